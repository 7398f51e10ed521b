import { given } from "../../../scenario/builders";

const LOCATION = "stock.location";

/** Where the storeroom keeps what it has: `$param.from`, in `$param.warehouse`. */
export const storeroom = given(
    "storeroom",
    LOCATION,
    [
        ["usage", "=", "internal"],
        ["replenish_location", "=", true],
    ],
    { shared: true, fills: { from: "display_name", warehouse: "location_id" } },
);

/** A ward's own cupboard in that warehouse: `$param.ward`. */
export const wardCupboard = given(
    "ward",
    LOCATION,
    [
        ["usage", "=", "internal"],
        ["name", "ilike", "ward"],
        ["warehouse_id.view_location_id", "=", "$param.warehouse"],
    ],
    {
        make: { name: "Ward 3", location_id: "$param.warehouse" },
        shared: true,
        fills: { ward: "display_name" },
    },
);
