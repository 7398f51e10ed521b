/** A run in `test`: the tester's verdict moves it on, and what Odoo itself found stands beside it. */
import assert from "node:assert/strict";
import { byMouse } from "./harness/buying.mjs";
import { atStep, isDone, newestRun, onServer, openDock } from "./harness/guide.mjs";
import { inDatabaseOf } from "./harness/kinds.mjs";
import { asAdmin } from "./harness/administrator.mjs";
import { employ, teach } from "./harness/office.mjs";
import { draftOrder } from "./harness/relaying.mjs";
import { scene } from "./harness/scene.mjs";

const KEY = "purchase.acceptance";
const UID = "a3c1f6de-54a2-4b7e-9d0a-1c2d3e4f5a6b";
const ORDER = { model: "purchase.order", view: "form" };
const of = (domain) => ({ record: domain, of: "order" });

const STEPS = [
    {
        key: "open_order",
        binds: { name: "order", model: ORDER.model, from: "open" },
        check: { screen: ORDER },
    },
    { key: "vendor", check: of([["partner_id.name", "=", "Azure Interior"]]) },
    { key: "total", check: of([["amount_untaxed", ">", 1000]]) },
    {
        key: "confirm",
        at: { button: "button_confirm", on: ORDER },
        do: { click: true },
        check: of([["state", "=", "purchase"]]),
    },
    { key: "print" },
    { key: "fax" },
    { key: "confirmed", check: of([["state", "=", "purchase"]]) },
].map(({ key, ...spec }) => ({ key, spec }));

const FINDING = ".o_golive_finding";
const NOTE = ".o_golive_note";

scene("a tester judges each step, and says why where Odoo found otherwise", async (enter) => {
    const [tester] = await employ(["tester"]);
    await teach(tester, [{ key: KEY, steps: STEPS }]);
    const [scenario] = await asAdmin("golive.scenario", "search", [[["key", "=", KEY]]]);
    const order = await draftOrder();
    const who = await enter(tester.login);
    const { page } = who;
    const begin = () => who.rpc("golive.run", "start", [scenario, "test", UID]);
    await assert.rejects(begin, { kind: "odoo.exceptions.UserError" }, "not in production");

    await inDatabaseOf("test", async () => {
        await begin();
        await who.goto(`/odoo/purchase/${order}`);
        await openDock(who);
        await page.click(`.o_golive_offer[data-golive-scenario="${KEY}"]`);
        await atStep(who, "open_order");
        assert.equal(await page.isVisible(".o_golive_callout.o_golive_shown"), false);

        await judge(page, "pass");
        await atStep(who, "vendor");
        // The check holds, and the tester says that it failed.
        await judge(page, "fail");
        await page.waitForSelector(`${FINDING}:has-text("The check holds")`);
        assert.equal(await page.getAttribute(NOTE, "aria-required"), "true");
        await page.fill(NOTE, "It is the wrong branch");
        await page.reload();
        await page.waitForFunction((note) => document.querySelector(note)?.value, NOTE);
        assert.equal(await page.inputValue(NOTE), "It is the wrong branch");
        const [kept] = await drafts(page);
        assert.doesNotMatch(kept + atob(kept), /branch/, "the next person cannot read it");
        await judge(page, "fail");
        await atStep(who, "total");
        assert.equal(await page.inputValue(NOTE), "", "a note is of one step");
        assert.deepEqual(await drafts(page), []);
        // Both say that it failed: nothing is asked.
        await page.keyboard.press("Alt+Shift+f");
        await atStep(who, "confirm");

        await page.click(".o_golive_where");
        await page.waitForSelector(".o_golive_callout.o_golive_shown");
        await judge(page, "pass");
        await page.waitForSelector(`${FINDING}:has-text("The check says otherwise")`);
        await judge(page, "pass", "Confirmed by phone");
        await atStep(who, "print");
        await judge(page, "blocked");
        await atStep(who, "fax");
        await judge(page, "skip");
        await page.waitForSelector(".o_golive_note_wanted");
        await judge(page, "skip", "We have no fax");
        await atStep(who, "confirmed");
        await byMouse.confirm(who);
        await judge(page, "pass");
        await isDone(who);

        const { id, mode } = await onServer(who);
        assert.equal(mode, "test");
        const stored = await who.rpc("golive.result", "search_read", [
            [["run_id", "=", id]],
            ["step_key", "outcome", "verdict", "judge", "note", "user_id"],
        ]);
        assert.ok(stored.every(({ user_id: [user] }) => user === tester.id));
        assert.deepEqual(
            stored.map((r) => [r.step_key, r.outcome, r.verdict, r.judge, r.note]),
            [
                ["open_order", "done", "passed", "page", false],
                ["vendor", "failed", "passed", "server", "It is the wrong branch"],
                ["total", "failed", "failed", "server", false],
                ["confirm", "done", "failed", "server", "Confirmed by phone"],
                ["print", "blocked", "none", false, false],
                ["fax", "skipped", "none", false, "We have no fax"],
                ["confirmed", "done", "passed", "server", false],
            ],
        );
    });
    assert.equal((await newestRun(who)).state, "done");
    assert.deepEqual(who.complaints, []);
});

/** What this tab keeps of notes that are not given yet. */
function drafts(page) {
    return page.evaluate(() =>
        Object.keys(sessionStorage)
            .filter((name) => name.startsWith("golive.draft"))
            .map((name) => sessionStorage.getItem(name)),
    );
}

async function judge(page, verdict, note) {
    if (note) {
        await page.fill(NOTE, note);
    }
    await page.click(`[data-golive-verdict=${verdict}]`);
}
