import { Component, useState } from "@odoo/owl";
import { useService } from "@web/core/utils/hooks";
import type { Companion, CompanionState } from "../../services/companion_state";

/** A component that shows what the companion holds, and calls its verbs. */
export class OfCompanion<Props = object> extends Component<Props> {
    declare companion: Companion;
    declare state: CompanionState;

    setup(): void {
        this.companion = useService("golive.companion");
        this.state = useState(this.companion.state);
    }
}
