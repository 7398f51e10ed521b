import type { Anchor } from "../scenario/types";
import type { Lore } from "./lore";

/** Attributes that are of the thing, and not of a language, a record or a moment. */
const TELLING = ["name", "data-name", "data-section", "data-type", "special"];

/** Around all that a screen shows: what is the only one in it today is not so tomorrow. */
const FRAME = ".o_action, .o_action_manager, .modal-content, body";

/** By classes and attributes of its own, where the finder then gives it alone; null where it does not. */
export function weakAnchor(element: HTMLElement, lore: Lore): Anchor | null {
    const screen = lore.screen();
    const on = screen?.model
        ? { on: { model: screen.model, ...(screen.view && { view: screen.view }) } }
        : {};
    for (const css of selectorsOf(element)) {
        const anchor: Anchor = { css, ...on };
        const sighting = lore.look(anchor);
        if (sighting.kind === "found" && !sighting.opens && sighting.element === element) {
            return anchor;
        }
    }
    return null;
}

function* selectorsOf(element: HTMLElement): Generator<string> {
    const own = ownOf(element);
    yield* own;
    for (let above = element.parentElement; above; above = above.parentElement) {
        if (above.matches(FRAME)) {
            return;
        }
        for (const outer of ownOf(above)) {
            for (const inner of own.length ? own : [element.localName]) {
                yield `${outer} ${inner}`;
            }
        }
    }
}

function ownOf(element: HTMLElement): readonly string[] {
    const attributes = TELLING.flatMap((name) => {
        const value = element.getAttribute(name);
        // An action's number is another one in each database.
        return value && !/^\d+$/.test(value)
            ? [`${element.localName}[${name}="${CSS.escape(value)}"]`]
            : [];
    });
    // What Odoo's own code names begins with `o_`; all else is looks.
    const classes = [...element.classList].filter((name) => /^o[_-][\w-]+$/.test(name));
    return [...attributes, ...classes.map((name) => `.${CSS.escape(name)}`)];
}
