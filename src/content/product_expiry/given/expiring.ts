import type { Given } from "../../../scenario/types";
import { given } from "../../../scenario/builders";

/** A medicine whose lots expire: `$param.product`. */
export const medicine = given(
    "medicine",
    "product.product",
    [
        ["is_storable", "=", true],
        ["tracking", "=", "lot"],
        ["use_expiration_date", "=", true],
        ["name", "ilike", "heparin"],
    ],
    {
        make: {
            name: "Heparin 25 000 IU, vial of 5 ml",
            is_storable: true,
            tracking: "lot",
            use_expiration_date: true,
        },
        shared: true,
        fills: { product: "name" },
    },
);

/** A lot of it that is nowhere yet, and some of that in the storeroom. Odoo numbers it. */
function lot(name: string, expires: string, fills: NonNullable<Given["fills"]>): Given[] {
    return [
        given(
            name,
            "stock.lot",
            [
                ["product_id", "=", "$medicine"],
                ["expiration_date", "=", expires],
                ["quant_ids", "=", false],
            ],
            { make: { product_id: "$medicine", expiration_date: expires }, fills },
        ),
        given(`${name}_in_store`, "stock.quant", [["lot_id", "=", `$${name}`]], {
            make: {
                product_id: "$medicine",
                location_id: "$param.from",
                lot_id: `$${name}`,
                quantity: 6,
            },
            fills: {},
        }),
    ];
}

const LONG_AGO = "2020-01-31 12:00:00";
const LONG_FROM_NOW = "2099-12-31 12:00:00";

/** One that expired, by its number: `$param.lot`. */
export const expiredLot = lot("expired", LONG_AGO, { lot: "name" });

/** One that expired, to be reserved. */
export const reservedLot = lot("expired", LONG_AGO, {});

/** One that is good: `$param.fresh`. */
export const freshLot = lot("good", LONG_FROM_NOW, { fresh: "name" });

/** A delivery for which a lot was set aside that has expired since: `$transfer`, with its line `$line`. */
export const deliveryOfExpired = [
    given(
        "transfer",
        "stock.picking",
        [
            ["picking_type_code", "=", "outgoing"],
            ["picking_type_id.warehouse_id.name", "ilike", "$param.warehouse"],
            ["state", "=", "assigned"],
            ["move_ids.product_id.name", "ilike", "$param.product"],
            ["move_line_ids.lot_id.expiration_date", "<", "$started"],
        ],
        {
            make: {
                picking_type_id: "$issues",
                origin: "Ward 3",
                move_line_ids: [
                    {
                        product_id: "$param.product",
                        lot_id: "$expired",
                        quantity: 2,
                        location_id: "$param.from",
                    },
                ],
            },
            press: ["action_confirm"],
        },
    ),
    given("line", "stock.move", [
        ["picking_id", "=", "$transfer"],
        ["product_id.name", "ilike", "$param.product"],
        ["move_line_ids.lot_id.expiration_date", "<", "$started"],
    ]),
];

/** Why something is scrapped: `$param.reason`. */
export const reason = given("reason", "stock.scrap.reason.tag", [["name", "=", "Expired"]], {
    make: { name: "Expired" },
    shared: true,
    fills: { reason: "name" },
});
