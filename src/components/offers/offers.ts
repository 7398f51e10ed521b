import { Component, useState } from "@odoo/owl";
import { useService } from "@web/core/utils/hooks";
import type { Offer } from "../../player/protocol";
import type { Companion, CompanionState } from "../../services/companion";

/** What can be learned: what was begun, what belongs to this screen, and the rest. */
export class Offers extends Component {
    static template = "golive.Offers";
    static props = {};

    declare companion: Companion;
    declare state: CompanionState;

    setup(): void {
        this.companion = useService("golive.companion");
        this.state = useState(this.companion.state);
    }

    get here(): readonly Offer[] {
        return this.all.filter((offer) => this.isHere(offer));
    }

    get elsewhere(): readonly Offer[] {
        return this.all.filter((offer) => !this.isHere(offer));
    }

    get all(): readonly Offer[] {
        return this.state.home?.offers ?? [];
    }

    isHere(offer: Offer): boolean {
        return this.state.model !== null && offer.models.includes(this.state.model);
    }

    /** Whole per cent of an open run that is behind the person. */
    share(offer: Offer): number {
        return offer.run ? Math.round((100 * offer.run.behind) / Math.max(1, offer.steps)) : 0;
    }
}
