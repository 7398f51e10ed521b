import assert from "node:assert/strict";
import { inDatabaseOf } from "./kinds.mjs";
import { asAdmin } from "./administrator.mjs";
import { employ, teach } from "./office.mjs";
import { inPage } from "../../../scripts/verifying/play.mjs";

const GROUPS = [
    "golive.group_admin",
    "base.group_system",
    "product.group_product_manager",
    "stock.group_stock_manager",
    "purchase.group_purchase_manager",
    "maintenance.group_equipment_manager",
    "helpdesk_mgmt.group_helpdesk_manager",
];

let hired = null;

/** Somebody who may see every screen, and have scenarios checked. */
function everybody() {
    hired ??= employ(["acting"], { more: GROUPS });
    return hired;
}

/**
 * Golive plays a scenario of these steps by itself, in the page of somebody who may see every screen,
 * to its end: whatever keeps it from that fails, with the step and why.
 *
 * @param {Function} enter a scene's
 * @param {string} family names the scenario
 * @param {string} start xml id of the action that it starts from
 * @param {Record<string, object>} steps key → specification
 * @param {object} [options]
 * @param {object[]} [options.given] records that the scenario begins with
 * @param {{width: number, height: number}} [options.viewport]
 * @param {object} [options.wanted] other than to the end: `{verdict, step}`
 * @returns {Promise<{who: object, report: object, bound: Record<string, number>}>} who played, and the
 *     records that the run was about
 */
export async function plays(
    enter,
    family,
    start,
    steps,
    { given = [], viewport, wanted = { verdict: "passed", step: "", why: "" } } = {},
) {
    const [person] = await everybody();
    const key = `trial.${family}_${person.id}`;
    const all = Object.entries(steps).map(([step, spec]) => ({ key: step, spec }));
    const spec = given.length ? { given } : {};
    const [scenario] = await teach(person, [{ key, start, steps: all, spec }]);
    const who = await enter(person.login, viewport && { viewport });
    await who.goto("/odoo/purchase");
    const report = await inDatabaseOf("test", () => who.page.evaluate(inPage, { scenario }));
    const { verdict, step, why } = report;
    assert.deepEqual({ verdict, step, why }, { why, ...wanted }, JSON.stringify(report));
    assert.deepEqual(who.complaints, []);
    return { who, report, bound: await boundBy(report.run) };
}

/** What the results of a run bound: name → id. */
async function boundBy(uid) {
    const results = await asAdmin("golive.result", "search_read", [
        [["run_id.uid", "=", uid]],
        ["binds"],
    ]);
    return Object.assign({}, ...results.map(({ binds }) => binds || {}));
}
