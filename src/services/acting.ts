import { loadBundle } from "@web/core/assets";
import { registry } from "@web/core/registry";
import type { OdooEnv } from "@web/env";

declare module "registries" {
    interface GlobalRegistryCategories {
        "golive.acting": (env: OdooEnv, about?: unknown) => Promise<void>;
    }
}

/** Has the bundle that acts by itself do something; it is fetched when it is first asked. */
export async function have(verb: "do_it" | "check", env: OdooEnv, about?: unknown): Promise<void> {
    await loadBundle("golive.assets_acting");
    await registry.category("golive.acting").get(verb, missing)(env, about);
}

async function missing(): Promise<void> {
    throw new Error("golive.assets_acting does not hold what it should");
}
