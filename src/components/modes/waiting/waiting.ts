import { registry } from "@web/core/registry";
import type { Score, Turn } from "../../../player/protocol";
import { another, take } from "../../../services/handing";
import { markOf, shareOf } from "../score/share";
import { ago } from "../turns/ago";
import { OfCompanion } from "../../companion/of_companion";

/** A run whose next step is somebody else's: whose, since when, and who took it. */
export class Waiting extends OfCompanion {
    static template = "golive.Waiting";
    static props = {};

    declare ago: typeof ago;

    setup(): void {
        super.setup();
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

    get mark(): string {
        return this.graded ? markOf(this.graded) : "";
    }

    get turn(): Turn | null {
        return this.state.play?.turn ?? null;
    }
}

registry.category("golive.late").add("waiting", Waiting);
