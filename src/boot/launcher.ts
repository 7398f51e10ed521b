import { Component, useEffect, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { useService } from "@web/core/utils/hooks";
import type { Opening, OpeningService } from "../services/opening";

/** The button in the systray that opens the dock. It also says, once, that Golive had to close. */
export class GoliveLauncher extends Component {
    static template = "golive.Launcher";
    static props = {};

    declare opening: OpeningService;
    declare state: Opening;

    setup(): void {
        this.opening = useService("golive.opening");
        this.state = useState(this.opening.state);
        const notification = useService("notification");
        useEffect(
            (failures) => {
                if (failures) {
                    const words = _t(
                        "Golive had a problem and closed itself. Your work is not affected.",
                    );
                    notification.add(words, { type: "warning" });
                }
            },
            () => [this.state.failures],
        );
    }
}
