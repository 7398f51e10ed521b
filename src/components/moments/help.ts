import { registry } from "@web/core/registry";
import { isLookingBack, isSaid, type Play } from "../../player/play";
import { policyOf } from "../../player/policy";
import type { Step } from "../../scenario/types";
import { OfCompanion } from "../companion/of_companion";

interface Props {
    play: Play;
    step: Step;
}

/** "Do it for me", where the database and the mode allow it. */
export class Help extends OfCompanion<Props> {
    static template = "golive.Help";
    static props = { play: Object, step: Object };

    get may(): boolean {
        const { play, step } = this.props;
        const { sight, where } = this.state;
        // What the person cannot do, nor tell apart, Golive cannot either.
        const isInVain =
            sight === "ambiguous" ||
            (where !== null && typeof where === "object" && where.reason !== "elsewhere");
        const isDoable = step.at && step.do && !isSaid(step) && !isLookingBack(play) && !isInVain;
        return Boolean(isDoable && policyOf(play.mode).helps && play.status === "playing");
    }
}

registry.category("golive.late").add("help", Help);
