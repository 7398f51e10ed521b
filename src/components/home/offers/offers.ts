import { useState } from "@odoo/owl";
import { useService } from "@web/core/utils/hooks";
import type { Offer } from "../../../player/protocol";
import type { Opening } from "../../../services/opening";
import { Late } from "../../late/late";
import { OfCompanion } from "../../companion/of_companion";

/** More than these are shown by app, each folded away. */
const MANY = 6;

interface Props {
    /** Nothing above says that it is about this screen. */
    titled: boolean;
}

/** What the person can learn here, and the rest. */
export class Offers extends OfCompanion<Props> {
    static template = "golive.Offers";
    static components = { Late };
    static props = { titled: Boolean };

    declare frame: Opening;

    setup(): void {
        super.setup();
        this.frame = useState(useService("golive.opening").state);
    }

    get here(): readonly Offer[] {
        return this.able.filter((offer) => this.isHere(offer));
    }

    get elsewhere(): readonly Offer[] {
        return this.able.filter((offer) => !this.isHere(offer));
    }

    /** By app, where they are many: in the order of their names. */
    get byApp(): readonly (readonly [app: string, offers: readonly Offer[]])[] {
        const apps = [...new Set(this.elsewhere.map(({ app }) => app))].sort();
        return apps.map((app) => [app, this.elsewhere.filter((offer) => offer.app === app)]);
    }

    get areMany(): boolean {
        return this.elsewhere.length > MANY;
    }

    get able(): readonly Offer[] {
        return this.state.home?.offers.filter(({ why }) => why === null) ?? [];
    }

    /** What of their role's work they cannot start now. */
    get unable(): readonly Offer[] {
        return this.state.home?.offers.filter(({ why }) => why !== null) ?? [];
    }

    get practices(): boolean {
        return this.state.home?.database.modes.includes("practice") === true;
    }

    isHere(offer: Offer): boolean {
        return offer.models.includes(this.frame.model ?? "");
    }

    /** Whole per cent of an open run that is behind the person. */
    share(offer: Offer): number {
        return offer.run ? Math.round((100 * offer.run.behind) / Math.max(1, offer.steps)) : 0;
    }

    start(offer: Offer): void {
        if (!this.state.busy) {
            void this.companion.start(offer, offer.run?.mode);
        }
    }
}
