import { useService } from "@web/core/utils/hooks";
import { Component } from "@odoo/owl";
import type { Services } from "services";

/** For who supports or leads others: what waits for them, and how their people are getting on. */
export class Leading extends Component {
    static template = "golive.Leading";
    static props = { about: Object };

    declare action: ReturnType<Services["action"]["start"]>;

    setup(): void {
        this.action = useService("action");
    }

    open(what: "problem" | "progress" | "session"): void {
        void this.action.doAction(`golive.action_golive_${what}`, { clearBreadcrumbs: true });
    }
}
