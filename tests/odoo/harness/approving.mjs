import { client } from "./client.mjs";

const LOGIN = "golive_owner";
const hired = new Map();

/**
 * Submits scenarios, and has them approved by somebody who wrote none of them: a process owner where a test
 * hired one, else an administrator of ours.
 *
 * @param {number[]} ids
 * @param {Function} as who wrote them, an administrator: `call` of a client, or `asAdmin`
 */
export async function approve(ids, as) {
    const where = await as.world();
    if (!hired.has(where.db)) {
        hired.set(where.db, hireOwner(as));
    }
    await hired.get(where.db);
    await as("golive.scenario", "submit", [ids]);
    for (const { id, reviewer_ids: reviewers } of await as("golive.scenario", "read", [
        ids,
        ["reviewer_ids"],
    ])) {
        const people = await as("res.users", "read", [reviewers, ["login"]]);
        const { login } = people.find((one) => one.login === LOGIN) ?? people[0];
        const owner = await client(where, login);
        await owner.call("golive.scenario", "approve", [[id]]);
    }
}

async function hireOwner(as) {
    const group = async (...name) => as("ir.model.data", "check_object_reference", name);
    const groups = await Promise.all([group("base", "group_user"), group("golive", "group_admin")]);
    const values = { name: "Olga Owner", login: LOGIN, password: LOGIN };
    const ids = groups.map(([, id]) => id);
    await as("res.users", "create", [{ ...values, group_ids: [[6, 0, ids]] }], {
        context: { no_reset_password: true },
    });
}
