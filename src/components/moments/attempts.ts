import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import type { Offer } from "../../player/protocol";
import { OfCompanion } from "../companion/of_companion";

interface Props {
    offer: Offer;
    /** It may be practised in this database. */
    may: boolean;
}

/** Practice of a scenario that is offered: begin, and the best of the attempts so far. */
export class Attempts extends OfCompanion<Props> {
    static template = "golive.Attempts";
    static props = { offer: Object, may: Boolean };

    get best(): string {
        const { best } = this.props.offer;
        const share = best ? Math.round(100 * best.share) : 0;
        if (!best) {
            return "";
        }
        return best.passed ? _t("Best: %s %, passed", share) : _t("Best: %s %, not yet", share);
    }

    start(): void {
        if (!this.companion.state.busy) {
            void this.companion.start(this.props.offer, "practice");
        }
    }
}

registry.category("golive.late").add("attempts", Attempts);
