import { Component, useState } from "@odoo/owl";
import { useService } from "@web/core/utils/hooks";
import type { Opening, OpeningService } from "../services/opening";

/** The button in the systray that opens the dock, and says how much waits for the person. */
export class GoliveLauncher extends Component {
    static template = "golive.Launcher";
    static props = {};

    declare opening: OpeningService;
    declare state: Opening;

    setup(): void {
        this.opening = useService("golive.opening");
        this.state = useState(this.opening.state);
    }

    /** What the dock shows already is not counted. */
    get waiting(): number {
        const { open, run, turns } = this.state;
        return turns + Number(!open && run !== null);
    }
}
