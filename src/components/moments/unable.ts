import { Component } from "@odoo/owl";
import { registry } from "@web/core/registry";

/** What of their role's work a person cannot start now, and why. */
export class Unable extends Component {
    static template = "golive.Unable";
    static props = { offers: Array };
}

registry.category("golive.late").add("unable", Unable);
