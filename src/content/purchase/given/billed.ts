import type { AuthoredParam } from "../../../scenario/authored";
import type { Condition, Domain } from "../../../scenario/types";

/** What `$order` comes to without taxes, before its bill is made. */
export const ordered: AuthoredParam = { name: "ordered", label: "Untaxed amount of the order" };

export const keepsAmount = { ordered: "amount_untaxed" };

/** All of an order came, and no more: its bill comes to what it does. */
export const inFull: Condition = [
    "order_line",
    "not any",
    [["qty_received", "!=", "$own.product_qty"]],
];

/** `$bill` has, of each line of an order, what came and no more. */
export const asReceived: Condition = [
    "invoice_line_ids",
    "not any",
    [
        [
            "purchase_line_id",
            "any",
            [
                // What is billed as it was ordered, such as freight, need not be received.
                ["product_id.purchase_method", "=", "receive"],
                ["qty_invoiced", "!=", "$own.qty_received"],
            ],
        ],
    ],
];

/**
 * Its prices are those of `$order`. Told by the amounts, and of one order alone: a bill of several comes to more.
 *
 * @param compares "=" where all that was ordered came; "<=" where less may have come
 */
export function asOrdered(compares: "=" | "<="): Domain {
    return [
        "|",
        ["amount_untaxed", compares, "$param.ordered"],
        ["invoice_line_ids", "any", [["purchase_line_id", "any", [["order_id", "!=", "$order"]]]]],
    ];
}
