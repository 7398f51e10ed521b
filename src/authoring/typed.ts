/** What the server reads as it was typed; a date it would not. */
const DATES = ".o_field_date, .o_field_datetime, .o_field_daterange";
const INPUT = "input, textarea, select";
/** Of choices that stand open the one that is made. */
const CHOSEN = "input[type=radio]:checked, .o_priority_star[aria-checked=true]";

function isInput(
    element: Element | null,
): element is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
    return element?.matches(INPUT) ?? false;
}

/**
 * What stands now where no browser tells of a change: formatted text, and a date that a calendar gives.
 *
 * @returns null anywhere else
 */
export function silentText(at: EventTarget | null): string | null {
    if (at instanceof HTMLElement && at.isContentEditable) {
        return at.textContent;
    }
    return at instanceof HTMLInputElement && at.closest(DATES) ? at.value : null;
}

/** The place of a field that stays when it is not typed in any more. */
export function placeOf(field: Element): Element {
    return field.closest("td[name]") ?? field;
}

/**
 * What stands in a field now: read when the person says that it is to be kept, and not before.
 *
 * @returns null where there is nothing, where it is a secret or a date, or where the field is gone
 */
export function standsIn(place: Element): string | null {
    if (!place.isConnected || place.matches(DATES) || place.querySelector(DATES)) {
        return null;
    }
    const chosen = place.querySelector(CHOSEN);
    if (chosen) {
        return chosen.getAttribute("data-value") ?? chosen.getAttribute("aria-label");
    }
    const input = place.matches(INPUT) ? place : place.querySelector(INPUT);
    if (input?.matches("[type=password], [type=checkbox], [type=radio]")) {
        return null;
    }
    const text = isInput(input) ? input.value : place.textContent;
    return text.trim() || null;
}
