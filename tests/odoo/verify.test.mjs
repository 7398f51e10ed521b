import assert from "node:assert/strict";
import { test } from "node:test";
import { verifyAll } from "../../scripts/verifying/all.mjs";
import { table, tally } from "../../scripts/verifying/table.mjs";
import { EVERY_FIELD, makeEveryField } from "./harness/every_field.mjs";
import { KEY } from "./harness/guide.mjs";
import { asAdmin } from "./harness/administrator.mjs";
import { declare, inDatabaseOf } from "./harness/kinds.mjs";
import { makeSettings, SETTINGS } from "./harness/saved_settings.mjs";
import { twoRoles } from "./harness/relaying.mjs";
import { scene } from "./harness/scene.mjs";
import { browser, world } from "./harness/stage.mjs";

const PATIENT = { timeout: 120_000 };
const SCENARIOS = "/odoo/action-golive.action_golive_scenario";

const verify = async (key) => {
    const job = { world: await world(), browser: await browser() };
    const wanted = (plan) => plan.key === key;
    return inDatabaseOf("test", () => verifyAll({ ...job, wanted }));
};

test("the shipped Purchase scenario is played by Golive alone", async () => {
    const [report, ...others] = await verify(KEY);
    assert.deepEqual(others, []);
    assert.deepEqual([report.verdict, report.why, report.behind], ["passed", "", report.steps]);
    const [run] = await runsOf(KEY);
    assert.deepEqual([run.state, run.verify_verdict], ["done", "passed"]);
    assert.match(run.verify_odoo, /^19\.0/);
    assert.match(run.verify_modules, /^purchase 19\.0/m);
    assert.deepEqual(tally([report]), { passed: 1, failed: 0, skipped: 0 });
});

test("a button that a view took away is named, with its step", async () => {
    const broken = await takeAway("purchase.purchase_order_form", "button_confirm");
    try {
        const [report] = await verify(KEY);
        assert.deepEqual([report.verdict, report.step], ["broken", "confirm"]);
        assert.ok(report.why.length > 10, report.why);
        assert.match(table([report]).at(-1), /BROKEN +demo +confirm +\S/);
        assert.equal(tally([report]).failed, 1);
        const [run] = await runsOf(KEY);
        assert.deepEqual([run.state, run.verify_verdict], ["stopped", "broken"]);
        assert.equal(run.verify_step, "Confirm the order");
    } finally {
        await asAdmin("ir.ui.view", "unlink", [[broken]]);
    }
});

test("every kind of field takes what it is given", async () => {
    const { id, steps } = await makeEveryField();
    try {
        const [report] = await verify(EVERY_FIELD);
        assert.deepEqual([report.step, report.why, report.behind], ["", "", steps]);
        assert.equal(report.verdict, "passed");
    } finally {
        await asAdmin("golive.scenario", "retire", [[id]]);
    }
});

test("a page that reloads is gone on in: Odoo's settings are saved", async () => {
    const { steps, remove } = await makeSettings();
    try {
        const [report] = await verify(SETTINGS);
        assert.deepEqual([report.step, report.why, report.behind], ["", "", steps]);
        assert.equal(report.verdict, "passed");
        await passedInOneRun(SETTINGS);
    } finally {
        await remove();
    }
});

scene("an administrator has one checked from Odoo, and sees what came of it", async (enter) => {
    const admin = await enter("admin");
    await giveRoles();
    await inDatabaseOf("test", async () => {
        await admin.goto(SCENARIOS);
        await admin.page.click(".o_data_row:has-text('Order supplies') .o_data_cell[name=name]");
        await admin.page.click("button[name=action_check]");
        await admin.page.waitForSelector(".o_golive_dock");
        await admin.page.waitForSelector(".o_data_row .badge:has-text('Plays')", PATIENT);
    });
    const [scenario] = await asAdmin("golive.scenario", "search_read", [
        [
            ["key", "=", KEY],
            ["state", "=", "approved"],
        ],
        ["verify_verdict", "verify_date"],
    ]);
    assert.equal(scenario.verify_verdict, "passed");
    assert.ok(scenario.verify_date);
});

scene("a check goes on where the page was reloaded: Odoo's settings are saved", async (enter) => {
    const admin = await enter("admin");
    const { page } = admin;
    const key = `${SETTINGS}_by_hand`;
    const { remove } = await makeSettings(key);
    try {
        await inDatabaseOf("test", async () => {
            await admin.goto(SCENARIOS);
            await page.click(`.o_data_row:has-text("${key}") .o_data_cell[name=name]`);
            await page.click("button[name=action_check]");
            await page.waitForSelector(".o_golive_checking .fa-spinner");
            await page.waitForSelector(`.o_data_row:has-text("${key}") :text("Plays")`, PATIENT);
        });
        await passedInOneRun(key);
    } finally {
        await remove();
    }
});

scene("all that are chosen are checked, and what cannot be told is kept too", async (enter) => {
    const admin = await enter("admin");
    await giveRoles();
    const { name } = await twoRoles("unheld", { buyers: [], storekeepers: [] });
    await inDatabaseOf("test", async () => {
        const { page } = admin;
        await admin.goto(SCENARIOS);
        for (const words of ["Order supplies", name]) {
            await page.click(`.o_data_row:has-text("${words}") .o_list_record_selector`);
        }
        await page.click("button[name=action_check_all]");
        await page.waitForSelector(`.o_data_row:has-text("${name}") :text("Cannot Tell")`, PATIENT);
        await page.waitForSelector(".o_data_row:has-text('Order supplies') :text('Plays')");

        await admin.goto(SCENARIOS);
        await page.click(`.o_data_row:has-text("${name}") .o_data_cell[name=name]`);
        const said = await page.innerText(".alert-warning [name=verify_note]");
        assert.match(said, /do not hold these roles.*storekeeper/);
        await page.click(".o_notebook .nav-link[name=check]");
        assert.match(await page.innerText("[name=verify_odoo]"), /^19\.0/);
        assert.match(await page.innerText("[name=verify_modules]"), /purchase 19\.0/);
    });
    assert.deepEqual(admin.complaints, []);
});

scene("in production the administrator is told why not", async (enter) => {
    const admin = await enter("admin");
    await declare("production");
    await admin.goto(SCENARIOS);
    await admin.page.click("button[name=action_check_all]");
    const said = await admin.page.textContent(".modal .modal-body");
    assert.match(said, /training or test database/);
    assert.deepEqual(
        (await runsOf(KEY)).filter(({ state }) => state === "open"),
        [],
    );
});

async function passedInOneRun(key) {
    const runs = await runsOf(key);
    assert.deepEqual(
        runs.map(({ state, verify_verdict: verdict }) => [state, verdict]),
        [["done", "passed"]],
    );
}

/** Checks of a scenario, the newest first. */
function runsOf(key) {
    return asAdmin(
        "golive.run",
        "search_read",
        [
            [
                ["key", "=", key],
                ["mode", "=", "verify"],
            ],
            ["state", "user_id", "verify_verdict", "verify_step", "verify_odoo", "verify_modules"],
        ],
        { order: "id desc" },
    );
}

/** The administrator holds all roles. */
async function giveRoles() {
    const roles = await asAdmin("golive.role", "search", [[]]);
    const users = await asAdmin("res.users", "search", [[["login", "=", "admin"]]]);
    await asAdmin("golive.role", "write", [roles, { user_ids: [[4, users[0]]] }]);
}

/** A view of somebody's module that leaves a form's buttons of a name out. */
async function takeAway(view, button) {
    const [module, name] = view.split(".");
    const [{ res_id: id }] = await asAdmin("ir.model.data", "search_read", [
        [
            ["module", "=", module],
            ["name", "=", name],
        ],
        ["res_id"],
    ]);
    const arch = `<data>${`<button name="${button}" position="replace" />`.repeat(2)}</data>`;
    const values = { name: "A trial", model: "purchase.order", inherit_id: id, arch };
    const [made] = await asAdmin("ir.ui.view", "create", [[values]]);
    return made;
}
