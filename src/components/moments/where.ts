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
        return typeof where === "string" ? null : where;
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
