import { Component, useRef, useState } from "@odoo/owl";
import type { Added } from "../../server/read_author";
import type { Recorder, RecordState } from "../recorder";
import { useRoom } from "./room";

interface Props {
    recorder: Recorder;
}

/** What is shown of the steps at most. */
const LAST = 3;

/** Says what was recorded last, while the person works. */
export class RecordBar extends Component<Props> {
    static template = "golive.RecordBar";
    static props = { recorder: Object };

    declare state: RecordState;

    setup(): void {
        this.state = useState(this.props.recorder.state);
        useRoom(useRef("bar"));
    }

    get last(): readonly Added[] {
        return this.state.steps.slice(-LAST);
    }
}
