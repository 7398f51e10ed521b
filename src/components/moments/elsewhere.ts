import { registry } from "@web/core/registry";
import { OfCompanion } from "../companion/of_companion";

/** A run that another tab of the person plays now. */
export class Elsewhere extends OfCompanion {
    static template = "golive.Elsewhere";
    static props = {};
}

registry.category("golive.late").add("elsewhere", Elsewhere);
