import { Component, useRef, useState } from "@odoo/owl";
import { registry } from "@web/core/registry";
import { useService } from "@web/core/utils/hooks";
import type { Turn } from "../../../player/protocol";
import type { Companion, CompanionState } from "../../../services/companion";
import { useKeptFocus } from "../../companion/kept_focus";
import { HandOn } from "../hand_on/hand_on";
import { ago } from "./ago";

/** What colleagues handed over, and is for this person to do. */
export class Turns extends Component {
    static template = "golive.Turns";
    static components = { HandOn };
    static props = {};

    declare companion: Companion;
    declare state: CompanionState;
    declare ago: typeof ago;

    setup(): void {
        this.companion = useService("golive.companion");
        this.state = useState(this.companion.state);
        this.ago = ago;
        useKeptFocus(useRef("root"));
    }

    get turns(): readonly Turn[] {
        return this.state.home?.turns ?? [];
    }

    take(turn: Turn): void {
        if (!this.state.busy) {
            void this.companion.take(turn);
        }
    }

    handOn({ run }: Turn): void {
        this.state.handing = this.state.handing === run ? null : run;
    }
}

registry.category("lazy_components").add("golive.Turns", Turns);
