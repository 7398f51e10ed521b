import { loadBundle } from "@web/core/assets";
import { registry } from "@web/core/registry";
import type { OdooEnv } from "@web/env";
import type { Absence } from "./absence";
import type { Companion } from "./companion_state";
import type { Ask } from "./folding";

const MORE = "golive.assets_more";

/** What the bundle `golive.assets_more` holds besides components: what a run needs now and then. */
export interface More {
    readonly ask: Ask;
    watchAbsence(companion: Companion, env: OdooEnv): Absence;
}

declare module "registries" {
    interface GlobalRegistryCategories {
        "golive.more": More;
        "golive.verbs": (env: OdooEnv, about?: unknown) => Promise<void>;
    }
}

/** How long after a try that failed it is not tried again, in ms: the page is looked at often. */
const PAUSE = 10_000;

/**
 * Most looks need none of it, so it is fetched when one first does.
 *
 * @param there told when it is there to be asked
 * @param failed told why it cannot be had
 */
export function fetchedMore(
    there: () => void,
    failed: (error: unknown) => void,
): () => More | null {
    let notBefore = 0;
    const has = (): More | null => registry.category("golive.more").getAll()[0] ?? null;
    const fetchIt = async (): Promise<void> => {
        notBefore = Infinity;
        try {
            await loadBundle(MORE);
            if (!has()) {
                await missing();
            }
            there();
        } catch (error) {
            notBefore = performance.now() + PAUSE;
            failed(error);
        }
    };
    return () => {
        const more = has();
        if (!more && performance.now() >= notBefore) {
            void fetchIt();
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
