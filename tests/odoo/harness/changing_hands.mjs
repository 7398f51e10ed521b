import { asAdmin, idOf } from "./administrator.mjs";
import { approve } from "./approving.mjs";

const KEY = "test.changes_hands";

/** A scenario whose second step is for a role that buyers do not hold, and whose third is theirs again. */
export async function makeRelay() {
    const [orders, catalog] = await asAdmin("golive.role", "create", [
        [
            // Who manages purchases is of the buyers' groups, too: this one is held by name.
            {
                ...(await role("test.orders", "Orders", [])),
                user_ids: [[6, 0, [await idOf("base.user_demo")]]],
            },
            await role("test.catalog", "Catalog", [
                "purchase.group_purchase_manager",
                "product.group_product_manager",
            ]),
        ],
    ]);
    const [id] = await asAdmin("golive.scenario", "create", [
        [
            {
                key: KEY,
                name: "It changes hands",
                app: "purchase",
                kind: "process",
                start: "purchase.purchase_rfq",
                role_ids: [[6, 0, [orders, catalog]]],
                spec: { roles: ["test.orders", "test.catalog"] },
                step_ids: [
                    step("orders", orders, "purchase.menu_purchase_rfq", "purchase.order"),
                    step(
                        "look_up",
                        catalog,
                        "purchase.menu_procurement_partner_contact_form",
                        "product.template",
                    ),
                    step("again", orders, "purchase.menu_purchase_rfq", "purchase.order"),
                ],
            },
        ],
    ]);
    await approve([id], asAdmin);
    return { id, key: KEY };
}

async function role(key, name, groups) {
    return {
        key,
        name,
        group_ids: [[6, 0, await Promise.all(groups.map((xmlId) => idOf(xmlId)))]],
    };
}

function step(key, actor, menu, model) {
    const spec = { at: { menu }, do: { click: true }, check: { screen: { model } } };
    return [0, 0, { key, title: key, say: key, actor_id: actor, spec }];
}
