import { Hindered } from "./hindrance";
import { CELL, IS_ON, ROW_SELECTOR, SWITCH } from "./markup";
import { press } from "./press";
import { until } from "./until";

const BOX = "input[type=checkbox]";

/** Ticks or clears a box; of a row, the one that selects it. */
export async function tick(element: HTMLElement, on: boolean): Promise<void> {
    const find = (): HTMLElement | null =>
        element.matches(BOX)
            ? element
            : (element.querySelector<HTMLElement>(ROW_SELECTOR) ??
              element.querySelector<HTMLElement>(`${BOX}, ${SWITCH}`));
    const cell = element.closest<HTMLElement>(CELL);
    if (cell && find()?.matches(":disabled")) {
        await press(cell);
        await until(
            () => find()?.matches(":disabled") === false,
            () => new Hindered({ kind: "readonly" }),
        );
    }
    const box = find();
    if (!box) {
        throw new Hindered({ kind: "nothing_to_type_in" });
    }
    if (isOn(box) !== on) {
        await press(box);
    }
    await until(
        () => {
            const now = find();
            return now !== null && isOn(now) === on;
        },
        () => new Hindered({ kind: "refused", wanted: String(on) }),
    );
}

function isOn(box: HTMLElement): boolean {
    return box instanceof HTMLInputElement ? box.checked : box.matches(IS_ON);
}
