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
            return status === "paused" ? null : status;
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

    /**
     * The step whose record is to be told of: Odoo may have saved it by itself, whatever step the person
     * went on to since, or the run had it and lost it.
     */
    get left(): Step | null {
        const { at, bindings, candidates, script, stored } = this.props.play;
        const open = script.steps
            .slice(0, at + 1)
            .filter(({ binds }) => binds && !bindings[binds.name]);
        const isHere = (step: Step): boolean => step === this.step && stored.includes(step.key);
        return open.find((step) => candidates[step.binds?.name ?? ""] ?? isHere(step)) ?? null;
    }
}
