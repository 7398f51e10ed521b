import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import type { Step } from "../../scenario/types";
import type { Play } from "../../player/play";

interface Props {
    play: Play;
}

/** The whole road of a run: what is behind, where the person is, what comes. */
export class Road extends Component<Props> {
    static template = "golive.Road";
    static props = { play: Object };

    markOf(step: Step, index: number): string {
        const outcome = this.props.play.outcomes[step.key];
        if (index === this.props.play.front) {
            return "fa-dot-circle-o text-primary";
        }
        if (outcome === "skipped") {
            return "fa-minus-circle text-muted";
        }
        return outcome ? "fa-check-circle text-success" : "fa-circle-o text-muted";
    }

    /** For a screen reader, where a mark speaks to the eye. */
    wordOf(step: Step, index: number): string {
        const outcome = this.props.play.outcomes[step.key];
        if (index === this.props.play.front) {
            return _t("now");
        }
        if (outcome === "skipped") {
            return _t("skipped");
        }
        return outcome ? _t("done") : _t("to do");
    }
}
