import { Component, onError, useState } from "@odoo/owl";
import { LazyComponent } from "@web/core/assets";
import { useService } from "@web/core/utils/hooks";
import type { Opening } from "../services/opening";

/** Holds Golive's own interface: nothing until it is opened, and nothing of its faults leaves it. */
export class GoliveHost extends Component {
    static template = "golive.Host";
    static components = { LazyComponent };
    static props = {};

    declare state: Opening;

    setup(): void {
        const opening = useService("golive.opening");
        this.state = useState(opening.state);
        onError((error) => opening.fail(error));
    }
}
