import { loadBundle } from "@web/core/assets";
import { registry } from "@web/core/registry";
import { formView } from "@web/views/form/form_view";
import { listView } from "@web/views/list/list_view";
import type { OdooEnv } from "@web/env";
import { started } from "./started";

/**
 * The views of scenarios, from which an administrator has them checked. They are Odoo's own: the name
 * has Odoo fetch this file with them, and no other page pays for it.
 */
// @ts-expect-error Odoo's own views do not fit its type of a view.
registry.category("views").add("golive_scenario_list", listView);
// @ts-expect-error The same.
registry.category("views").add("golive_scenario_form", formView);

interface CheckAction {
    readonly params?: object;
}

/** The action that "Check this scenario" and "Check all" give: it plays in this tab. */
async function check(env: OdooEnv, { params }: CheckAction): Promise<void> {
    try {
        await loadBundle("golive.assets_companion");
        await loadBundle("golive.assets_more");
        await loadBundle("golive.assets_acting");
        await registry.category("golive.verbs").get("check", missing)(env, params);
    } catch (error) {
        started(env)["golive.opening"].fail(error);
    }
}

async function missing(): Promise<void> {
    throw new Error("golive.assets_acting does not hold what it should");
}

registry.category("actions").add("golive.check", (env: OdooEnv, action: CheckAction) => {
    void check(env, action);
});
