import { loadBundle } from "@web/core/assets";
import { registry } from "@web/core/registry";
import type { OdooEnv } from "@web/env";
import type { Absence } from "./absence";
import type { Companion } from "./companion";
import type { Ask } from "./folding";

const MORE = "golive.assets_more";

/** What the bundle `golive.assets_more` holds besides components: what a run needs now and then. */
export interface More {
    readonly ask: Ask;
    watchAbsence(companion: Companion): Absence;
}

declare module "registries" {
    interface GlobalRegistryCategories {
        "golive.more": More;
        "golive.verbs": (env: OdooEnv, about?: unknown) => Promise<void>;
    }
}

/**
 * Most looks need none of it, so it is fetched when one first does.
 *
 * @param there told when it is there to be asked
 */
export function fetchedMore(there: () => void): () => More | null {
    let fetching = false;
    return () => {
        const more = registry.category("golive.more").getAll()[0] ?? null;
        if (!more && !fetching) {
            fetching = true;
            loadBundle(MORE)
                .then(there)
                .catch((error: unknown) => console.warn("Golive knows less of this page.", error))
                .finally(() => (fetching = false));
        }
        return more;
    };
}

/** Has a bundle do something; it is fetched when it is first asked. What acts needs the other. */
export async function have(
    bundle: "acting" | "more",
    verb: string,
    env: OdooEnv,
    about?: unknown,
): Promise<void> {
    await loadBundle(MORE);
    if (bundle === "acting") {
        await loadBundle("golive.assets_acting");
    }
    await registry.category("golive.verbs").get(verb, missing)(env, about);
}

async function missing(): Promise<void> {
    throw new Error("A bundle does not hold what it should.");
}
