import { button, cell, click, fill, holdsLine, on, pick, saved } from "../../../scenario/builders";
import type { StepBody } from "../../../scenario/builders";
import type { Domain } from "../../../scenario/types";

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

/** Of the run's warehouse: a ward's cupboard, the pharmacy's or the theatre's, not the storeroom itself. */
export const toAWard: Domain = [
    ["location_dest_id.usage", "=", "internal"],
    ["location_dest_id.replenish_location", "=", false],
    ["location_dest_id.warehouse_id.name", "ilike", "$param.warehouse"],
];

/**
 * @param transfer what the delivery or transfer is called in the run
 * @param text what is seen then
 * @param more what it has to be like besides
 */
export function reserveTheGoods(transfer: string, text: string, more: Domain = []): StepBody {
    return {
        title: "Reserve the goods",
        say: "Click Mark as Todo.",
        ...click(on(TRANSFER, button("action_confirm"))),
        expect: {
            text,
            check: saved([["state", "not in", ["draft", "cancel"]], ...more], transfer),
        },
    };
}
