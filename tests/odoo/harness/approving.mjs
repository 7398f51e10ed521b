import { client } from "./client.mjs";

const LOGIN = "golive_owner";
const owners = new Map();

/**
 * Submits scenarios, and has them approved by somebody who wrote none of them.
 *
 * @param {number[]} ids
 * @param {Function} as who wrote them, an administrator: `call` of a client, or `asAdmin`
 */
export async function approve(ids, as) {
    const where = await as.world();
    if (!owners.has(where.db)) {
        owners.set(where.db, hireOwner(where, as));
    }
    const owner = await owners.get(where.db);
    await as("golive.scenario", "submit", [ids]);
    await owner.call("golive.scenario", "approve", [ids]);
}

async function hireOwner(where, as) {
    const group = async (...name) => as("ir.model.data", "check_object_reference", name);
    const groups = await Promise.all([group("base", "group_user"), group("golive", "group_admin")]);
    const values = { name: "Olga Owner", login: LOGIN, password: LOGIN };
    const ids = groups.map(([, id]) => id);
    await as("res.users", "create", [{ ...values, group_ids: [[6, 0, ids]] }], {
        context: { no_reset_password: true },
    });
    return client(where, LOGIN);
}
