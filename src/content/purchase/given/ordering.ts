import { given } from "../../../scenario/builders";
import type { Domain, Given, Made } from "../../../scenario/types";
import { receiptType } from "../../stock/given/types";

/** Orders for the site's warehouse, `$param.warehouse`; where none is known: any. */
export const forWarehouse: Domain = [
    ["picking_type_id.warehouse_id.name", "ilike", "$param.warehouse"],
];

/** Somebody to buy from. */
export const vendor: Given = given(
    "vendor",
    "res.partner",
    [
        ["is_company", "=", true],
        ["supplier_rank", ">", 0],
    ],
    {
        make: { name: "Northside Medical Supplies", is_company: true, supplier_rank: 1 },
        shared: true,
    },
);

/** Something that is kept in stock, and counted without lots or serial numbers. */
export const product: Given = given(
    "product",
    "product.product",
    [
        ["purchase_ok", "=", true],
        ["type", "=", "consu"],
        ["is_storable", "=", true],
        ["tracking", "=", "none"],
    ],
    {
        make: {
            name: "Examination gloves, box of 100",
            type: "consu",
            is_storable: true,
            standard_price: 4.5,
        },
        shared: true,
    },
);

/** What an order is made of. */
export const goods: readonly Given[] = [receiptType, vendor, product];

/** Values of an order of one product for a ward. */
export function orderOf(
    quantity: number,
    price: number | string,
    what = "$product",
): Readonly<Record<string, Made>> {
    return {
        partner_id: "$vendor",
        picking_type_id: "$receipts",
        origin: "Surgical ward, weekly list",
        order_line: [{ product_id: what, product_qty: quantity, price_unit: price }],
    };
}
