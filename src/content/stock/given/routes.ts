import type { AuthoredParam } from "../../../scenario/authored";
import { given } from "../../../scenario/builders";

const NEEDS = [
    ["trigger", "=", "manual"],
    ["qty_to_order", ">", 0],
    ["route_id.rule_ids.picking_type_id.code", "=", "internal"],
    // Where nobody says which warehouse: any.
    ["warehouse_id.name", "ilike", "$param.warehouse"],
] as const;

/** How a ward's cupboard is filled: from the storeroom. */
export const wardRoute = given(
    "route",
    "stock.route",
    [["rule_ids.location_dest_id", "=", "$param.ward"]],
    {
        make: {
            name: "Supply the ward from the storeroom",
            product_selectable: true,
            rule_ids: [
                {
                    name: "Storeroom to ward",
                    action: "pull",
                    picking_type_id: "$internal",
                    location_src_id: "$param.from",
                    location_dest_id: "$param.ward",
                    location_dest_from_rule: true,
                },
            ],
        },
        shared: true,
        fills: {},
    },
);

/** What the rule is for, and where: Odoo throws a rule away that it proposed itself, once it is ordered. */
export const ofTheRule: readonly AuthoredParam[] = [
    { name: "rule_product", label: "Product of the rule" },
    { name: "rule_place", label: "Location of the rule" },
];

/** A ward's cupboard that has less than it should have: `$rule`. */
export const emptyCupboard = given("rule", "stock.warehouse.orderpoint", NEEDS, {
    make: {
        product_id: "$param.product",
        location_id: "$param.ward",
        product_min_qty: 20,
        product_max_qty: 40,
        trigger: "manual",
        route_id: "$route",
    },
    keeps: { rule_product: "product_id", rule_place: "location_id" },
});
