import { Hindered } from "./hindrance";
import { CELL, ROW_SELECTOR } from "./markup";
import { press } from "./press";
import { until } from "./until";

const BOX = "input[type=checkbox]";

/** Ticks or clears a box; of a row, the one that selects it. */
export async function tick(element: HTMLElement, on: boolean): Promise<void> {
    const find = (): HTMLInputElement | null => {
        const box = element.matches(BOX)
            ? element
            : (element.querySelector(ROW_SELECTOR) ?? element.querySelector(BOX));
        return box instanceof HTMLInputElement ? box : null;
    };
    const cell = element.closest<HTMLElement>(CELL);
    if (cell && find()?.disabled) {
        await press(cell);
        await until(
            () => find()?.disabled === false,
            () => new Hindered({ kind: "readonly" }),
        );
    }
    const box = find();
    if (!box) {
        throw new Hindered({ kind: "nothing_to_type_in" });
    }
    if (box.checked !== on) {
        await press(box);
    }
    await until(
        () => find()?.checked === on,
        () => new Hindered({ kind: "refused", wanted: String(on) }),
    );
}
