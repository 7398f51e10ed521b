import { onWillStart } from "@odoo/owl";
import type { Colleague } from "../../../player/protocol";
import { colleagues, handOn } from "../../../services/handing";
import { OfCompanion } from "../../companion/of_companion";

/** Who else holds the role of a turn: it is handed to whom the person chooses. */
export class HandOn extends OfCompanion {
    static template = "golive.HandOn";
    static props = {};

    declare colleagues: readonly Colleague[] | null;
    declare isTaken: boolean;

    setup(): void {
        super.setup();
        const { handing, home } = this.companion.state;
        this.isTaken = home?.turns.some(({ run, by }) => run === handing && by !== null) === true;
        onWillStart(async () => {
            this.colleagues = await colleagues(this.companion);
        });
    }

    handOn(to: number | null): void {
        void handOn(this.companion, to);
    }
}
