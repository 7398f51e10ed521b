import { asAdmin } from "./administrator.mjs";

/** Says what the tests' database is. What is said last counts. */
export async function declare(kind) {
    await asAdmin("golive.database", "declare", [{ kind, reason: "A trial" }]);
}

/** Runs in a database of a kind, which counts as production again after. */
export async function inDatabaseOf(kind, play) {
    await declare(kind);
    try {
        return await play();
    } finally {
        await declare("production");
    }
}
