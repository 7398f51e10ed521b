import { LINES, STATUS } from "../screen/markup";
import type { Act } from "../server/read_author";
import type { Lore } from "./lore";
import { propose, type Proposal } from "./propose";
import { placeOf } from "./typed";

/** Something that the person did to a thing with a name, or with none. */
export interface Doing {
    readonly proposal: Proposal;
    readonly act: Act;
    /** Where something was typed or chosen. */
    readonly typed?: Element;
}

/** What only unfolds, searches or is chosen from: no work. */
const NOISE =
    ".dropdown-toggle, .o_searchview, .o_searchview_dropdown_toggler, .o-mail-Composer, .o_pager, .o_optional_columns_dropdown";
const CHOICE = ".o-autocomplete--dropdown-item, .o_select_menu_item";
const FIELD = ".o_field_widget[name], td[name]";
const TYPED = "input, textarea, select, [contenteditable=true]";

/** What a press on this element does; null where it is no work. It is asked before Odoo hears of it. */
export function pressed(at: Element, lore: Lore): Doing | null {
    const field = at.closest(FIELD);
    if (at.closest(CHOICE)) {
        return field ? ofField(field, "pick", lore) : null;
    }
    if (at.closest(NOISE) && !at.closest("[data-menu-xmlid]:not(.dropdown-toggle)")) {
        return null;
    }
    if (
        field?.matches(".o_field_boolean, .o_field_boolean_toggle") &&
        !at.closest("button[name]")
    ) {
        return at.closest("input, label") ? ofField(field, "check", lore) : null;
    }
    const [best] = propose(at, lore);
    if (!best || isOnlyFocus(best, at)) {
        return null;
    }
    return { proposal: best, act: opens(best) ? "open" : "click" };
}

/** What was typed into a field, or chosen in it: that it was, never what. */
export function changed(at: Element, lore: Lore): Doing | null {
    const field = at.closest(FIELD);
    if (!field || !at.matches(TYPED) || at.matches("[type=checkbox], [type=radio]")) {
        return null;
    }
    const isPick = at.closest(".o-autocomplete, .o_field_many2one") !== null;
    return ofField(field, isPick ? "pick" : "fill", lore);
}

function ofField(field: Element, act: Act, lore: Lore): Doing | null {
    const proposal = propose(field, lore).find(
        (one) => one.kind === "sure" && "field" in one.anchor,
    );
    return proposal ? { proposal, act, typed: placeOf(field) } : null;
}

function opens(proposal: Proposal): boolean {
    return proposal.kind === "nameless_record"
        ? !proposal.element.closest(STATUS)
        : proposal.kind === "sure" && "record" in proposal.anchor;
}

/** Whoever presses a field, a line or an empty place is about to type, or does nothing yet. */
function isOnlyFocus(best: Proposal, at: Element): boolean {
    if (best.kind === "nameless_record") {
        return best.element.closest(LINES) !== null || at.closest("input[type=checkbox]") !== null;
    }
    if (best.kind === "weak") {
        return at.closest("button, a") === null;
    }
    return "field" in best.anchor;
}
