import assert from "node:assert/strict";
import { asAdmin } from "./harness/administrator.mjs";
import { atStep, begin, beginAtPurchase, pointsAt, recorded, until } from "./harness/guide.mjs";
import { byMouse } from "./harness/buying.mjs";
import { hire } from "./harness/hiring.mjs";
import { inDatabaseOf } from "./harness/kinds.mjs";
import { employ, teach } from "./harness/office.mjs";
import { failure } from "./harness/pretend.mjs";
import { scene } from "./harness/scene.mjs";

const WHERE = ".o_golive_words_elsewhere";

scene(
    "a target elsewhere: where it lives is said within two seconds, once asked",
    async (enter) => {
        const buyer = await enter(await hire("buyer"));
        const { page } = buyer;
        let asked = 0;
        page.on("request", (request) => {
            asked += Number(request.url().endsWith("/golive.run/explain"));
        });
        await beginAtPurchase(buyer);
        await byMouse.newRequest(buyer);
        await byMouse.vendor(buyer);
        await byMouse.save(buyer);
        await atStep(buyer, "product");
        assert.equal(asked, 0, "not where it is seen");

        await page.click("[data-menu-xmlid='purchase.menu_procurement_management']");
        await page.click("[data-menu-xmlid='purchase.menu_purchase_rfq']");
        await page.waitForSelector(WHERE);
        const since = Date.now();
        await page.waitForSelector(`${WHERE}:has-text("Where it is: ")`);
        assert.ok(Date.now() - since < 2000, `said after ${Date.now() - since} ms`);
        const sighted = () =>
            buyer.rpc("golive.result", "search_count", [[["outcome", "=", "absent"]]]);
        await until(sighted, (count) => count === 1, "one line that it was absent");

        await page.click(".o_golive_take_me");
        await pointsAt(buyer, ".o_field_x2many_list_row_add a");
        await page.waitForSelector(WHERE, { state: "detached" });
        assert.equal(asked, 2, "once more before the way is taken");
        assert.deepEqual(buyer.complaints, []);
    },
);

scene("a dialog over the target: that is said, and nobody is sent anywhere", async (enter) => {
    const buyer = await enter(await hire("buyer"));
    const { page } = buyer;
    await page.clock.install();
    await beginAtPurchase(buyer);
    await byMouse.newRequest(buyer);
    await byMouse.vendor(buyer);
    await byMouse.save(buyer);
    await atStep(buyer, "product");
    const covered = async (dialog) => {
        await page.waitForSelector(dialog);
        await page.waitForSelector(`${WHERE}:has-text("A dialog is open over it")`);
        assert.doesNotMatch(await page.innerText(WHERE), /not on the screen/);
        assert.equal(await page.locator(".o_golive_take_me").count(), 0);
    };
    const closes = async () => {
        await page.keyboard.press("Escape");
        await pointsAt(buyer, ".o_field_x2many_list_row_add a");
        await page.waitForSelector(WHERE, { state: "detached" });
    };
    const askToDelete = async () => {
        await page.click(".o_cp_action_menus .dropdown-toggle:has(> .fa-cog)");
        await page.click(".o-dropdown--menu .o_menu_item:has-text('Delete')");
    };
    let asked = 0;
    page.on("request", (request) => {
        asked += Number(request.url().endsWith("/golive.run/explain"));
    });

    await page.keyboard.press("Control+k");
    await covered(".o_command_palette");
    await page.clock.fastForward(5000);
    await closes();
    await askToDelete();
    await covered(".modal-body:has-text('delete')");
    await page.clock.fastForward(1000);
    await closes();
    await byMouse.addLine(buyer);
    await byMouse.product(buyer);
    const { results } = await recorded(buyer, "product");
    assert.ok(!results.some(({ outcome }) => outcome === "absent"), "neither of them is recorded");

    assert.equal(asked, 0, "the page knows why");
    const json = { jsonrpc: "2.0", id: 1, error: failure("psycopg2.Error", "Out of order") };
    await page.route("**/purchase.order/web_save", (route) => route.fulfill({ json }));
    await page.click(".o_form_button_save");
    await covered(".o_error_dialog");
    await page.clock.fastForward(2000);
    await isNoted(buyer);
    assert.equal(asked, 1, "where Odoo fails, whether the record is gone");
});

const ORDER = "purchase.order";
const FORM = { model: ORDER, view: "form" };

/** What the dock says of the target, within two seconds of saying that it is not there. */
async function told({ page }, words) {
    await page.waitForSelector(WHERE);
    const since = Date.now();
    await page.waitForSelector(`${WHERE}:has-text("${words}")`);
    assert.ok(Date.now() - since < 2000, `said after ${Date.now() - since} ms`);
}

const isNoted = (who) =>
    until(
        () => who.rpc("golive.result", "search_count", [[["outcome", "=", "absent"]]]),
        (count) => count === 1,
        "one line that it was absent",
    );

scene("a record in another state: that is said", async (enter) => {
    const [person] = await employ(["state"]);
    const given = {
        name: "order",
        model: ORDER,
        find: [["partner_ref", "=", person.login]],
        make: { partner_id: "Azure Interior", partner_ref: person.login },
        press: ["button_confirm"],
    };
    const confirm = { at: { button: "button_confirm", part: "header", on: FORM } };
    const steps = [{ key: "confirm", spec: { ...confirm, do: { click: true } } }];
    const key = `trial.state_${person.id}`;
    await teach(person, [{ key, steps, spec: { given: [given] } }]);
    const who = await enter(person.login);
    await inDatabaseOf("training", async () => {
        await who.goto("/odoo/purchase");
        await begin(who, key);
        await told(who, "is in the state “Purchase Order”");
        await isNoted(who);
        assert.equal(await who.page.locator(".o_golive_do_it").count(), 0, "nor can Golive do it");
        await who.page.click(".o_golive_take_me");
        await who.page.waitForSelector(".o_form_view");
        await who.page.waitForSelector(".o_golive_take_me", { state: "detached" });
        await told(who, "is in the state “Purchase Order”");
    });
    assert.deepEqual(who.complaints, []);
});

scene("a right that is missing: which, and whom to ask", async (enter) => {
    const [person] = await employ(["right"]);
    const at = { menu: "purchase.menu_purchase_general_settings" };
    const key = `trial.right_${person.id}`;
    await teach(person, [{ key, steps: [{ key: "menu", spec: { at, do: { click: true } } }] }]);
    const who = await enter(person.login);
    await who.goto("/odoo/purchase");
    await begin(who, key);
    await told(who, "You have no right to see it");
    await isNoted(who);
    assert.deepEqual(who.complaints, []);
});

scene(
    "a record that is filtered away: it is said that it is not among those shown",
    async (enter) => {
        const [person] = await employ(["filtered"]);
        const [vendor] = await asAdmin("res.partner", "search", [
            [["name", "=", "Azure Interior"]],
        ]);
        const find = [["partner_ref", "=", person.login]];
        await asAdmin(ORDER, "create", [[{ partner_id: vendor, partner_ref: person.login }]]);
        const at = { record: "$order", on: { model: ORDER, view: "list" } };
        const key = `trial.filtered_${person.id}`;
        await teach(person, [
            {
                key,
                steps: [{ key: "row", spec: { at, do: { open: true } } }],
                spec: { given: [{ name: "order", model: ORDER, find }] },
            },
        ]);
        const who = await enter(person.login);
        const { page } = who;
        await who.goto("/odoo/action-purchase.purchase_rfq");
        await begin(who, key);
        await page.waitForSelector(".o_golive_spotlight.o_golive_shown");
        await page.fill(".o_searchview_input", "nothing is called so");
        await page.waitForSelector(".o_searchview_autocomplete .focus");
        await page.keyboard.press("Enter");
        await told(who, "It is not among the records shown");
        assert.doesNotMatch(await page.innerText(WHERE), /Where it is/);
        await page.click(".o_golive_take_me");
        await page.waitForSelector(WHERE, { state: "detached" });
        assert.deepEqual(who.complaints, []);
    },
);
