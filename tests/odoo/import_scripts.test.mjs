/** What testers wrote in their spreadsheets comes in as drafts, and plays at once. */
import assert from "node:assert/strict";
import { approve } from "./harness/approving.mjs";
import { asAdmin } from "./harness/administrator.mjs";
import { atStep, begin, isDone, onServer, openDock, outcomes } from "./harness/guide.mjs";
import { employ } from "./harness/office.mjs";
import { inDatabaseOf } from "./harness/kinds.mjs";
import { pictureFor } from "./harness/pictures.mjs";
import { scene } from "./harness/scene.mjs";

const KEY = "purchase.order_by_phone";
const MODAL = ".modal-content";
const HEADINGS = "Test Script;Nr;Who does it;Action;Expected;Test Data";
const MENDED = `${HEADINGS}
Order by phone;1;;"Call the vendor,
and ask for the price.";You know the price.;Vendor: Azure Interior
;2;;Write the price down.;It is written down.;
`;
const BROKEN = MENDED.replace("Azure Interior", "").replace("Write the price down.", "");
/** A byte of Windows-1252 that UTF-8 does not know comes in as Excel writes it. */
const fileOf = (text) => ({
    name: "uat.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(text, "latin1"),
});

scene("a tester's script is mapped, mended, imported, approved and played", async (enter) => {
    const [writer] = await employ(["writer"], { more: ["golive.group_author"] });
    const author = await enter(writer.login);
    const { page } = author;
    await author.goto("/odoo/golive-scenarios");
    await page.click("button:has-text('Import Scripts')");
    await page.setInputFiles(`${MODAL} input[type=file]`, fileOf(BROKEN));
    // It is known what most columns mean; the person says the rest.
    const columns = page.locator(`${MODAL} [name=column_ids] .o_data_row`);
    await columns.nth(5).waitFor();
    await columns.nth(2).locator("td[name=target]").click();
    await page.click(`${MODAL} [name=column_ids] .o_selected_row td[name=target] input`);
    await page.click(".o_select_menu_menu .o_select_menu_item:has-text('Role')");
    await page.fill(`${MODAL} [name=menu_id] input`, "Purchase");
    await page.click(".o-autocomplete--dropdown-item:has-text('Purchase')");
    await page.click(`${MODAL} button[name=check]`);

    const problems = page.locator(`${MODAL} [name=problem_ids] .o_data_row`);
    await problems.nth(1).waitFor();
    assert.equal(await problems.count(), 2);
    assert.match(await problems.first().innerText(), /uat\s+2\s+F\s+Test Data\s+“Vendor” has no/);
    assert.match(await problems.last().innerText(), /uat\s+3\s+D\s+Action\s+Step “2” has no/);
    assert.equal(await page.isVisible(`${MODAL} button[name=bring]`), false);
    await pictureFor("import_scripts", author, `${MODAL} [name=problem_ids] .o_data_row`);

    await page.setInputFiles(`${MODAL} input[type=file]`, fileOf(MENDED));
    await page.click(`${MODAL} button[name=check]`);
    const coming = page.locator(`${MODAL} [name=outcome_ids] .o_data_row`);
    assert.match(await coming.innerText(), /Order by phone\s+2\s+New/);
    await page.click(`${MODAL} button[name=bring]`);
    await page.waitForSelector(".o_form_view [name=step_ids] .o_data_row:nth-child(2)");
    assert.match(await page.innerText(".o_form_view [name=step_ids]"), /Call the vendor/);
    assert.deepEqual(author.complaints, []);
    const drafts = await asAdmin("golive.scenario", "search", [[["key", "=", KEY]]]);
    await approve(drafts, asAdmin);
    await plays(enter, drafts[0]);
});

async function plays(enter, scenario) {
    const [reader] = await employ(["reader"]);
    const who = await enter(reader.login);
    const { page } = who;
    await who.goto("/odoo/purchase");
    await begin(who, KEY);
    await atStep(who, "call_the_vendor");
    const words = page.locator(".o_golive_run .o_golive_words");
    assert.match(await words.innerText(), /Call the vendor,\nand ask for the price\./);
    assert.match(await words.innerText(), /Vendor\s+Azure Interior/);
    assert.match(await words.innerText(), /Nothing checks this: you say when it is done\./);
    await page.click(".o_golive_next");
    await atStep(who, "write_the_price_down");
    assert.doesNotMatch(await words.innerText(), /Azure Interior/);
    await page.click(".o_golive_next");
    await isDone(who);
    const learned = await onServer(who);
    assert.deepEqual(Object.values(outcomes(learned)), ["done", "done"]);
    assert.ok(learned.results.every(({ verdict }) => verdict === "none"));

    await inDatabaseOf("test", async () => {
        const uid = "7d0f8a44-1b9e-4d3a-9c55-2f1e0a6b7c8d";
        await who.rpc("golive.run", "start", [scenario, "test", uid]);
        await who.goto("/odoo/purchase");
        await openDock(who);
        await page.click(`.o_golive_offer[data-golive-scenario="${KEY}"]`);
        await page.waitForSelector(".o_golive_unchecked:has-text('No check')");
        assert.match(await page.innerText(".o_golive_verdicts"), /Vendor\s+Azure Interior/);
        for (const step of ["call_the_vendor", "write_the_price_down"]) {
            await atStep(who, step);
            await page.click('[data-golive-verdict="pass"]');
        }
        await isDone(who);
    });
    assert.deepEqual(who.complaints, []);
}
