import { Component, onError } from "@odoo/owl";
import { useService } from "@web/core/utils/hooks";
import type { Picker } from "../picker";
import { PickBar } from "./pick_bar";

interface Props {
    picker: Picker;
}

/** Holds the bar: nothing of its faults leaves it. */
export class AuthoringHost extends Component<Props> {
    static template = "golive.AuthoringHost";
    static components = { PickBar };
    static props = { picker: Object };

    setup(): void {
        const opening = useService("golive.opening");
        onError((error) => {
            this.props.picker.stop();
            opening.fail(error);
        });
    }
}
