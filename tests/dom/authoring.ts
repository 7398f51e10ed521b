import type { Lore } from "../../src/authoring/lore";
import { propose } from "../../src/authoring/propose";
import type { Anchor } from "../../src/scenario/types";
import { find } from "../../src/screen/find";
import { atlas, type Told } from "./odoo_markup";
import { one } from "./page";

/** What Odoo's data and the scenario would tell, on a purchase order's form. */
export interface Known extends Partial<Omit<Lore, "page" | "look">> {
    readonly told?: Told;
}

export function lore({ told = {}, ...more }: Known = {}): Lore {
    const known = atlas(told);
    return {
        page: document,
        look: (anchor) => find(anchor, known, document),
        screen: () => ({ model: "purchase.order", view: "form" }),
        line: () => null,
        namesOf: () => [],
        actionsOf: () => [],
        recordsOf: () => [],
        recordAt: (element) => ({ model: "x", id: 1, shared: !element.matches("[data-id]") }),
        ...more,
    };
}

const ON = { on: { model: "purchase.order", view: "form" } } as const;

/** The best name of what stands there: `sure {…}` without the screen that all have. */
export function named(selector: string, known: Known = {}): string {
    const [best] = propose(one(selector), lore(known));
    switch (best?.kind) {
        case undefined:
            return "nothing";
        case "nameless_record":
            return `nameless record ${best.element.id}`;
        case "ambiguous":
            return `${best.count} × ${bare(best.anchor)}`;
        case "sure":
        case "weak":
            return `${best.kind} ${bare(best.anchor)}`;
    }
}

function bare({ on, ...anchor }: Anchor): string {
    const isUsual = JSON.stringify(on) === JSON.stringify(ON.on);
    return JSON.stringify(on && !isUsual ? { ...anchor, on } : anchor);
}
