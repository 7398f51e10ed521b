import { given } from "../../../scenario/builders";

/** Something that every ward needs, without lots: `$param.product`. */
export const supply = given(
    "supply",
    "product.product",
    [
        ["is_storable", "=", true],
        ["tracking", "=", "none"],
        ["name", "ilike", "gloves"],
    ],
    {
        make: { name: "Nitrile gloves, size M, box of 100", is_storable: true },
        shared: true,
        fills: { product: "display_name" },
    },
);

/** Enough of it in the storeroom: `$param.from`. */
export const supplyInStore = given(
    "supply_in_store",
    "stock.quant",
    [
        ["product_id", "=", "$supply"],
        ["location_id", "=", "$param.from"],
        ["quantity", ">=", 60],
        ["reserved_quantity", "<", 20],
    ],
    {
        make: { product_id: "$supply", location_id: "$param.from", quantity: 500 },
        shared: true,
        fills: {},
    },
);
