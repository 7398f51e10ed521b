import { Component, onMounted, onWillUnmount, useEffect, useRef } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { useService } from "@web/core/utils/hooks";
import { DROP_DOWNS } from "../../screen/markup";
import { stepAt, type Play } from "../../player/play";
import type { Sighting } from "../../screen/find";
import type { Companion } from "../../services/companion";
import { makeStage, type Stage } from "../../screen/stage";
import { StepWords } from "../step_words/step_words";
import { useCalloutFocus } from "./callout_focus";
import { useFocusGuard } from "./focus_guard";

interface Props {
    play: Play;
    sight: Sighting["kind"];
}

/** The ring around the target and the words beside it. Drawn by the stage, frame by frame. */
export class Callout extends Component<Props> {
    static template = "golive.Callout";
    static components = { StepWords };
    static props = { play: Object, sight: String };

    declare companion: Companion;
    declare card: { el: HTMLElement | null };
    declare ring: { el: HTMLElement | null };
    declare stage: Stage;
    declare guard: { isChoosing: boolean };

    setup(): void {
        this.companion = useService("golive.companion");
        this.guard = useFocusGuard();
        this.card = useRef("card");
        this.ring = useRef("ring");
        onMounted(() => {
            if (this.card.el && this.ring.el) {
                this.stage = makeStage(this.ring.el, this.card.el, DROP_DOWNS);
                this.companion.show(this.stage);
            }
        });
        onWillUnmount(() => this.companion.show(null));
        useEffect(
            () => this.stage.refresh(),
            () => [this.props.play],
        );
        useCalloutFocus(this.card);
    }

    get key(): string {
        return stepAt(this.props.play, this.props.play.at)?.key ?? "";
    }

    get title(): string {
        return stepAt(this.props.play, this.props.play.at)?.title ?? "";
    }

    get count(): string {
        return `${this.props.play.at + 1} / ${this.props.play.script.steps.length}`;
    }

    /** What a screen reader says when a step begins, and when the focus cannot come here. */
    get announcement(): string {
        if (this.guard.isChoosing) {
            return _t("Finish choosing first. Then the same key brings you to the guide.");
        }
        const { at, script } = this.props.play;
        const step = stepAt(this.props.play, at);
        return step
            ? _t("Step %(step)s of %(steps)s: %(title)s. %(say)s", {
                  step: at + 1,
                  steps: script.steps.length,
                  title: step.title,
                  say: step.say,
              })
            : "";
    }
}
