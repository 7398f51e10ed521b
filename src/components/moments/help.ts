import { Component, useState } from "@odoo/owl";
import { registry } from "@web/core/registry";
import { useService } from "@web/core/utils/hooks";
import { isLookingBack, isSaid, type Play } from "../../player/play";
import { policyOf } from "../../player/policy";
import type { Step } from "../../scenario/types";
import type { Companion, CompanionState } from "../../services/companion";

interface Props {
    play: Play;
    step: Step;
}

/** "Do it for me", where the database and the mode allow it. */
export class Help extends Component<Props> {
    static template = "golive.Help";
    static props = { play: Object, step: Object };

    declare companion: Companion;
    declare state: CompanionState;

    setup(): void {
        this.companion = useService("golive.companion");
        this.state = useState(this.companion.state);
    }

    get may(): boolean {
        const { play, step } = this.props;
        const isDoable = step.at && step.do && !isSaid(step) && !isLookingBack(play);
        return Boolean(isDoable && policyOf(play.mode).helps && play.status === "playing");
    }
}

registry.category("golive.late").add("help", Help);
