import assert from "node:assert/strict";
import { asAdmin } from "./harness/administrator.mjs";
import { byMouse } from "./harness/buying.mjs";
import { KEY, begin, isDone, onServer, openDock, until } from "./harness/guide.mjs";
import { hire } from "./harness/hiring.mjs";
import { inDatabaseOf } from "./harness/kinds.mjs";
import { scene } from "./harness/scene.mjs";
import { holds, roleWithPath, site } from "./harness/staffing.mjs";

const PATH = ".o_golive_path[aria-label='Becoming a trial clerk']";
const LINE = `${PATH} .o_golive_path_line[data-golive-scenario="${KEY}"]`;

scene("my path shows where I stand and what is next, and goes on by itself", async (enter) => {
    const login = await hire("buyer");
    const role = await roleWithPath("trial clerk", [
        { key: KEY, mode: "learn", days: 7 },
        { key: KEY, mode: "practice", days: 14, since: "previous" },
    ]);
    await holds(login, role);
    const buyer = await enter(login);
    const { page } = buyer;
    await inDatabaseOf("training", async () => {
        await buyer.goto("/odoo/purchase");
        await openDock(buyer);
        await page.click(".o_golive_tab_path");
        await page.waitForSelector(`${LINE}[data-golive-mode="learn"][aria-current="step"]`);
        assert.match(await page.innerText(`${LINE}[data-golive-mode="learn"]`), /Due /);
        assert.match(await page.innerText(PATH), /0 of 2 done/);

        await page.click(`${LINE}[data-golive-mode="learn"]`);
        await byMouse.newRequest(buyer);
        await byMouse.vendor(buyer);
        await byMouse.addLine(buyer);
        await byMouse.product(buyer);
        await byMouse.confirm(buyer);
        await byMouse.receipt(buyer);
        await isDone(buyer);
        await onServer(buyer);
        await page.click(".o_golive_run_list");
        await page.click(".o_golive_tab_path");
        await page.waitForSelector(`${LINE}[data-golive-mode="practice"][aria-current="step"]`);
        assert.equal(
            await page.getAttribute(`${LINE}[data-golive-mode="learn"]`, "data-golive-state"),
            "done",
        );
        assert.match(await page.innerText(PATH), /1 of 2 done/);
    });
    assert.deepEqual(buyer.complaints, []);
});

scene("a question goes to the site's super user, with the record", async (enter) => {
    const [asking, answering] = [await hire("buyer"), await hire("buyer2")];
    const north = await site("North", [asking]);
    await holds(answering, "procurement.super_user", north);
    const buyer = await enter(asking);
    const { page } = buyer;
    const [order] = await asAdmin("purchase.order", "search", [[["name", "=", "P00001"]]]);
    await buyer.goto(`/odoo/purchase-orders/${order}`);
    await page.waitForSelector(".o_form_view");
    await openDock(buyer);
    await page.click(".o_golive_ask_button");
    await page.waitForSelector(".o_golive_ask:has-text('To Boris Buyer')");
    await page.click("#o_golive_ask_words");
    await page.keyboard.type("May I order more?");
    await page.click(".o_golive_ask button[type=submit]");
    await page.waitForSelector(".o_golive_ask:has-text('Sent to Boris Buyer')");
    const [message] = await asAdmin("mail.message", "search_read", [
        [["body", "ilike", "May I order more?"]],
        ["body", "model"],
    ]);
    assert.equal(message.model, "discuss.channel");
    assert.match(message.body, /model=purchase\.order&amp;res_id=/);
    assert.deepEqual(buyer.complaints, []);
});

scene("a problem is reported from any screen, and is its super user's", async (enter) => {
    const [reporting, supporting] = [await hire("buyer"), await hire("buyer2")];
    const north = await site("North", [reporting]);
    await holds(supporting, "procurement.super_user", north);
    const buyer = await enter(reporting);
    const { page } = buyer;
    await buyer.goto("/odoo/purchase");
    await openDock(buyer);
    await page.click(".o_golive_report_button");
    await page.click("#o_golive_report_words");
    await page.keyboard.type("Confirm does nothing");
    await page.click(".o_golive_report button[type=submit]");
    await page.waitForSelector(".o_golive_report:has-text('Boris Buyer')");
    await page.click(".o_golive_report .btn-primary");
    await page.waitForSelector(".o_golive_offers");
    const [problem] = await asAdmin("golive.problem", "search_read", [
        [["words", "=", "Confirm does nothing"]],
        ["model", "screen", "view", "url", "site_id", "area", "state", "versions_text"],
    ]);
    assert.equal(problem.model, "purchase.order");
    assert.equal(problem.area, "procurement");
    assert.equal(problem.site_id[0], north);
    assert.match(problem.url, /^\/odoo/);
    assert.match(problem.versions_text, /Odoo 19/);

    const helper = await enter(supporting);
    await helper.goto("/odoo/purchase");
    await openDock(helper);
    await helper.page.click(".o_golive_leading_problems");
    await helper.page.click(".o_data_row:has-text('Confirm does nothing') button[name=take]");
    await until(
        () => asAdmin("golive.problem", "read", [[problem.id], ["owner_id"]]),
        ([{ owner_id: owner }]) => owner && owner[1].startsWith("Boris Buyer"),
        "taken",
    );
    assert.deepEqual([...buyer.complaints, ...helper.complaints], []);
});

scene(
    "the compass says how many there are here; an empty list offers what fills it",
    async (enter) => {
        const buyer = await enter(await hire("buyer"));
        const { page } = buyer;
        await buyer.goto("/odoo/purchase");
        await page.waitForSelector(".o_golive_launcher_here");
        assert.ok(Number(await page.innerText(".o_golive_launcher_here")) > 0);
        await page.keyboard.press("/");
        await page.click(".o_searchview_input");
        await page.keyboard.type("no such order");
        await page.keyboard.press("Enter");
        await page.click(`.o_view_nocontent .o_golive_empty[data-golive-scenario="${KEY}"]`);
        await page.click(".o_golive_question_yes");
        await page.waitForSelector(".o_golive_run");
        assert.deepEqual(buyer.complaints, []);
    },
);

scene("whoever works at several sites says at which", async (enter) => {
    const login = await hire("buyer");
    const [north, south] = [await site("North", [login]), await site("South", [login])];
    const buyer = await enter(login);
    const { page } = buyer;
    await buyer.goto("/odoo/purchase");
    await openDock(buyer);
    await page.click(".o_golive_site button:has-text('South')");
    await page.waitForSelector(".o_golive_site_now:has-text('South')");
    await page.click(".o_golive_site_now");
    await page.click(".o_golive_site button:has-text('North') >> nth=-1");
    await page.waitForSelector(".o_golive_site_now:has-text('North')");
    await begin(buyer);
    const run = await until(
        () =>
            asAdmin("golive.run", "search_read", [
                [["site_id", "in", [north, south]]],
                ["site_id"],
            ]),
        ({ length }) => length === 1,
        "a run",
    );
    assert.equal(run[0].site_id[0], north);
    assert.deepEqual(buyer.complaints, []);
});
