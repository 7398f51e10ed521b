import { Component, onMounted, onWillUnmount, useEffect, useState } from "@odoo/owl";
import { registry } from "@web/core/registry";
import { useService } from "@web/core/utils/hooks";
import type { Home } from "../../player/protocol";
import type { Opening, OpeningService } from "../../services/opening";
import type { Companion, CompanionState } from "../../services/companion_state";
import { keepLive } from "../../services/live";
import { pointsAt } from "../../services/pointing";
import { Callout } from "../callout/callout";
import { Dock } from "../dock/dock";
import { Late } from "../late/late";

/** All of Golive's interface that is fetched when it is first opened. */
export class GoliveCompanion extends Component {
    static template = "golive.Companion";
    static components = { Callout, Dock, Late };
    static props = {};

    declare companion: Companion;
    declare opening: OpeningService;
    declare state: CompanionState;
    declare frame: Opening;

    setup(): void {
        this.companion = useService("golive.companion");
        this.opening = useService("golive.opening");
        this.state = useState(this.companion.state);
        this.frame = useState(this.opening.state);
        useEffect(
            (key: string | null | undefined, home: Home | null) => {
                const offer = key && home?.offers.find((one) => one.key === key);
                if (offer && !this.state.busy) {
                    this.frame.wanted = null;
                    void this.companion.start(offer, offer.run?.mode);
                }
            },
            () => [this.frame.wanted, this.state.home],
        );
        onMounted(() => {
            const { run, playing } = this.opening.state;
            if (run && playing && !this.state.play) {
                // What the database is has to be known too, but after the run: its home is not shown.
                void this.companion.resume(run).then(() => this.companion.refresh());
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

    get points(): boolean {
        return pointsAt(this.state.play, this.state.pointed);
    }
}

registry.category("lazy_components").add("golive.Companion", GoliveCompanion);
