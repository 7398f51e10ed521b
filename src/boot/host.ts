import { Component, onError, useState } from "@odoo/owl";
import { LazyComponent } from "@web/core/assets";
import { useService } from "@web/core/utils/hooks";
import { report } from "./faults";
import type { Opening } from "./opening";

/** Holds Golive's own interface: nothing until it is opened, and nothing of its faults leaves it. */
export class GoliveHost extends Component {
    static template = "golive.Host";
    static components = { LazyComponent };
    static props = {};

    declare state: Opening;

    setup(): void {
        this.state = useState(useService("golive.opening").state);
        onError((error) => report(this.env as Parameters<typeof report>[0], error));
    }
}
