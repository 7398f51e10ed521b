import { asAdmin } from "./administrator.mjs";

/** Sites, roles and paths, as an administrator of Golive sets them up. */

let made = 0;

/** A site with these people; gives its id. */
export async function site(name, people, values = {}) {
    const code = `${process.pid}_${++made}`;
    const users = [[6, 0, await Promise.all(people.map(userId))]];
    const [id] = await asAdmin("golive.site", "create", [
        [{ name, code, user_ids: users, ...values }],
    ]);
    return id;
}

export async function userId(login) {
    const [id] = await asAdmin("res.users", "search", [[["login", "=", login]]]);
    return id;
}

/** Somebody holds a role, at a site or wherever they work. */
export async function holds(login, key, at = false, values = {}) {
    const [role] = await asAdmin("golive.role", "search", [[["key", "=", key]]]);
    const holding = { role_id: role, user_id: await userId(login), site_id: at, ...values };
    await asAdmin("golive.holding", "create", [[holding]]);
}

/** A role of its own with a path, so that no other test meets it; gives the role's key. */
export async function roleWithPath(name, lines) {
    const key = `test.role_${process.pid}_${++made}`;
    const [role] = await asAdmin("golive.role", "create", [
        [{ key, name, area: "procurement", segment: "transactional" }],
    ]);
    const line_ids = lines.map((line, at) => [0, 0, { sequence: at, ...line }]);
    await asAdmin("golive.path", "create", [
        [{ name: `Becoming a ${name}`, role_id: role, line_ids }],
    ]);
    return key;
}
