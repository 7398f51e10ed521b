import { asAdmin, idOf } from "./administrator.mjs";
import { approve } from "./approving.mjs";

const BUYER = ["base.group_user", "purchase.group_purchase_user", "stock.group_stock_user"];

/**
 * Buyers of a test's own: what others did, and what is left of it, they do not meet.
 *
 * @param {string[]} names
 * @param {{as?: typeof asAdmin, more?: string[]}} [options] `as`: an administrator of another Odoo than
 *     the shared one; `more`: further groups, by xml id
 * @returns {Promise<{id: number, login: string}[]>} the login is also the password
 */
export async function employ(names, { as = asAdmin, more = [] } = {}) {
    const logins = names.map((name) => `${name}_${process.pid}`);
    const groups = await Promise.all([...BUYER, ...more].map((xmlId) => idOf(xmlId, as)));
    const values = logins.map((login) => ({
        name: login,
        login,
        password: login,
        group_ids: [[6, 0, groups]],
    }));
    const context = { no_reset_password: true };
    const ids = await as("res.users", "create", [values], { context });
    return ids.map((id, index) => ({ id, login: logins[index] }));
}

/**
 * Scenarios for one person only, approved.
 *
 * @param {{id: number}} who
 * @param {{key: string, steps: {key: string, spec: object}[], spec?: object, start?: string}[]} scenarios
 *     `start`: xml id of the action that it starts from
 * @returns {Promise<number[]>} their ids
 */
export async function teach({ id }, scenarios, { as = asAdmin } = {}) {
    const role = `trial.person_${id}`;
    const known = await as("golive.role", "search", [[["key", "=", role]]]);
    const values = { key: role, name: role, user_ids: [[6, 0, [id]]] };
    const [roleId] = known.length ? known : await as("golive.role", "create", [[values]]);
    const ids = await as("golive.scenario", "create", [
        scenarios.map(({ key, steps, spec = {}, start = "purchase.purchase_rfq" }) => ({
            key,
            spec,
            name: key,
            app: "purchase",
            start,
            role_ids: [[6, 0, [roleId]]],
            step_ids: steps.map((step, index) => [
                0,
                0,
                { title: step.key, say: step.key, sequence: index, ...step },
            ]),
        })),
    ]);
    await approve(ids, as);
    return ids;
}
