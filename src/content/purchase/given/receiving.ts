import { given } from "../../../scenario/builders";
import type { Domain, Given, Param } from "../../../scenario/types";
import { inFull, keepsAmount } from "./billed";
import { forWarehouse, goods, orderOf } from "./ordering";

/** Whose quantity is typed on the receipt itself, not lot by lot. */
const COUNTED: Domain = [
    ["order_line.product_id.type", "=", "consu"],
    ["order_line", "not any", [["product_id.tracking", "!=", "none"]]],
];

/**
 * An order whose goods are on their way, and its receipt.
 *
 * @param receipt what the receipt has to be like besides
 * @param keeps what is kept of it: param → field
 */
export function awaited(
    receipt: Domain = [],
    keeps?: NonNullable<Given["keeps"]>,
): readonly Given[] {
    return [
        ...goods,
        given(
            "order",
            "purchase.order",
            [
                ["state", "=", "purchase"],
                ["receipt_status", "=", "pending"],
                ...forWarehouse,
                ...COUNTED,
                ["picking_ids", "any", [["state", "=", "assigned"], ...receipt]],
            ],
            { make: orderOf(10, 12), press: ["button_confirm"] },
        ),
        given(
            "receipt",
            "stock.picking",
            [["purchase_id", "=", "$order"], ["state", "=", "assigned"], ...receipt],
            keeps && { keeps },
        ),
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
 * @param what of which product it is made; default `$product`
 */
export function receivedAt(price: number | string, more: Domain, what?: string): Given {
    return given(
        "order",
        "purchase.order",
        [
            ["state", "=", "purchase"],
            ["receipt_status", "=", "full"],
            ["invoice_status", "=", "to invoice"],
            ["invoice_ids", "=", false],
            ...forWarehouse,
            ...more,
        ],
        {
            make: orderOf(10, price, what),
            press: ["button_confirm", "picking_ids.button_validate"],
        },
    );
}

const receipt = given("receipt", "stock.picking", [
    ["purchase_id", "=", "$order"],
    ["state", "=", "done"],
]);

/** Such an order, and its receipt. */
export const received: readonly Given[] = [
    ...goods,
    { ...receivedAt(12, [...COUNTED, inFull]), keeps: keepsAmount },
    receipt,
];

/** Each of it lies where it was put, promised to nobody: `$param.returned`, at least. */
const STILL_THERE: Domain = [
    [
        "order_line",
        "not any",
        [
            [
                "product_id.stock_quant_ids",
                "not any",
                [
                    ["location_id.replenish_location", "=", true],
                    ["location_id.warehouse_id.name", "ilike", "$param.warehouse"],
                    ["quantity", ">=", "$param.returned"],
                    ["reserved_quantity", "=", 0],
                ],
            ],
        ],
    ],
];

/** Such an order whose goods can go back, and its receipt. */
export const returnable: readonly Given[] = [
    ...goods,
    given(
        "article",
        "product.product",
        [
            ["name", "=", "Vinyl gloves, box of 100"],
            ["is_storable", "=", true],
            ["stock_quant_ids", "=", false],
        ],
        {
            make: { name: "Vinyl gloves, box of 100", is_storable: true, standard_price: 4 },
            shared: true,
            fills: {},
        },
    ),
    receivedAt(12, [...COUNTED, ...STILL_THERE], "$article"),
    receipt,
];
