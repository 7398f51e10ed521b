import { Component, onMounted, useRef, useState } from "@odoo/owl";
import { LazyComponent } from "@web/core/assets";
import { _t } from "@web/core/l10n/translation";
import { useService } from "@web/core/utils/hooks";
import type { Database, Offer } from "../../player/protocol";
import type { Companion, CompanionState } from "../../services/companion";
import { useKeptFocus } from "../companion/kept_focus";

/** The home of the dock: what waits for the person, what they can learn here, and the rest. */
export class Offers extends Component {
    static template = "golive.Offers";
    static components = { LazyComponent };
    static props = {};

    declare companion: Companion;
    declare state: CompanionState;

    setup(): void {
        this.companion = useService("golive.companion");
        this.state = useState(this.companion.state);
        const root: { el: HTMLElement | null } = useRef("root");
        useKeptFocus(root);
        onMounted(() => {
            if (document.activeElement === document.body) {
                root.el?.focus({ preventScroll: true });
            }
        });
    }

    get here(): readonly Offer[] {
        return this.able.filter((offer) => this.isHere(offer));
    }

    get elsewhere(): readonly Offer[] {
        return this.able.filter((offer) => !this.isHere(offer));
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
        return this.state.model !== null && offer.models.includes(this.state.model);
    }

    /** Whole per cent of an open run that is behind the person. */
    share(offer: Offer): number {
        return offer.run ? Math.round((100 * offer.run.behind) / Math.max(1, offer.steps)) : 0;
    }

    bestOf({ best }: Offer): string {
        const share = best ? Math.round(100 * best.share) : 0;
        if (!best) {
            return "";
        }
        return best.passed ? _t("Best: %s %, passed", share) : _t("Best: %s %, not yet", share);
    }

    start(offer: Offer, mode: "learn" | "practice"): void {
        if (!this.state.busy) {
            void this.companion.start(offer, offer.run && mode === "learn" ? offer.run.mode : mode);
        }
    }

    whatItIs({ kind }: Database): string {
        switch (kind) {
            case "production":
                return _t("Production: everything here is real, and nothing is done for you.");
            case "training":
                return _t("Training database: nothing here is real.");
            case "test":
                return _t("Test database: nothing here is real.");
            case "development":
                return _t("Development database: nothing here is real.");
        }
    }
}
