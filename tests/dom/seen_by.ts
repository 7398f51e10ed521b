import type { Anchor } from "../../src/scenario/types";
import type { Told } from "./odoo_markup";
import { find } from "../../src/screen/find";
import { atlas } from "./odoo_markup";

/** The id of what is found, `opens <id>` for what it is folded away in, else why there is none. */
export function seen(anchor: Anchor, more: Told = {}): string {
    const sighting = find(anchor, atlas(more), document);
    switch (sighting.kind) {
        case "found":
            return `${sighting.opens ? "opens " : ""}${sighting.element.id}`;
        case "ambiguous":
            return `ambiguous ${sighting.count}`;
        case "absent":
            return "absent";
    }
}
