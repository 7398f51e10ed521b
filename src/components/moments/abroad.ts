import { registry } from "@web/core/registry";
import { user } from "@web/core/user";
import type { Named } from "../../player/protocol";
import { OfCompanion } from "../companion/of_companion";

/** A run of another company than the one that the page shows: nothing that is done here is its own. */
export class Abroad extends OfCompanion {
    static template = "golive.Abroad";
    static props = {};

    get company(): Named | null {
        return this.state.play?.company ?? null;
    }

    /** Odoo shows the run's company, and comes back to the run. */
    select({ id }: Named): void {
        void user.activateCompanies([id]);
    }
}

registry.category("golive.late").add("abroad", Abroad);
