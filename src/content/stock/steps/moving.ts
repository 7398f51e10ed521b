import { button, cell, click, fill, holdsLine, on, pick, saved } from "../../../scenario/builders";
import type { StepBody } from "../../../scenario/builders";

const TRANSFER = "stock.picking";

/** What a new delivery or transfer moves, until it is reserved. */

/** `$param.product`. */
export const addTheProduct = {
    say: "Click Add a Product, type part of its name and choose it from the list.",
    ...pick(on(TRANSFER, cell("move_ids", "product_id")), "$param.product"),
    expect: {
        text: "A line shows the product.",
        check: holdsLine("move_ids", { product_id: "$param.product" }),
    },
} satisfies Partial<StepBody>;

/** `$param.quantity`. */
export const sayHowMany = {
    title: "Say how many",
    ...fill(on(TRANSFER, cell("move_ids", "product_uom_qty", "last")), "$param.quantity"),
    expect: {
        text: "The line shows how many.",
        check: holdsLine("move_ids", { product_id: "$param.product", product_uom_qty: true }),
    },
} satisfies Partial<StepBody>;

/**
 * @param transfer what the delivery or transfer is called in the run
 * @param text what is seen then
 */
export function reserveTheGoods(transfer: string, text: string): StepBody {
    return {
        title: "Reserve the goods",
        say: "Click Mark as Todo.",
        ...click(on(TRANSFER, button("action_confirm"))),
        expect: { text, check: saved([["state", "not in", ["draft", "cancel"]]], transfer) },
    };
}
