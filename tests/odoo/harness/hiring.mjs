import { after } from "node:test";
import { request } from "playwright-core";
import { logIn, rpc } from "./session.mjs";
import { PEOPLE, world } from "./stage.mjs";

let office = null;
let hired = 0;

/** The administrator's hands, without a page: to prepare a world, never to prove anything. */
export async function asAdmin(model, method, args = [], kwargs = {}) {
    const { url, db } = await world();
    office ??= request.newContext().then(async (session) => {
        await logIn({ request: session }, url, db, "admin");
        return session;
    });
    return rpc({ request: await office }, url, model, method, args, kwargs);
}

/**
 * Somebody new, who never met Golive, with the job of one of the people.
 *
 * @param {keyof typeof PEOPLE} job
 * @param {object} [values] of res.users, such as `lang`
 * @returns {Promise<string>} the login, which is the password too
 */
export async function hire(job, values = {}) {
    const login = `${job}_${process.pid}_${++hired}`;
    const groups = ["base.group_user", ...PEOPLE[job].groups];
    const person = {
        name: `${PEOPLE[job].name} ${hired}`,
        login,
        password: login,
        group_ids: [[6, 0, await Promise.all(groups.map(idOf))]],
        ...values,
    };
    await asAdmin("res.users", "create", [person], { context: { no_reset_password: true } });
    return login;
}

/** The record of an xml id. */
export async function idOf(xmlId) {
    const [module, name] = xmlId.split(".");
    const domain = [
        ["module", "=", module],
        ["name", "=", name],
    ];
    const [row] = await asAdmin("ir.model.data", "search_read", [domain, ["res_id"]]);
    return row.res_id;
}

after(async () => {
    await (await office)?.dispose();
});
