import { given } from "../../../scenario/builders";
import type { Given } from "../../../scenario/types";

/** A spare part of which the storeroom has none at first: `$param.part`. */
export const partToBuy: Given = part("Filter for suction pump SP 40");

/** A spare part that the storeroom keeps: `$param.part`, and some of it there. */
export const partInStore: readonly Given[] = [
    part("Handset for nurse call NC 7"),
    given(
        "room",
        "stock.location",
        [
            ["usage", "=", "internal"],
            ["replenish_location", "=", true],
            // Where nobody says which warehouse: any.
            ["warehouse_id.name", "ilike", "$param.warehouse"],
        ],
        { shared: true, fills: {} },
    ),
    given(
        "part_in_store",
        "stock.quant",
        [
            ["product_id", "=", "$part"],
            ["location_id", "=", "$room"],
            ["quantity", ">=", 5],
        ],
        {
            make: { product_id: "$part", location_id: "$room", quantity: 20 },
            shared: true,
            fills: {},
        },
    ),
];

function part(name: string): Given {
    return given(
        "part",
        "product.product",
        [
            ["name", "=", name],
            ["is_storable", "=", true],
            ["purchase_ok", "=", true],
            ["tracking", "=", "none"],
        ],
        {
            make: { name, type: "consu", is_storable: true, standard_price: 18 },
            shared: true,
            fills: { part: "display_name" },
        },
    );
}
