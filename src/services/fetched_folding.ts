import { loadBundle } from "@web/core/assets";
import { registry } from "@web/core/registry";
import type { Ask } from "./folding";

/**
 * What knows of folds and of entries without a name: most looks need none of it, so it is fetched when
 * one first does.
 *
 * @param there told when it is there to be asked
 */
export function fetchedFolding(there: () => void): () => Ask | null {
    let fetching = false;
    return () => {
        const ask = registry.category("golive.folding").getAll()[0] ?? null;
        if (!ask && !fetching) {
            fetching = true;
            loadBundle("golive.assets_folding")
                .then(there)
                .catch((error: unknown) => console.warn("Golive cannot look behind folds.", error))
                .finally(() => (fetching = false));
        }
        return ask;
    };
}
