import { _t } from "@web/core/l10n/translation";
import { stepAt, type Play } from "../../player/play";
import type { Sighting } from "../../screen/find";
import type { Step } from "../../scenario/types";
import { usePanelFocus } from "../companion/kept_focus";
import { Late } from "../late/late";
import { StepWords } from "../step_words/step_words";
import { OfCompanion } from "../companion/of_companion";

interface Props {
    play: Play;
    sight: Sighting["kind"];
}

/** A run in the dock: where it stands, what it needs from the person, and its road. */
export class RunPanel extends OfCompanion<Props> {
    static template = "golive.RunPanel";
    static components = { Late, StepWords };
    static props = { play: Object, sight: String };

    setup(): void {
        super.setup();
        usePanelFocus();
    }

    /** The part of the bundle `more` that shows it; null: this panel does. */
    get lazily(): string | null {
        const { mode, status } = this.props.play;
        if (status === "done") {
            return mode === "practice" ? "score" : "done";
        }
        if (status !== "playing") {
            return status === "paused" || status === "stopped" ? null : status;
        }
        return mode === "learn" ? null : mode;
    }

    get modeName(): string {
        switch (this.props.play.mode) {
            case "learn":
                return "";
            case "practice":
                return _t("Practice");
            case "test":
                return _t("Test");
            case "verify":
                return _t("Check");
        }
    }

    get step(): Step | undefined {
        return stepAt(this.props.play, this.props.play.at);
    }

    get share(): number {
        const { front, script } = this.props.play;
        return Math.round((100 * front) / script.steps.length);
    }

    get where(): string {
        const { at, script } = this.props.play;
        return _t("Step %(step)s of %(steps)s", { step: at + 1, steps: script.steps.length });
    }

    /** The dock carries the step's words whenever no callout can. */
    get speaks(): boolean {
        const { mode, status } = this.props.play;
        return status === "playing" && mode === "learn" && this.props.sight !== "found";
    }

    /** A record to tell of: Odoo may have saved it by itself, or the run had it and lost it. */
    get left(): boolean {
        const { candidates, bindings, stored } = this.props.play;
        const { step } = this;
        const name = step?.binds?.name;
        return Boolean(name && !bindings[name] && (candidates[name] ?? stored.includes(step.key)));
    }
}
