import { loadBundle } from "@web/core/assets";
import { registry } from "@web/core/registry";
import { formView } from "@web/views/form/form_view";
import type { OdooEnv } from "@web/env";
import { started } from "./started";

/** Odoo's own form: the name has Odoo fetch this file with it, whatever page the person came from. */
// @ts-expect-error Odoo's own views do not fit its type of a view.
registry.category("views").add("golive_step_form", formView);

/** What a button of a scenario's form gives. */
interface AuthorAction {
    readonly params?: { readonly verb?: string };
}

/** Has the person write on Odoo's own screens: `params.verb` says what, the rest of them about which step. */
async function author(env: OdooEnv, { params }: AuthorAction): Promise<void> {
    try {
        // The dock's bundle and the one beside it say what the open view folds away.
        await loadBundle("golive.assets_companion");
        await loadBundle("golive.assets_more");
        await loadBundle("golive.assets_authoring");
        await registry.category("golive.verbs").get(params?.verb ?? "", missing)(env, params);
    } catch (error) {
        started(env)["golive.opening"].fail(error);
    }
}

async function missing(): Promise<void> {
    throw new Error("golive.assets_authoring does not hold what it should");
}

registry.category("actions").add("golive.author", (env: OdooEnv, action: AuthorAction) => {
    void author(env, action);
});
