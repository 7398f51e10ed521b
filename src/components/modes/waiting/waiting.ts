import { Component, useState } from "@odoo/owl";
import { registry } from "@web/core/registry";
import { useService } from "@web/core/utils/hooks";
import type { Score, Turn } from "../../../player/protocol";
import type { Companion, CompanionState } from "../../../services/companion";
import { another, take } from "../../../services/handing";
import { shareOf } from "../score/share";
import { ago } from "../turns/ago";

/** A run whose next step is somebody else's: whose, since when, and who took it. */
export class Waiting extends Component {
    static template = "golive.Waiting";
    static props = {};

    declare companion: Companion;
    declare state: CompanionState;
    declare ago: typeof ago;

    setup(): void {
        this.companion = useService("golive.companion");
        this.state = useState(this.companion.state);
        this.ago = ago;
    }

    take(turn: Turn): void {
        void take(this.env, this.companion, turn);
    }

    another(): void {
        void another(this.companion);
    }

    /** In practice: what the person's part earned, once it is over. */
    get graded(): Score | null {
        const score = this.state.play?.score ?? null;
        return score?.passed === null ? null : score;
    }

    get share(): number {
        return this.graded ? shareOf(this.graded) : 0;
    }

    get turn(): Turn | null {
        return this.state.play?.turn ?? null;
    }
}

registry.category("golive.late").add("waiting", Waiting);
