/**
 * What an author writes by hand and by pointing alone, in Odoo's own screens, is approved by a second
 * person and learned by a third. Nobody of them administers anything.
 */
import assert from "node:assert/strict";
import { asAdmin, idOf } from "./harness/administrator.mjs";
import { byMouse } from "./harness/buying.mjs";
import { atStep, begin, isDone, pointsAt } from "./harness/guide.mjs";
import { hire } from "./harness/hiring.mjs";
import { inDatabaseOf } from "./harness/kinds.mjs";
import { pointAt, says, use } from "./harness/pointing_out.mjs";
import { scene } from "./harness/scene.mjs";

const NAME = "Ask a vendor for a price";
/** A role of this test's own: others make roles that are called alike. */
const ROLE = "Ward Ordering Clerk";
const STEPS = {
    "Start a request": "Click New.",
    "Choose the vendor": "Choose who is to send a price.",
    "Save the request": "Click the cloud, so that nothing is lost.",
};

scene("what one writes by pointing, a second approves and a third learns", async (enter) => {
    const writer = await hire("buyer");
    await joins(writer, "golive.group_author");
    const owner = await hire("buyer");
    await makeRole();
    const holding = await owns(owner);
    const author = await enter(writer);
    try {
        await write(author);
        await point(author);
        await inDatabaseOf("test", () => tries(author));
        await author.page.click("button[name=submit]");
        await author.page.waitForSelector(".alert-info:has-text('Waits to be approved by')");
        assert.equal(await author.page.isVisible("button[name=approve]"), false, "not their own");
        assert.deepEqual(author.complaints, []);

        await approves(await enter(owner));
        await learns(await enter(await hire("buyer")));
    } finally {
        await asAdmin("golive.holding", "unlink", [[holding]]);
        const made = await asAdmin("golive.scenario", "search", [[["name", "=", NAME]]]);
        await asAdmin("golive.scenario", "retire", [made]);
    }
});

/** In the form: a name, who it is for, where it begins, and steps of prose. */
async function write({ page, goto }) {
    await goto("/odoo/action-golive.action_golive_scenario");
    await page.click(".o_list_button_add");
    await page.fill(".o_field_widget[name=name] input, .o_field_widget[name=name] textarea", NAME);
    await chooses(page, "role_ids", ROLE);
    await chooses(page, "menu_id", "Requests for Quotation");
    for (const [place, [title, say]] of Object.entries(STEPS).entries()) {
        await page.click(".o_field_widget[name=step_ids] .o_field_x2many_list_row_add a");
        const row = `.o_data_row.o_selected_row:nth-child(${place + 1})`;
        await page.fill(`${row} [name=title] input`, title);
        await page.fill(`${row} [name=say] textarea`, say);
    }
    await page.click(".o_form_button_save");
    await page.waitForSelector(".o_data_row button[name=action_pick] >> nth=2");
}

/** In the app: which thing each step means. */
async function point(author) {
    const { page } = author;
    await page.click(".o_data_row:has-text('Start a request') button[name=action_pick]");
    await pointAt(author, ".o_list_button_add");
    await says(author, "New in the list Purchase Order");
    await use(author, "Choose the vendor");
    await page.click(".o_golive_walk");
    await byMouse.newRequest(author);
    await page.click(".o_golive_pick");
    await pointAt(author, "label:has-text('Vendor') >> nth=0");
    await says(author, "Field Vendor on the Purchase Order form");
    await use(author, "Save the request");
    await pointAt(author, ".o_form_button_save");
    await says(author, "Save on the Purchase Order form");
    await use(author);
}

/** Golive plays the draft for its author, who is told what came of it and stands on it again. */
async function tries({ page }) {
    await page.click("button:has-text('Try It')");
    await page.click(".modal label:has-text('Verify')");
    await page.click(".modal button[name=begin]");
    await page.waitForSelector(`.o_notification:has-text("It plays: 3 steps")`);
    await page.waitForSelector("button[name=submit]");
    await page.click(".o_notification_close");
}

/** Whoever owns the process is told, looks, and approves. */
async function approves({ page, goto, complaints }) {
    await goto("/odoo");
    await page.click(".o-mail-ActivityMenu-counter, .o_menu_systray [aria-label=Activities]");
    await page.click(".o-mail-ActivityGroup:has-text('Scenario')");
    await page.click(`.o_data_row:has-text("${NAME}") .o_data_cell[name=name]`);
    await page.click("button[name=approve]");
    await page.click(".modal .btn-primary");
    await page.waitForSelector(".o_arrow_button_current[data-value=approved]");
    assert.deepEqual(complaints, []);
}

/** Somebody who met neither of them plays it to its end. */
async function learns(buyer) {
    const [{ key }] = await asAdmin("golive.scenario", "search_read", [
        [["name", "=", NAME]],
        ["key"],
    ]);
    await buyer.goto("/odoo/purchase");
    await begin(buyer, key);
    await pointsAt(buyer, ".o_list_button_add");
    await byMouse.newRequest(buyer);
    await atStep(buyer, "choose_the_vendor");
    await pointsAt(buyer, ".o_field_widget[name=partner_id]");
    await byMouse.vendor(buyer);
    await atStep(buyer, "save_the_request");
    await byMouse.save(buyer);
    await isDone(buyer);
    const runs = await asAdmin("golive.run", "search_read", [
        [
            ["key", "=", key],
            ["is_trial", "=", false],
        ],
        ["state"],
    ]);
    assert.deepEqual(
        runs.map(({ state }) => state),
        ["done"],
    );
    assert.deepEqual(buyer.complaints, []);
}

async function chooses(page, field, words) {
    await page.click(`.o_field_widget[name=${field}] input`);
    await page.keyboard.type(words);
    const item = `.o-autocomplete--dropdown-item:has-text("${words}")`;
    await page.click(`.o_field_widget[name=${field}] ${item}`);
}

async function joins(login, group) {
    const [id] = await asAdmin("res.users", "search", [[["login", "=", login]]]);
    await asAdmin("res.users", "write", [[id], { group_ids: [[4, await idOf(group)]] }]);
    return id;
}

/** What every buyer holds by their groups. */
async function makeRole() {
    const group = await idOf("purchase.group_purchase_user");
    const values = { key: "test.ward_clerk", name: ROLE, area: "procurement" };
    await asAdmin("golive.role", "create", [[{ ...values, group_ids: [[6, 0, [group]]] }]]);
}

/** They own the process of buying from now on. */
async function owns(login) {
    const user = await joins(login, "golive.group_author");
    const role = await idOf("golive.role_procurement_process_owner");
    const [id] = await asAdmin("golive.holding", "create", [[{ user_id: user, role_id: role }]]);
    return id;
}
