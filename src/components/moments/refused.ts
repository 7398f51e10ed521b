import { Component, useState } from "@odoo/owl";
import { registry } from "@web/core/registry";
import { useService } from "@web/core/utils/hooks";
import type { Unsent } from "../../services/sending";

/** What the server said of steps that came late and that it did not take. */
export class Refused extends Component {
    static template = "golive.Refused";
    static props = {};

    declare outbox: Unsent;

    setup(): void {
        this.outbox = useState(useService("golive.companion").state.outbox);
    }
}

registry.category("golive.late").add("refused", Refused);
