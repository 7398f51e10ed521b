import { asAdmin, idOf } from "./administrator.mjs";
import { approve } from "./approving.mjs";

/** A scenario that saves Odoo's settings, upon which Odoo reloads the page. */
export const SETTINGS = "test.settings";

const click = { click: true };
const on = { model: "res.config.settings", view: "settings" };

const STEPS = {
    settings: {
        at: { menu: "purchase.menu_purchase_general_settings" },
        do: click,
        check: { screen: on },
    },
    box: { at: { field: "po_order_approval", on }, do: { check: true } },
    save: { at: { control: "save", on }, do: click },
    requests: {
        at: { menu: "purchase.menu_purchase_rfq" },
        do: click,
        check: { screen: { model: "purchase.order" } },
    },
};

const GROUPS = ["purchase.group_purchase_manager", "base.group_system"];

/** @returns {Promise<{id: number, steps: number, remove: () => Promise<void>}>} */
export async function makeSettings(key = SETTINGS) {
    const groups = await Promise.all(GROUPS.map((xmlId) => idOf(xmlId)));
    const role = { key, name: key, group_ids: [[6, 0, groups]] };
    const [roleId] = await asAdmin("golive.role", "create", [[role]]);
    const scenario = {
        key,
        name: key,
        app: "purchase",
        start: "purchase.purchase_rfq",
        role_ids: [[6, 0, [roleId]]],
        step_ids: Object.entries(STEPS).map(([step, spec], sequence) => [
            0,
            0,
            { key: step, title: step, say: step, sequence, spec },
        ]),
    };
    const [id] = await asAdmin("golive.scenario", "create", [[scenario]]);
    await approve([id], asAdmin);
    return {
        id,
        steps: Object.keys(STEPS).length,
        /** What it set is no other test's. */
        async remove() {
            await asAdmin("golive.scenario", "retire", [[id]]);
            await asAdmin("res.company", "write", [[1], { po_double_validation: "one_step" }]);
        },
    };
}
