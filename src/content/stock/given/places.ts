import type { AuthoredParam } from "../../../scenario/authored";
import { given } from "../../../scenario/builders";

const LOCATION = "stock.location";

/** Whose storeroom it is. */
export const warehouse: AuthoredParam = {
    name: "warehouse",
    label: "Warehouse",
    from: { site: "stock.warehouse" },
};

/** Below which its places are. */
export const hospital: AuthoredParam = { name: "hospital", label: "Hospital" };

/** Where the site's storeroom keeps what it has: `$param.from`, in `$param.hospital`. */
export const storeroom = given(
    "storeroom",
    LOCATION,
    [
        ["usage", "=", "internal"],
        ["replenish_location", "=", true],
        // Where nobody says which warehouse: any.
        ["warehouse_id.name", "ilike", "$param.warehouse"],
    ],
    { shared: true, fills: { from: "display_name", hospital: "location_id" } },
);

/** A ward's own cupboard there: `$param.ward`. */
export const wardCupboard = given(
    "ward",
    LOCATION,
    [
        ["usage", "=", "internal"],
        ["name", "ilike", "ward"],
        ["warehouse_id.view_location_id", "=", "$param.hospital"],
    ],
    {
        make: { name: "Ward 3", location_id: "$param.hospital" },
        shared: true,
        fills: { ward: "display_name" },
    },
);
