import { Component, useState } from "@odoo/owl";
import { useService } from "@web/core/utils/hooks";
import type { Opening, OpeningService } from "./opening";

/** The button in the systray that opens the dock. */
export class GoliveLauncher extends Component {
    static template = "golive.Launcher";
    static props = {};

    declare opening: OpeningService;
    declare state: Opening;

    setup(): void {
        this.opening = useService("golive.opening");
        this.state = useState(this.opening.state);
    }
}
