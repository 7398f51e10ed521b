import { Component } from "@odoo/owl";
import { registry } from "@web/core/registry";
import { useService } from "@web/core/utils/hooks";
import type { Companion } from "../../services/companion";

/** A run that another tab of the person plays now. */
export class Elsewhere extends Component {
    static template = "golive.Elsewhere";
    static props = {};

    declare companion: Companion;

    setup(): void {
        this.companion = useService("golive.companion");
    }
}

registry.category("golive.late").add("elsewhere", Elsewhere);
