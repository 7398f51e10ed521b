import { registry } from "@web/core/registry";
import type { Play } from "../../player/play";
import type { Whereabouts } from "../../player/protocol";
import { isOnAnotherRecord } from "../../player/standing";
import { bindsOf } from "../../scenario/checks";
import type { Step } from "../../scenario/types";
import { isAtPlace } from "../../services/work_place";
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

    /** They stand where it would be: there is nothing to be taken to. */
    get isHere(): boolean {
        return isAtPlace(this.props.play);
    }

    /** It is of one record, on a screen that shows several, and this one is not among them. */
    get isNotListed(): boolean {
        const { page, script } = this.props.play;
        const { at } = this.props.step;
        const row = at && ("record" in at ? at.record : "button" in at && at.row);
        const model = bindsOf(script).find(({ name }) => `$${name}` === row)?.model;
        return model !== undefined && page.model === model && page.view !== "form";
    }

    /** Golive can open the place: it is there, and the person may go. */
    get hasWay(): boolean {
        const { where } = this;
        const isOpen = !where || /elsewhere|state/.test(where.reason);
        return this.isOnAnotherRecord || (isOpen && (!this.isHere || this.isNotListed));
    }
}

registry.category("golive.late").add("where", Where);
