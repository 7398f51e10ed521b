import { Component, onError, useState } from "@odoo/owl";
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
        // Odoo takes out of its bar what fails there, and reports it: the words say that it is ours.
        onError((error) => {
            throw new Error("/golive/static/src/boot/launcher", { cause: error });
        });
    }

    /** How many scenarios there are on this screen; 0: no number. */
    get here(): number {
        return this.state.here[this.state.model ?? ""] ?? 0;
    }

    /** What the dock shows already is not counted, and nothing is counted twice. */
    get waiting(): number {
        const { mine, open, playing, run, turns } = this.state;
        const other = run !== null && !mine.includes(run);
        return turns + Number(!open && other) - Number(open && playing && run !== null && !other);
    }
}
