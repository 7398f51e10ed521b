import { registry } from "@web/core/registry";
import type { Play } from "../../player/play";
import type { Whereabouts } from "../../player/protocol";
import { isOnAnotherRecord } from "../../player/standing";
import type { Step } from "../../scenario/types";
import { OfCompanion } from "../companion/of_companion";

interface Props {
    play: Play;
    step: Step;
}

/** Where the target lives that is not on this screen, and the way there. */
export class Where extends OfCompanion<Props> {
    static template = "golive.Where";
    static props = { play: Object, step: Object };

    /** What the server, or the open view, knows of it. */
    get where(): Whereabouts | null {
        const { where } = this.state;
        return where === "covered" ? null : where;
    }

    /** A dialog that is not the step's is open over it: nobody is sent anywhere. */
    get isCovered(): boolean {
        return this.state.where === "covered";
    }

    get isOnAnotherRecord(): boolean {
        return isOnAnotherRecord(this.props.play, this.props.step);
    }

    /** Golive can open the place: it is there, and the person may go. */
    get hasWay(): boolean {
        const { where } = this;
        return !where || this.isOnAnotherRecord || /elsewhere|state/.test(where.reason);
    }
}

registry.category("golive.late").add("where", Where);
