/** A record that is not the run's, be it of the same model: nobody is pointed at it, and it never counts. */
import assert from "node:assert/strict";
import { asAdmin } from "./harness/administrator.mjs";
import { byMouse } from "./harness/buying.mjs";
import {
    atStep,
    begin,
    beginAtPurchase,
    outcomes,
    pointsAt,
    recorded,
    savesRequest,
} from "./harness/guide.mjs";
import { hire } from "./harness/hiring.mjs";
import { employ, teach } from "./harness/office.mjs";
import { draftOrder } from "./harness/relaying.mjs";
import { scene } from "./harness/scene.mjs";

const SHOWN = ".o_golive_spotlight.o_golive_shown";
const ELSEWHERE = ".o_golive_words_elsewhere";
const ANOTHER = `${ELSEWHERE}:has-text("another record than the one you began with")`;
const ORDERS = "/odoo/action-purchase.purchase_form_action";
const RECEIPT = ".o-form-buttonbox button[name=action_view_picking]";

const order = { model: "purchase.order", view: "form" };
const receipt = { model: "stock.picking", view: "form" };
const button = (name, on) => ({ at: { button: name, part: "box", on }, do: { click: true } });

/** Confirmed orders, the run's own first; and a person who learns to open its receipt. */
async function twoOrders(enter, name) {
    const [own, other] = [await draftOrder(), await draftOrder()];
    await asAdmin("purchase.order", "button_confirm", [[own, other]]);
    const [buyer] = await employ([name]);
    const key = `test.records_${buyer.id}`;
    const steps = [
        { key: "open", spec: { binds: { name: "order", model: order.model, from: "open" } } },
        {
            key: "receipt",
            spec: {
                ...button("action_view_picking", order),
                binds: { name: "receipt", model: receipt.model, from: "open" },
                check: { screen: receipt },
            },
        },
        {
            key: "reference",
            spec: {
                at: { field: "partner_ref", on: order },
                do: { fill: "AB1" },
                check: { form: { model: order.model, field: "partner_ref", is: "AB1" } },
            },
        },
        { key: "end", spec: {} },
    ];
    await teach(buyer, [{ key, steps }]);
    const who = await enter(buyer.login);
    await who.goto(`${ORDERS}/${own}`);
    await begin(who, key);
    await atStep(who, "receipt");
    await pointsAt(who, RECEIPT);
    return { who, page: who.page, own, other };
}

scene("what is opened from another order is not the run's", async (enter) => {
    const { who, page, own, other } = await twoOrders(enter, "opens");
    await who.goto(`${ORDERS}/${other}`);
    await page.waitForSelector(ANOTHER);
    assert.equal(await page.isVisible(SHOWN), false);
    const [{ name }] = await asAdmin("purchase.order", "read", [[own], ["name"]]);
    await page.click(RECEIPT);
    await page.waitForSelector(`.o_golive_dock:has-text("not of ${name}")`);
    await who.goto(`${ORDERS}/${own}`);
    await pointsAt(who, RECEIPT);
    await page.click(RECEIPT);
    await atStep(who, "reference");
    outcomes(await recorded(who, "receipt"));
    assert.deepEqual(who.complaints, []);
});

scene("back at orders, only the run's own is pointed at", async (enter) => {
    const { who, page, own, other } = await twoOrders(enter, "returns");
    await page.click(RECEIPT);
    await atStep(who, "reference");
    await who.goto(`${ORDERS}/${other}`);
    await page.waitForSelector(ANOTHER);
    assert.equal(await page.isVisible(SHOWN), false);
    await page.fill(".o_field_widget[name=partner_ref] input", "AB1");
    await byMouse.save(who);
    await page.waitForSelector(ANOTHER);
    await page.click(".o_golive_take_me");
    await page.waitForURL(new RegExp(`/${own}$`));
    await pointsAt(who, ".o_field_widget[name=partner_ref]");
    assert.deepEqual(who.complaints, []);
});

scene("a contact made in a dialog over the run's own is another one", async (enter) => {
    const [person] = await employ(["nested"], { more: ["base.group_partner_manager"] });
    const key = `test.nested_${person.id}`;
    const contact = { model: "res.partner", view: "form" };
    const steps = [
        {
            key: "new",
            spec: {
                at: { control: "new", on: { model: contact.model } },
                do: { click: true },
                check: { screen: contact },
                binds: { name: "partner", model: contact.model, from: "new" },
            },
        },
        {
            key: "mail",
            spec: {
                at: { field: "email", on: contact },
                do: { fill: "a@b.c" },
                check: { form: { model: contact.model, field: "email", is: "a@b.c" } },
            },
        },
        { key: "end", spec: {} },
    ];
    await teach(person, [{ key, steps, start: "base.action_partner_form" }]);
    const who = await enter(person.login);
    const { page } = who;
    await who.goto("/odoo/action-base.action_partner_form");
    await begin(who, key);
    await page.click(":is(.o-kanban-button-new, .o_list_button_add):visible");
    await atStep(who, "mail");
    await page.fill(".o_field_widget[name=name] :is(input, textarea)", "Nurse");
    await page.fill(".o_field_widget[name=parent_id] input", `Hospital ${key}`);
    await page.click(".o-autocomplete--dropdown-item:has-text('Create and edit')");
    await page.waitForSelector(`${ELSEWHERE}:has-text("A dialog is open over it")`);
    assert.equal(await page.isVisible(SHOWN), false);
    await page.fill(".modal .o_field_widget[name=email] input", "a@b.c");
    await page.click(".modal .o_form_button_save");
    await page.waitForSelector(".modal", { state: "detached" });
    await pointsAt(who, ".o_field_widget[name=email]");
    await page.fill(".o_field_widget[name=email] input", "a@b.c");
    await byMouse.save(who);
    await recorded(who, "new", "bound");
    const [line] = await who.rpc("golive.result", "search_read", [
        [["outcome", "=", "bound"]],
        ["binds"],
    ]);
    const [{ name }] = await who.rpc("res.partner", "read", [[line.binds.partner], ["name"]]);
    assert.equal(name, "Nurse");
    assert.deepEqual(who.complaints, []);
});

scene("a copy of an order is as good as a new one", async (enter) => {
    const buyer = await enter(await hire("buyer"));
    const { page } = buyer;
    await beginAtPurchase(buyer);
    await savesRequest(buyer);
    await page.click(".o_golive_stop");
    await page.click(".modal .btn-primary");
    await page.waitForSelector(".o_golive_run", { state: "detached" });
    const first = page.url();

    await beginAtPurchase(buyer);
    await atStep(buyer, "new_request");
    await page.goto(first);
    await page.waitForSelector(".o_form_view .o_field_widget[name=partner_id] input");
    await atStep(buyer, "new_request");
    await page.click(".o_cp_action_menus button:has(.fa-cog)");
    await page.click(".o-dropdown--menu .o-dropdown-item:has-text('Duplicate')");
    await atStep(buyer, "product");
    await recorded(buyer, "new_request", "bound");
    assert.deepEqual(buyer.complaints, []);
});
