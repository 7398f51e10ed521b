import { given } from "../../../scenario/builders";

/** An article that lies nowhere yet, so that nobody else counts it. */
export const uncounted = given(
    "article",
    "product.product",
    [
        ["is_storable", "=", true],
        ["tracking", "=", "none"],
        ["stock_quant_ids", "=", false],
        ["name", "ilike", "compresses"],
    ],
    { make: { name: "Gauze compresses, 10 x 10 cm", is_storable: true }, fills: {} },
);

/** A count that was asked of this person: `$count`. */
export const askedCount = given(
    "count",
    "stock.quant",
    [
        ["user_id", "=", "$user"],
        ["inventory_quantity_set", "=", false],
        ["quantity", ">", 0],
        ["location_id.usage", "=", "internal"],
        ["product_id.tracking", "!=", "serial"],
    ],
    {
        make: {
            product_id: "$article",
            location_id: "$param.from",
            quantity: 40,
            user_id: "$user",
        },
    },
);
