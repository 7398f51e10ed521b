import { registry } from "@web/core/registry";
import { OfCompanion } from "../companion/of_companion";

/** A run that was given up: in another window, or it would not be shown any more. */
export class Stopped extends OfCompanion {
    static template = "golive.Stopped";
    static props = {};
}

registry.category("golive.late").add("stopped", Stopped);
