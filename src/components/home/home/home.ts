import { useEffect, useState } from "@odoo/owl";
import { registry } from "@web/core/registry";
import { troubleOf } from "../../../services/contained";
import { meet, person } from "../../../services/person";
import { OfCompanion } from "../../companion/of_companion";
import { usePanelFocus } from "../../companion/kept_focus";
import { Late } from "../../late/late";
import { Leading } from "../leading/leading";
import { MyPath } from "../my_path/my_path";
import { Offers } from "../offers/offers";
import { WhereIWork } from "../where_i_work/where_i_work";

/** The home of the dock: what waits for the person, what they can learn here, and their path. */
export class Home extends OfCompanion {
    static template = "golive.Home";
    static components = { Late, Leading, MyPath, Offers, WhereIWork };
    static props = {};

    declare person: typeof person;

    setup(): void {
        super.setup();
        this.person = useState(person);
        usePanelFocus();
        // With each news of what there is for them: a run that ended, a site that they chose.
        useEffect(
            (home) => {
                // Nobody asked for it: what was said of another call is not taken back by it.
                if (home) {
                    meet().catch((error) => (this.state.trouble ??= troubleOf(error)));
                }
            },
            () => [this.state.home],
        );
    }

    /** Lines done of all, over the person's paths. */
    get progress(): { readonly done: number; readonly all: number } {
        const paths = this.person.about?.paths ?? [];
        return {
            done: paths.reduce((sum, path) => sum + path.done, 0),
            all: paths.reduce((sum, path) => sum + path.lines.length, 0),
        };
    }
}

registry.category("golive.late").add("home", Home);
