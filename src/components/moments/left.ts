import { registry } from "@web/core/registry";
import type { Candidate } from "../../player/protocol";
import { OfCompanion } from "../companion/of_companion";

interface Props {
    /** What the step calls the record that it makes. */
    name: string;
    candidates: readonly Candidate[];
}

/** Records that Odoo may have saved by itself, when the step that makes one is open. */
export class Left extends OfCompanion<Props> {
    static template = "golive.Left";
    static props = { name: String, candidates: Array };

    async adopt(candidate: Candidate): Promise<void> {
        this.companion.dispatch({ type: "adopted", name: this.props.name, candidate });
        await this.companion.takeMeThere();
    }
}

registry.category("golive.late").add("left", Left);
