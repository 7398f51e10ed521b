import { Component, onWillStart } from "@odoo/owl";
import { useService } from "@web/core/utils/hooks";
import type { Colleague } from "../../../player/protocol";
import { colleagues, handOn } from "../../../services/handing";
import type { Companion } from "../../../services/companion";

/** Who else holds the role of a turn: it is handed to whom the person chooses. */
export class HandOn extends Component {
    static template = "golive.HandOn";
    static props = {};

    declare companion: Companion;
    declare colleagues: readonly Colleague[] | null;
    declare isTaken: boolean;

    setup(): void {
        this.companion = useService("golive.companion");
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
