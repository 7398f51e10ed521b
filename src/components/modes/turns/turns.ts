import { useRef } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import type { Turn } from "../../../player/protocol";
import { another, take } from "../../../services/handing";
import { useKeptFocus } from "../../companion/kept_focus";
import { HandOn } from "../hand_on/hand_on";
import { ago } from "./ago";
import { OfCompanion } from "../../companion/of_companion";

/** Whose a turn is to the person: what they see of it together. */
type Group = "you" | "others" | "process" | "taken";

/** What colleagues handed over to this person, and what this person waits for, or watches over. */
export class Turns extends OfCompanion {
    static template = "golive.Turns";
    static components = { HandOn };
    static props = {};

    declare ago: typeof ago;

    setup(): void {
        super.setup();
        this.ago = ago;
        useKeptFocus(useRef("root"));
    }

    get groups(): readonly { name: Group; title: string; turns: readonly Turn[] }[] {
        const titles: Readonly<Record<Group, string>> = {
            you: _t("Waiting for you"),
            others: _t("Waiting for others"),
            process: _t("In your process"),
            taken: _t("Taken by colleagues"),
        };
        const turns = this.state.home?.turns ?? [];
        return (["you", "others", "process", "taken"] as const)
            .map((name) => ({
                name,
                title: titles[name],
                turns: turns.filter((turn) => groupOf(turn) === name),
            }))
            .filter((group) => group.turns.length);
    }

    canBegin({ key }: Turn): boolean {
        return this.state.home?.offers.some((offer) => offer.key === key && !offer.why) === true;
    }

    take(turn: Turn): void {
        if (!this.state.busy) {
            void take(this.env, this.companion, turn);
        }
    }

    show({ run }: Turn): void {
        if (!this.state.busy) {
            void this.companion.resume(run);
        }
    }

    another({ key, mode }: Turn): void {
        if (!this.state.busy) {
            void another(this.companion, key, mode);
        }
    }

    handOn({ run }: Turn): void {
        this.state.handing = this.state.handing === run ? null : run;
    }
}

function groupOf({ begun, may, mine, oversees }: Turn): Group {
    if (may || mine) {
        return "you";
    }
    return begun ? "others" : oversees ? "process" : "taken";
}

registry.category("golive.late").add("turns", Turns);
