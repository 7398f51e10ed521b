import { Hindered } from "./hindrance";
import { CELL, DATE_BUTTON, EDITED_ROW, INPUT, READONLY } from "./markup";
import { press } from "./press";
import { until } from "./until";
import { isVisible } from "../visible";

/** What is typed in, of a field. A cell of a list, and a date that has a value, are pressed first. */
export async function editorOf(element: HTMLElement): Promise<HTMLElement> {
    const there = inside(element);
    if (there) {
        return checked(there);
    }
    const door = element.matches(DATE_BUTTON)
        ? element
        : (element.querySelector<HTMLElement>(DATE_BUTTON) ?? element.closest<HTMLElement>(CELL));
    if (!door) {
        throw new Hindered({ kind: element.matches(READONLY) ? "readonly" : "nothing_to_type_in" });
    }
    const name = (element.closest(CELL) ?? element).getAttribute("name");
    await press(door);
    const opened = await until(
        () => inside(element) ?? inside(cellOf(name)),
        () => new Hindered({ kind: "readonly" }),
        3000,
    );
    return checked(opened);
}

function inside(element: HTMLElement | null): HTMLElement | null {
    if (!element?.isConnected) {
        return null;
    }
    if (element.matches(INPUT)) {
        return element;
    }
    const all = [...element.querySelectorAll<HTMLElement>(INPUT)];
    return all.find((input) => isVisible(input)) ?? null;
}

/** The same cell, where the list drew its row anew to edit it. */
function cellOf(name: string | null): HTMLElement | null {
    return name
        ? document.querySelector<HTMLElement>(`${EDITED_ROW} td[name="${CSS.escape(name)}"]`)
        : null;
}

function checked(input: HTMLElement): HTMLElement {
    if (input.matches(":disabled")) {
        throw new Hindered({ kind: "disabled" });
    }
    // A select menu's box is read-only where it is not searched in: it is pressed, not typed in.
    if (input.matches(":read-only:not(select, .o_select_menu_toggler)")) {
        throw new Hindered({ kind: "readonly" });
    }
    return input;
}
