import { given } from "../../../scenario/builders";

/** A delivery that waits to be picked, of more than one piece: `$transfer`. */
export const orderedByWard = given(
    "transfer",
    "stock.picking",
    [
        ["picking_type_code", "=", "outgoing"],
        ["picking_type_id.warehouse_id.name", "ilike", "$param.warehouse"],
        ["state", "=", "assigned"],
        ["move_ids", "!=", false],
        // Each of its lines may be short, and none asks for a lot.
        [
            "move_ids",
            "not any",
            ["|", ["product_uom_qty", "<=", 1], ["product_id.tracking", "!=", "none"]],
        ],
        // Who has a phone may be sent a message of it, and Odoo asks about that.
        "|",
        ["partner_id", "=", false],
        ["partner_id.phone", "=", false],
    ],
    {
        make: {
            picking_type_id: "$issues",
            origin: "Ward 3",
            move_ids: [{ product_id: "$param.product", product_uom_qty: 12 }],
        },
        press: ["action_confirm"],
    },
);

/** A delivery on which a lot is reserved: `$transfer`, with its line `$line`. */
export const deliveryOfLot = [
    given(
        "transfer",
        "stock.picking",
        [
            ["picking_type_code", "=", "outgoing"],
            ["picking_type_id.warehouse_id.name", "ilike", "$param.warehouse"],
            ["state", "=", "assigned"],
            ["move_line_ids.lot_id", "!=", false],
            ["move_ids.product_id.name", "ilike", "$param.product"],
            "|",
            ["partner_id", "=", false],
            ["partner_id.phone", "=", false],
        ],
        {
            make: {
                picking_type_id: "$issues",
                origin: "Ward 3",
                move_ids: [{ product_id: "$param.product", product_uom_qty: 4 }],
            },
            press: ["action_confirm"],
        },
    ),
    given("line", "stock.move", [
        ["picking_id", "=", "$transfer"],
        ["product_id.tracking", "!=", "none"],
        ["product_id.name", "ilike", "$param.product"],
    ]),
];

/** A receipt that waits for the goods: `$receipt`. */
export const awaitedReceipt = given(
    "receipt",
    "stock.picking",
    [
        ["picking_type_code", "=", "incoming"],
        ["picking_type_id.warehouse_id.name", "ilike", "$param.warehouse"],
        ["state", "=", "assigned"],
        ["move_ids", "!=", false],
        ["move_ids", "not any", [["product_id.tracking", "!=", "none"]]],
    ],
    {
        make: {
            picking_type_id: "$receipts",
            partner_id: "$vendor",
            move_ids: [{ product_id: "$param.product", product_uom_qty: 12 }],
        },
        press: ["action_confirm"],
    },
);
