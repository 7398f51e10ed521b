import type { Anchor, AnchorTarget } from "../scenario/types";
import { topDialog } from "../screen/find";
import { ROW, STATUS } from "../screen/markup";
import type { Lore } from "./lore";
import { namingOf } from "./naming";
import { weakAnchor } from "./weak";

export type Proposal =
    /** The finder gives this very element for it, and no other. */
    | { readonly kind: "sure"; readonly element: HTMLElement; readonly anchor: Anchor }
    /** Only its place in the page tells it: another version of Odoo may break it. */
    | { readonly kind: "weak"; readonly element: HTMLElement; readonly anchor: Anchor }
    /** So many things are called that at once. */
    | {
          readonly kind: "ambiguous";
          readonly element: HTMLElement;
          readonly anchor: Anchor;
          readonly count: number;
      }
    /** The row or card of a record, or a stage, that the scenario has no name for. */
    | { readonly kind: "nameless_record"; readonly element: HTMLElement };

/**
 * What the element may be called, the best first: by the nearest thing around it that Odoo has a name
 * for. Nothing is proposed that the finder was not asked for.
 */
export function propose(pointed: Element, lore: Lore): readonly Proposal[] {
    const all: Proposal[] = [];
    const start = startOf(pointed);
    for (const element of around(start)) {
        const naming = namingOf(element, lore);
        const proved = naming && prove(element, naming.targets, naming.onScreen, lore);
        if (proved) {
            all.push(proved);
        }
        if (element.matches(RECORDS) && proved?.kind !== "sure" && lore.recordAt(element)) {
            all.push({ kind: "nameless_record", element });
        }
        // Whoever points at a button that cannot be told does not mean what is around it.
        if (naming?.whole && (proved || element === start)) {
            break;
        }
    }
    const better = all.some(({ kind }) => kind !== "nameless_record");
    const weak = better ? null : weakAnchor(start, lore);
    return weak ? [...all, { kind: "weak", element: start, anchor: weak }] : all;
}

/** What stands for a record. */
const RECORDS = `${ROW}, ${STATUS} [data-value]`;

/** Of a label its field; of what a button holds the button. */
function startOf(pointed: Element): HTMLElement {
    const label = pointed.closest("label[for]");
    const labelled = label && pointed.ownerDocument.getElementById(label.getAttribute("for") ?? "");
    const widget = labelled?.closest<HTMLElement>(".o_field_widget[name]");
    const whole = pointed.closest<HTMLElement>("button[name], a[type][name]");
    const html = pointed.closest<HTMLElement>(":not(svg, svg *)");
    return widget ?? whole ?? html ?? pointed.ownerDocument.body;
}

/** From the inside out, as far as the page's frame. */
function* around(start: HTMLElement): Generator<HTMLElement> {
    for (let at: HTMLElement | null = start; at; at = at.parentElement) {
        if (at.matches("body, .o_action_manager, .modal-content")) {
            return;
        }
        yield at;
    }
}

function prove(
    element: HTMLElement,
    targets: readonly AnchorTarget[],
    onScreen: boolean,
    lore: Lore,
): Proposal | null {
    let doubt: Proposal | null = null;
    for (const target of targets) {
        const anchor = scoped(target, element, onScreen, lore);
        const sighting = lore.look(anchor);
        if (sighting.kind === "found" && !sighting.opens && sighting.element === element) {
            return { kind: "sure", element, anchor };
        }
        if (sighting.kind === "ambiguous") {
            doubt ??= { kind: "ambiguous", element, anchor, count: countOf(target, element) };
        }
    }
    return doubt;
}

/** The finder stops counting at two; the person wants to know how many there are. */
function countOf(target: AnchorTarget, element: HTMLElement): number {
    const name = "button" in target ? element.getAttribute("name") : null;
    const alike = name
        ? [
              ...element.ownerDocument.querySelectorAll(
                  `${element.localName}[name="${CSS.escape(name)}"]`,
              ),
          ]
        : [];
    return Math.max(2, alike.filter((one) => one.getClientRects().length > 0).length);
}

/** On which screen it holds: the same name elsewhere is another thing. */
function scoped(target: AnchorTarget, element: HTMLElement, onScreen: boolean, lore: Lore): Anchor {
    const screen = onScreen && lore.screen();
    if (!screen) {
        return target;
    }
    const line = "in" in target && lore.line();
    const model = line ? line.model : screen.model;
    const dialog = topDialog(lore.page)?.contains(element) ?? false;
    const view = !line && screen.view ? { view: screen.view } : {};
    return {
        ...target,
        ...(model && { on: { model, ...view } }),
        ...(dialog && !line && { dialog: true }),
    };
}
