import { Component, useRef, useState } from "@odoo/owl";
import { LazyComponent } from "@web/core/assets";
import { useService } from "@web/core/utils/hooks";
import type { Turn } from "../../player/protocol";
import type { Companion, CompanionState } from "../../services/companion";
import { useKeptFocus } from "../companion/kept_focus";
import { ago } from "./ago";

interface Props {
    turns: readonly Turn[];
}

/** What colleagues handed over, and is for this person to do. */
export class Turns extends Component<Props> {
    static template = "golive.Turns";
    static components = { LazyComponent };
    static props = { turns: Array };

    declare companion: Companion;
    declare state: CompanionState;
    declare ago: typeof ago;

    setup(): void {
        this.companion = useService("golive.companion");
        this.state = useState(this.companion.state);
        this.ago = ago;
        useKeptFocus(useRef("root"));
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
