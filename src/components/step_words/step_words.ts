import { Component, useState } from "@odoo/owl";
import { useService } from "@web/core/utils/hooks";
import { dataOf } from "../../player/params";
import { isLookingBack, isSaid, stepAt, type Play } from "../../player/play";
import { policyOf } from "../../player/policy";
import type { Param, Step } from "../../scenario/types";
import type { Sighting } from "../../screen/find";
import type { Whereabouts } from "../../player/protocol";
import type { Companion, CompanionState } from "../../services/companion";
import { isOnAnotherRecord } from "../../player/standing";

interface Props {
    play: Play;
    sight: Sighting["kind"];
}

/** What a step says: the same words in the callout and, where nothing can be pointed at, in the dock. */
export class StepWords extends Component<Props> {
    static template = "golive.StepWords";
    static props = { play: Object, sight: String };

    declare companion: Companion;
    declare state: CompanionState;

    setup(): void {
        this.companion = useService("golive.companion");
        this.state = useState(this.companion.state);
    }

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

    /** What the server knows of a target that is not on the screen. */
    get where(): Whereabouts | null {
        return this.state.where;
    }

    /** Golive can open the place: it is there, and the person may go. */
    get hasWay(): boolean {
        return this.isOnAnotherRecord || !this.where || /elsewhere|state/.test(this.where.reason);
    }

    /** Golive may do this step for the person, here and in this mode. */
    get mayHelp(): boolean {
        const { mayAct, mode, status } = this.props.play;
        const doable = this.step?.at && this.step.do && !isSaid(this.step);
        return Boolean(
            mayAct && doable && policyOf(mode).helps && status === "playing" && !this.isLookingBack,
        );
    }

    /** What is done here is done for good: nobody has said that it is not. */
    get isReal(): boolean {
        return (this.state.home?.database.kind ?? "production") === "production";
    }

    get isOnAnotherRecord(): boolean {
        return this.step !== undefined && isOnAnotherRecord(this.props.play, this.step);
    }
}
