import { Component, onError } from "@odoo/owl";
import { useService } from "@web/core/utils/hooks";
import type { Picker } from "../picker";
import type { Recorder } from "../recorder";
import { PickBar } from "./pick_bar";
import { RecordBar } from "./record_bar";

interface Props {
    picker?: Picker;
    recorder?: Recorder;
}

/** Holds the bar: nothing of its faults leaves it. */
export class AuthoringHost extends Component<Props> {
    static template = "golive.AuthoringHost";
    static components = { PickBar, RecordBar };
    static props = {
        picker: { type: Object, optional: true },
        recorder: { type: Object, optional: true },
    };

    setup(): void {
        const opening = useService("golive.opening");
        onError((error) => {
            this.props.picker?.stop();
            this.props.recorder?.stop();
            opening.fail(error);
        });
    }
}
