import { given } from "../../../scenario/builders";
import type { Domain, Given, Param } from "../../../scenario/types";
import { orderOf, product, vendor } from "./ordering";

/** Whose quantity is typed on the receipt itself, not lot by lot. */
const COUNTED: Domain = [
    ["order_line.product_id.type", "=", "consu"],
    ["order_line", "not any", [["product_id.tracking", "!=", "none"]]],
];

/**
 * An order whose goods are on their way, and its receipt.
 *
 * @param receipt what the receipt has to be like besides
 */
export function awaited(receipt: Domain = []): readonly Given[] {
    return [
        vendor,
        product,
        given(
            "order",
            "purchase.order",
            [
                ["state", "=", "purchase"],
                ["receipt_status", "=", "pending"],
                ...COUNTED,
                ["picking_ids", "any", [["state", "=", "assigned"], ...receipt]],
            ],
            { make: orderOf(10, 12), press: ["button_confirm"] },
        ),
        given("receipt", "stock.picking", [
            ["purchase_id", "=", "$order"],
            ["state", "=", "assigned"],
            ...receipt,
        ]),
    ];
}

/** How many came of a delivery of which a part is missing. */
export const delivered: Param = { name: "delivered", label: "Quantity that came", value: 4 };

/** One of which more was ordered than came. */
export const awaitedMore = awaited([
    ["move_ids", "not any", [["product_uom_qty", "<=", "$param.delivered"]]],
]);

/**
 * An order that was received in full and has no bill yet: `$order`.
 *
 * @param more what the order has to be like besides
 */
export function receivedAt(price: number | string, more: Domain): Given {
    return given(
        "order",
        "purchase.order",
        [
            ["state", "=", "purchase"],
            ["receipt_status", "=", "full"],
            ["invoice_status", "=", "to invoice"],
            ["invoice_ids", "=", false],
            ...more,
        ],
        { make: orderOf(10, price), press: ["button_confirm", "picking_ids.button_validate"] },
    );
}

/** Such an order, and its receipt. */
export const received: readonly Given[] = [
    vendor,
    product,
    receivedAt(12, COUNTED),
    given("receipt", "stock.picking", [
        ["purchase_id", "=", "$order"],
        ["state", "=", "done"],
    ]),
];
