import { CELL, OF_ITS_OWN } from "./markup";
import { press } from "./press";

/** Opens a row or a card where nothing else is pressed; anything else by a press. */
export async function open(element: HTMLElement): Promise<void> {
    if (!element.matches("tr, .o_kanban_record")) {
        await press(element);
        return;
    }
    const parts = element.matches("tr")
        ? element.querySelectorAll<HTMLElement>(CELL)
        : element.querySelectorAll<HTMLElement>(":scope span, :scope div");
    const calm = [...parts].find(
        (part) => !part.querySelector(OF_ITS_OWN) && !part.closest(OF_ITS_OWN),
    );
    await press(calm ?? element);
}
