import { useEffect, useState } from "@odoo/owl";
import { registry } from "@web/core/registry";
import { stepAt } from "../../../player/play";
import type { Score, Turn, Whereabouts } from "../../../player/protocol";
import { runServer } from "../../../server/run_server";
import { another, take } from "../../../services/handing";
import { markOf, shareOf } from "../score/share";
import { ago } from "../turns/ago";
import { OfCompanion } from "../../companion/of_companion";

/**
 * A run whose next step is somebody else's: whose, since when, and who took it; or nobody's, where the
 * person lost the role that they were playing: which, and whom to ask.
 */
export class Waiting extends OfCompanion {
    static template = "golive.Waiting";
    static props = {};

    declare ago: typeof ago;
    declare lost: { words: string };

    setup(): void {
        super.setup();
        this.ago = ago;
        this.lost = useState({ words: "" });
        useEffect(
            (isLost) => {
                if (isLost) {
                    void this.ask();
                }
            },
            () => [this.isLost],
        );
    }

    /** Nobody else is to do the step: the role is missing. */
    get isLost(): boolean {
        return !this.turn || this.turn.mine;
    }

    async ask(): Promise<void> {
        const { play } = this.state;
        const step = play && stepAt(play, play.front);
        if (step) {
            const explain = (): Promise<Whereabouts> => runServer.explain(play.run, step.key);
            this.lost.words = (await this.companion.guarded(explain))?.words ?? "";
        }
    }

    /** The role may be back. */
    lookAgain(): void {
        const { play } = this.state;
        if (play && !this.state.busy) {
            void this.companion.resume(play.run);
        }
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
