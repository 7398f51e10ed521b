import { LINES, STATUS } from "../screen/markup";
import type { Deed } from "../server/read_author";
import type { Lore } from "./lore";
import { propose, type Proposal } from "./propose";
import { placeOf } from "./typed";

/** Something that the person did to a thing with a name, or with none. */
export interface Doing {
    readonly proposal: Proposal;
    readonly act: Deed;
    /** Where something was typed or chosen. */
    readonly typed?: Element;
}

/** What only unfolds, searches or is chosen from: no work. */
const NOISE =
    ".dropdown-toggle, .o_searchview, .o_searchview_dropdown_toggler, .o-mail-Composer, .o_pager, .o_optional_columns_dropdown";
/** What a field offers when it is asked: of some it hangs in the page, and not in the field. */
const CHOICE =
    ".o-autocomplete--dropdown-item, .o_select_menu_item, .state_selection_field_menu .o-dropdown-item";
const CREATE_AND_EDIT = ".o_m2o_dropdown_option_create_edit";
const UNFOLDED =
    ".o_field_widget[name]:is(:has(.dropdown-toggle.show), :has(.o_select_menu_toggler[aria-expanded=true]))";
/** A yes or no. */
const SWITCHES = ".o_field_boolean, .o_field_boolean_toggle, .o_field_boolean_favorite";
/** Choices that stand open, each for itself. */
const STANDING = ".o_priority_star, .o_selection_badge";
const RADIO = ".o_radio_item";
const FIELD = ".o_field_widget[name], td[name]";
const TYPED = "input, textarea, select, [contenteditable=true]";

/** What a press on this element does; null where it is no work. It is asked before Odoo hears of it. */
export function pressed(at: Element, lore: Lore): Doing | null {
    const field = at.closest(FIELD);
    if (at.closest(CHOICE)) {
        const chosenFor = field ?? lore.page.querySelector(UNFOLDED);
        // Of a record that is new only its name is typed here: the rest is asked in a dialog.
        const act = at.closest(CREATE_AND_EDIT) ? "fill" : "pick";
        return chosenFor && ofField(chosenFor, act, lore);
    }
    if (field && at.closest(RADIO)) {
        // It is told by what changes: a press on its words is heard twice.
        return null;
    }
    const choice = field && at.closest(STANDING) ? ofField(field, "pick", lore) : null;
    if (choice) {
        return choice;
    }
    if (at.closest(NOISE) && !at.closest("[data-menu-xmlid]:not(.dropdown-toggle)")) {
        return null;
    }
    if (field?.matches(SWITCHES) && !at.closest("button[name]")) {
        const deed = switched(at);
        return deed && ofField(field, deed, lore);
    }
    const [best] = propose(at, lore);
    if (!best || isOnlyFocus(best, at)) {
        return null;
    }
    return { proposal: best, act: opens(best) ? "open" : "click" };
}

/** What a press on a yes or no makes of it; null where its words were pressed: the box is heard after them. */
function switched(at: Element): Deed | null {
    if (at instanceof HTMLInputElement) {
        return at.checked ? "check" : "uncheck";
    }
    const star = at.closest(".o_favorite a");
    return star && (star.querySelector(":scope > .fa-star") ? "uncheck" : "check");
}

/** What was typed into a field, or chosen in it: that it was, never what. */
export function changed(at: Element, lore: Lore): Doing | null {
    const field = at.closest(FIELD);
    if (!field || !at.matches(TYPED) || at.matches("[type=checkbox]")) {
        return null;
    }
    const isPick = at.matches("[type=radio], .o-autocomplete *, .o_field_many2one *");
    return ofField(field, isPick ? "pick" : "fill", lore);
}

function ofField(field: Element, act: Deed, lore: Lore): Doing | null {
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
