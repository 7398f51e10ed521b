import type { Given } from "../../../scenario/types";
import { given } from "../../../scenario/builders";

const LOT = "stock.lot";
const QUANT = "stock.quant";

/** A medicine whose lots are told apart: `$param.product`. */
export const medicine = given(
    "medicine",
    "product.product",
    [
        ["is_storable", "=", true],
        ["tracking", "=", "lot"],
        ["name", "ilike", "saline"],
    ],
    {
        make: { name: "Saline 0.9 %, 500 ml", is_storable: true, tracking: "lot" },
        shared: true,
        fills: { product: "name" },
    },
);

/** A lot of the medicine that is nowhere yet. Odoo numbers it. */
function newLot(name: string, fills: NonNullable<Given["fills"]>): Given {
    const find = [
        ["product_id", "=", "$medicine"],
        ["quant_ids", "=", false],
    ] as const;
    return given(name, LOT, find, { make: { product_id: "$medicine" }, fills });
}

/** Some of a lot, in the storeroom. */
function inStore(name: string, lot: string): Given {
    const make = {
        product_id: "$medicine",
        location_id: "$param.from",
        lot_id: `$${lot}`,
        quantity: 24,
    };
    return given(name, QUANT, [["lot_id", "=", `$${lot}`]], { make, fills: {} });
}

/** The lot that the transfer says. */
export const plannedLot = [newLot("planned", {}), inStore("planned_in_store", "planned")];

/** The lot that stands on the box: `$param.lot`. */
export const lotInHand = [
    newLot("in_hand", { lot: "name" }),
    inStore("in_hand_in_store", "in_hand"),
];

/** A lot that a vendor has recalled: `$lot`. Where people have their own, any. */
export const recalledLot = given(
    "lot",
    LOT,
    [
        ["product_id.tracking", "=", "lot"],
        ["product_id.name", "ilike", "$param.product"],
    ],
    { make: { product_id: "$param.product" }, shared: true },
);

/** How it came from the vendor. */
export const receiptOfLot = given(
    "came_in",
    "stock.picking",
    [
        ["picking_type_code", "=", "incoming"],
        ["state", "=", "done"],
        ["move_line_ids.lot_id", "=", "$lot"],
    ],
    {
        make: {
            picking_type_id: "$receipts",
            partner_id: "$vendor",
            move_line_ids: [{ product_id: "$medicine", lot_id: "$lot", quantity: 24 }],
        },
        press: ["action_confirm", "button_validate"],
        shared: true,
        fills: {},
    },
);

/** And how some of it went to a ward. */
export const transferOfLot = given(
    "went_to_ward",
    "stock.picking",
    [
        ["picking_type_code", "=", "internal"],
        ["state", "=", "done"],
        ["move_line_ids.lot_id", "=", "$lot"],
    ],
    {
        make: {
            picking_type_id: "$internal",
            location_dest_id: "$param.ward",
            move_line_ids: [
                {
                    product_id: "$medicine",
                    lot_id: "$lot",
                    quantity: 6,
                    location_id: "$param.from",
                    location_dest_id: "$param.ward",
                },
            ],
        },
        press: ["action_confirm", "button_validate"],
        shared: true,
        fills: {},
    },
);

/** Who sold it. */
export const vendor = given("vendor", "res.partner", [["name", "=", "MedSupply Wholesale"]], {
    make: { name: "MedSupply Wholesale", is_company: true },
    shared: true,
    fills: {},
});
