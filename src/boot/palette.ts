import { loadBundle } from "@web/core/assets";
import { registry } from "@web/core/registry";
import type { OdooEnv } from "@web/env";
import type { Command } from "../services/palette";
import { started } from "./started";

/** What Golive adds to the command palette, once something is typed there. */
export const palette = {
    async provide(env: OdooEnv, { searchValue }: Search): Promise<readonly Command[]> {
        try {
            if (searchValue) {
                await loadBundle("golive.assets_companion");
                await loadBundle("golive.assets_more");
                return await registry.category("golive.commands").get("of", none)(env);
            }
        } catch (error) {
            started(env)["golive.opening"].fail(error);
        }
        return [];
    },
};

async function none(): Promise<readonly Command[]> {
    return [];
}

interface Search {
    readonly searchValue: string;
}
