import { click, field, fill, menu, on, row, saved, shows } from "../../../scenario/builders";
import type { StepBody } from "../../../scenario/builders";

const STOCK = "stock.quant";

/** A count that was asked for: `$count`. */

export const openYourCounts: StepBody = {
    title: "Open your counts",
    say: "Open Physical Inventory, under Operations, Adjustments.",
    ...click(menu("stock.menu_action_inventory_tree")),
    expect: { text: "You see what to count.", check: shows(STOCK) },
};

export const openTheLine: StepBody = {
    title: "Open the line",
    say: "Click the line of the product that you counted.",
    ...click(on(STOCK, row("count"))),
    expect: { text: "The line is open for your count." },
};

/** `$param.counted`. */
export const enterWhatYouCounted = {
    title: "Enter what you counted",
    ...fill(on(STOCK, field("inventory_quantity")), "$param.counted"),
    expect: {
        text: "The line shows what you counted, and the difference.",
        check: saved([["inventory_quantity_set", "=", true]], "count"),
    },
} satisfies Partial<StepBody>;
