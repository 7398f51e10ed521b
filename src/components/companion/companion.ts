import { Component, onMounted, onWillUnmount, useEffect, useState } from "@odoo/owl";
import { registry } from "@web/core/registry";
import { useService } from "@web/core/utils/hooks";
import type { OpeningService } from "../../services/opening";
import type { Companion, CompanionState } from "../../services/companion";
import { keepLive } from "../../services/live";
import { Callout } from "../callout/callout";
import { Dock } from "../dock/dock";

/** All of Golive's interface that is fetched when it is first opened. */
export class GoliveCompanion extends Component {
    static template = "golive.Companion";
    static components = { Callout, Dock };
    static props = {};

    declare companion: Companion;
    declare opening: OpeningService;
    declare state: CompanionState;

    setup(): void {
        this.companion = useService("golive.companion");
        this.opening = useService("golive.opening");
        this.state = useState(this.companion.state);
        onMounted(() => {
            const { run, playing } = this.opening.state;
            if (run && playing && !this.state.play) {
                void this.companion.resume(run);
            } else {
                void this.companion.refresh();
            }
        });
        onWillUnmount(() => this.companion.close());
        const push = useService("bus_service");
        useEffect(
            () => keepLive(push, this.companion),
            () => [],
        );
    }

    get shown(): boolean {
        return this.state.play?.status === "playing";
    }
}

registry.category("lazy_components").add("golive.Companion", GoliveCompanion);
