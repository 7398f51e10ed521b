import { isUnderWay } from "../../player/lines";
import { dataOf } from "../../player/params";
import { isLookingBack, isSaid, stepAt, type Play } from "../../player/play";
import type { Param, Step } from "../../scenario/types";
import type { Sighting } from "../../screen/find";
import { Late } from "../late/late";
import { OfCompanion } from "../companion/of_companion";

interface Props {
    play: Play;
    sight: Sighting["kind"];
}

/** What a step says: the same words in the callout and, where nothing can be pointed at, in the dock. */
export class StepWords extends OfCompanion<Props> {
    static template = "golive.StepWords";
    static components = { Late };
    static props = { play: Object, sight: String };

    get step(): Step | undefined {
        return stepAt(this.props.play, this.props.play.at);
    }

    get data(): readonly Param[] {
        return this.step ? dataOf(this.props.play.script, this.step) : [];
    }

    get isLookingBack(): boolean {
        return isLookingBack(this.props.play);
    }

    /** What is missing, once they tried or where there is nothing to try it on. */
    get saw(): string | null {
        const { tried, saw } = this.props.play;
        return tried || !this.step?.at ? saw : null;
    }

    /** The person says when: a button ends the step. */
    get hasNext(): boolean {
        return this.isLookingBack || (this.step !== undefined && isSaid(this.step));
    }

    /** The step points somewhere, but not on what is on the screen now. */
    get isElsewhere(): boolean {
        return this.step?.at !== undefined && this.props.sight === "absent";
    }

    /** The server has yet to say whether it is done. */
    get isUnderWay(): boolean {
        return this.step !== undefined && isUnderWay(this.props.play, this.step.key);
    }

    /** What is done here is done for good: nobody has said that it is not. */
    get isReal(): boolean {
        return (this.state.home?.database.kind ?? "production") === "production";
    }
}
