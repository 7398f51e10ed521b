import { asAdmin, idOf } from "./administrator.mjs";
import { PEOPLE } from "./stage.mjs";

let hired = 0;

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
        group_ids: [[6, 0, await Promise.all(groups.map((xmlId) => idOf(xmlId)))]],
        ...values,
    };
    await asAdmin("res.users", "create", [person], { context: { no_reset_password: true } });
    return login;
}
