import { onMounted } from "@odoo/owl";
import { registry } from "@web/core/registry";
import { keptPlan } from "../../../services/check_plan";
import { have } from "../../../services/more";
import { OfCompanion } from "../../companion/of_companion";

/** A run in `verify`: Golive plays it, and goes on with it where the page was reloaded. */
export class Checking extends OfCompanion {
    static template = "golive.Checking";
    static props = {};

    setup(): void {
        super.setup();
        onMounted(() => void this.companion.guarded(() => have("acting", "check_on", this.env)));
    }

    /** Nobody goes on with it: its tab was closed. */
    get isLeft(): boolean {
        return keptPlan() === null;
    }
}

registry.category("golive.late").add("verify", Checking);
