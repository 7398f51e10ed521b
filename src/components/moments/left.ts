import { Component } from "@odoo/owl";
import { registry } from "@web/core/registry";
import { useService } from "@web/core/utils/hooks";
import type { Candidate } from "../../player/protocol";
import type { Companion } from "../../services/companion";

interface Props {
    /** What the step calls the record that it makes. */
    name: string;
    candidates: readonly Candidate[];
}

/** Records that Odoo may have saved by itself, when the step that makes one is open. */
export class Left extends Component<Props> {
    static template = "golive.Left";
    static props = { name: String, candidates: Array };

    declare companion: Companion;

    setup(): void {
        this.companion = useService("golive.companion");
    }

    async adopt(candidate: Candidate): Promise<void> {
        this.companion.dispatch({ type: "adopted", name: this.props.name, candidate });
        await this.companion.takeMeThere();
    }
}

registry.category("golive.late").add("left", Left);
