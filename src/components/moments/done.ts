import { registry } from "@web/core/registry";
import { unsent } from "../../player/lines";
import type { Play } from "../../player/play";
import type { Step } from "../../scenario/types";
import { another } from "../../services/handing";
import { OfCompanion } from "../companion/of_companion";

/** The end of a run that is not scored: that it is done, or what of it was left out. */
export class Done extends OfCompanion {
    static template = "golive.Done";
    static props = {};

    get play(): Play | null {
        return this.state.play;
    }

    /** The server has yet to answer for the last steps. */
    get isSaving(): boolean {
        return this.play !== null && unsent(this.play).length > 0;
    }

    /** Steps that show that the work was done, and were skipped: with them it is not learned yet. */
    get left(): readonly Step[] {
        const { play } = this;
        const isLeft = ({ key, optional, binds, expect }: Step): boolean =>
            play?.outcomes[key] === "skipped" && !optional && Boolean(binds ?? expect?.check);
        return play?.mode === "learn" ? play.script.steps.filter(isLeft) : [];
    }

    again(): void {
        void another(this.companion);
    }
}

registry.category("golive.late").add("done", Done);
