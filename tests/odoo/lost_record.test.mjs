import assert from "node:assert/strict";
import { asAdmin } from "./harness/administrator.mjs";
import { atStep, begin, isDone, onServer, pointsAt, until } from "./harness/guide.mjs";
import { employ, teach } from "./harness/office.mjs";
import { draftOrder } from "./harness/relaying.mjs";
import { scene } from "./harness/scene.mjs";

const ORDER = "purchase.order";
const FORM = { model: ORDER, view: "form" };
const REF = ".o_field_widget[name=partner_ref] input";
const LOST = ".o_golive_run_lost";
const STEPS = [
    {
        key: "open",
        spec: { binds: { name: "order", model: ORDER, from: "open" }, check: { screen: FORM } },
    },
    {
        key: "ref",
        spec: {
            at: { field: "partner_ref", on: FORM },
            do: { fill: "AB1" },
            check: { form: { model: ORDER, field: "partner_ref", is: "AB1" } },
        },
    },
    {
        key: "confirm",
        spec: {
            at: { button: "button_confirm", part: "header", on: FORM },
            do: { click: true },
            check: { record: [["state", "=", "purchase"]], of: "order" },
        },
    },
];

/** Somebody at the order that their run is about; and the order, which a colleague deletes then. */
async function atOrder(enter, name) {
    const [person] = await employ([name]);
    const key = `trial.lost_${person.id}`;
    await teach(person, [{ key, steps: STEPS }]);
    const [id, other] = [await draftOrder(), await draftOrder()];
    const who = await enter(person.login);
    await who.goto(`/odoo/action-purchase.purchase_rfq/${id}`);
    await begin(who, key);
    await pointsAt(who, REF);
    const called = await who.page.innerText(".o_field_widget[name=name]");
    await asAdmin(ORDER, "button_cancel", [[id]]);
    await asAdmin(ORDER, "unlink", [[id]]);
    return { who, page: who.page, called, other };
}

/** They go to the list, and do it with another order. */
async function doWith(who, order) {
    const { page } = who;
    await page.click(`${LOST} .o_golive_take_me`);
    await page.waitForSelector(".o_list_view");
    await atStep(who, "open");
    await page.waitForSelector(LOST);
    // It has a check, and no button to say it.
    assert.doesNotMatch(await page.innerText(".o_golive_dock"), /you say when/);
    await who.goto(`/odoo/action-purchase.purchase_rfq/${order}`);
    await pointsAt(who, REF);
    await page.waitForSelector(LOST, { state: "detached" });
    await page.fill(REF, "AB1");
    await page.keyboard.press("Tab");
    await atStep(who, "confirm");
    await page.click("button[name=button_confirm]:visible");
    await isDone(who);
    const { results } = await onServer(who);
    assert.deepEqual(results.at(-1).verdict, "passed");
}

scene("the order is deleted while it is open: said by its name, and begun anew", async (enter) => {
    const { who, page, called, other } = await atOrder(enter, "lost_open");
    await page.fill(REF, "AB1");
    await page.click(".o_form_button_save");
    await page.click(".o_error_dialog footer button");
    await page.waitForSelector(`${LOST}:has-text("${called} The record was deleted")`);
    await atStep(who, "open");
    assert.equal(await page.isVisible(".o_golive_spotlight.o_golive_shown"), false);
    assert.equal(await page.locator(".o_golive_refused").count(), 0);
    await doWith(who, other);
});

scene(
    "the order was deleted before a reload: that is said, in no technical words",
    async (enter) => {
        const { who, page, other } = await atOrder(enter, "lost_reload");
        await page.reload();
        await page.waitForSelector(`${LOST}:has-text("The record was deleted: Purchase Order.")`);
        await until(
            () => page.locator(".o_golive_refused").count(),
            (count) => count === 0,
            "nothing said twice",
        );
        assert.doesNotMatch(await page.innerText(".o_golive_dock"), /not yours to read/);
        await doWith(who, other);
    },
);
