import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import type { Play } from "../../../player/play";
import type { Score as Points } from "../../../player/protocol";
import type { Step } from "../../../scenario/types";
import { another } from "../../../services/handing";
import { markOf, shareOf } from "./share";
import { OfCompanion } from "../../companion/of_companion";

/** The end of a practice: what was earned of what, and what cost a point. */
export class Score extends OfCompanion {
    static template = "golive.Score";
    static props = {};

    get play(): Play | null {
        return this.state.play;
    }

    get score(): Points | null {
        return this.play?.score ?? null;
    }

    again(): void {
        void another(this.companion);
    }

    percent(share: number): number {
        return Math.round(100 * share);
    }

    get share(): number {
        return this.score ? shareOf(this.score) : 0;
    }

    get mark(): string {
        return this.score ? markOf(this.score) : "";
    }

    /** Steps with a check that were not done by the person alone, and why. */
    get lost(): readonly { step: Step; why: string }[] {
        const { play } = this;
        const checked = play?.script.steps.filter(({ expect }) => expect?.check) ?? [];
        return checked.flatMap((step) => {
            const why = play ? whyLost(play, step.key) : "";
            return why ? [{ step, why }] : [];
        });
    }
}

function whyLost({ helped, hints, leftOut, outcomes }: Play, key: string): string {
    if (outcomes[key] === "skipped") {
        return leftOut.includes(key) ? "" : _t("left out");
    }
    if (helped.includes(key)) {
        return _t("done for you");
    }
    return hints[key] ? _t("with a hint") : "";
}

registry.category("golive.late").add("score", Score);
