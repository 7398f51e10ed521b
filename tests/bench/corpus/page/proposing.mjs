import { pageLore } from "../../../../src/authoring/page_lore.ts";
import { propose } from "../../../../src/authoring/propose.ts";

/**
 * What is proposed for an element that somebody points at, in its middle as with a mouse: `same` as the
 * corpus calls it, `other` name that the finder proved, `weak`, `ambiguous`, or `nothing`.
 */
export function proposedFor(menu) {
    const lore = pageLore(menu, { names: [], actions: async () => ({}) });
    return (element, anchor) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const hit = document.elementFromPoint(left + width / 2, top + height / 2);
        const pointed = hit && element.contains(hit) ? hit : element;
        const all = propose(pointed, lore);
        const best = all.find(({ kind }) => kind === "sure") ?? all[0];
        const words = JSON.stringify(best?.anchor ?? null);
        if (best?.kind !== "sure") {
            return { kind: best?.kind ?? "nothing", anchor: words };
        }
        const same = Object.entries(anchor).every(
            ([key, value]) => key === "on" || best.anchor[key] === value,
        );
        // What stands within it, a link in its row, may be what is in its middle.
        return { kind: same ? "same" : "other", anchor: words };
    };
}
