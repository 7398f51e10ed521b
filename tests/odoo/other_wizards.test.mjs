/** Wizards, copies and lines that are another record's, or that nobody saw being made. */
import assert from "node:assert/strict";
import { asAdmin } from "./harness/administrator.mjs";
import {
    atStep,
    begin,
    looked,
    newestRun,
    outcomes,
    pointsAt,
    recorded,
} from "./harness/guide.mjs";
import {
    guided,
    opens,
    ORDER,
    ORDERS,
    press,
    RECEIPT,
    RECEIPTS,
    VALIDATE,
} from "./harness/receiving.mjs";
import { draftOrder, partlyReceived } from "./harness/relaying.mjs";
import { scene } from "./harness/scene.mjs";

const WIZARD = "stock.backorder.confirmation";
const PROCESS = ".modal button[name=process]";
const SHOWN = ".o_golive_spotlight.o_golive_shown";
const ANOTHER = '.o_golive_words_elsewhere:has-text("another record than the one you began with")';

const received = { record: [["state", "=", "done"]], of: "receipt" };
const VALIDATE_IT = press("button_validate", RECEIPT, { part: "header" });
const VALIDATES = {
    ...VALIDATE_IT,
    check: { screen: { model: WIZARD, view: "form" } },
};
const PROCESSES = {
    ...press("process", { model: WIZARD }, { dialog: true }),
    irreversible: true,
    check: received,
};

scene(
    "the wizard of another receipt is not the run's, from its form and from the list",
    async (enter) => {
        const [own, other, third] = await Promise.all([
            partlyReceived(),
            partlyReceived(),
            partlyReceived(),
        ]);
        const who = await guided(enter, "strange_wizard", RECEIPTS, {
            open: opens("receipt", RECEIPT),
            validate: VALIDATES,
            backorder: PROCESSES,
        });
        const { page } = who;
        await who.goto(`/odoo/action-${RECEIPTS}/${own}`);
        await begin(who, who.key);
        await pointsAt(who, VALIDATE);
        await who.goto(`/odoo/action-${RECEIPTS}/${other}`);
        await page.waitForSelector(ANOTHER);
        await page.click(`${VALIDATE}:visible`);
        await page.waitForSelector(PROCESS);
        await looked(who);
        assert.equal(await page.isVisible(SHOWN), false);
        await page.click(".modal .btn-close");

        await who.goto(`/odoo/action-${RECEIPTS}`);
        for (const id of [other, third]) {
            const [{ name }] = await asAdmin("stock.picking", "read", [[id], ["name"]]);
            await page.click(`.o_data_row:has-text("${name}") .o_list_record_selector input`);
        }
        await page.click(".o_cp_action_menus button:has-text('Actions')");
        await page.click(".o-dropdown--menu .o-dropdown-item:has-text('Validate')");
        await page.waitForSelector(PROCESS);
        await looked(who);
        assert.equal(await page.isVisible(SHOWN), false);
        assert.deepEqual(outcomes(await newestRun(who)), { open: "done" });
        assert.deepEqual(who.complaints, []);
    },
);

scene("without a screen in its anchor, a step is on the record before it", async (enter) => {
    const [own, other] = [await draftOrder(), await draftOrder()];
    await asAdmin(ORDER.model, "button_confirm", [[own, other]]);
    const see = { button: "action_view_picking", part: "box" };
    const who = await guided(enter, "no_screen", ORDERS, {
        open: opens("order", ORDER),
        receipt: { at: see, do: { click: true }, ...opens("receipt", RECEIPT) },
        end: {},
    });
    const button = ".o-form-buttonbox button[name=action_view_picking]";
    await who.goto(`/odoo/action-${ORDERS}/${own}`);
    await begin(who, who.key);
    await pointsAt(who, button);
    await who.goto(`/odoo/action-${ORDERS}/${other}`);
    await who.page.waitForSelector(ANOTHER);
    assert.equal(await who.page.isVisible(SHOWN), false);
    await who.page.click(button);
    await who.page.waitForSelector(".o_golive_dock:has-text('What you opened is not of')");
    await atStep(who, "receipt");
    assert.deepEqual(who.complaints, []);
});

scene("one record gets one name: what is to be opened next is another", async (enter) => {
    const receipt = await partlyReceived();
    const again = { ...press("action_view_moves", RECEIPT), ...opens("rest", RECEIPT) };
    const who = await guided(enter, "two_names", RECEIPTS, {
        open: opens("receipt", RECEIPT),
        again,
        end: {},
    });
    await who.goto(`/odoo/action-${RECEIPTS}/${receipt}`);
    await begin(who, who.key);
    await atStep(who, "again");
    await looked(who);
    await atStep(who, "again");
    const { bindings } = await who.rpc("golive.run", "load", [(await newestRun(who)).uid]);
    assert.deepEqual(bindings, { receipt });
});

scene(
    "a vendor made by its name only is asked after once, offered, and counts when opened",
    async (enter) => {
        const order = await draftOrder();
        const steps = {
            open: opens("order", ORDER),
            vendor: {
                at: { field: "partner_id", on: ORDER },
                do: { click: true },
                check: { exists: { model: "res.partner", domain: [] } },
                binds: { name: "vendor", model: "res.partner", from: "new" },
            },
            end: {},
        };
        const who = await guided(enter, "by_name", ORDERS, steps, ["base.group_partner_manager"]);
        const { page } = who;
        await who.goto(`/odoo/action-${ORDERS}/${order}`);
        await begin(who, who.key);
        await pointsAt(who, ".o_field_widget[name=partner_id]");
        const calls = [];
        page.on("request", (request) => calls.push(request.url()));
        const name = `Made by name ${process.pid}`;
        await page.click(".o_field_widget[name=partner_id] input");
        await page.keyboard.press("Control+a");
        await page.keyboard.type(name);
        await page.click(".o-autocomplete--dropdown-item:has-text('Create \"')");
        await page.waitForSelector(`.o_golive_run_left:has-text("${name}")`);
        await looked(who);
        const asked = calls.filter((url) => /golive\.run\/(record|load)/.test(url));
        assert.ok(asked.length <= 4, `${asked.length} calls`);
        await page.click(`.o_golive_run_left button:has-text("${name}")`);
        await atStep(who, "end");
        assert.deepEqual(outcomes(await recorded(who, "vendor")).vendor, "done");
        assert.deepEqual(who.complaints, []);
    },
);

scene("a line on a page of the lines that was not shown is seen", async (enter) => {
    const names = Array.from({ length: 45 }, (_, index) => `Lancet ${process.pid} ${index}`);
    const products = await asAdmin("product.product", "create", [
        names.map((name) => ({ name, type: "consu" })),
    ]);
    const [vendor] = await asAdmin("res.partner", "search", [[["name", "=", "Azure Interior"]]]);
    const order_line = products.map((product_id) => [0, 0, { product_id, product_qty: 2 }]);
    const values = { partner_id: vendor, order_line };
    const [order] = await asAdmin(ORDER.model, "create", [[values]]);
    await asAdmin(ORDER.model, "button_confirm", [[order]]);
    const of = [["purchase_id", "=", order]];
    const [receipt] = await asAdmin(RECEIPT.model, "search", [of]);
    const lines = { product_id: names.at(-1) };
    const who = await guided(enter, "paged_line", RECEIPTS, {
        open: opens("receipt", RECEIPT),
        line: {
            at: { field: "product_id", in: "move_ids", on: RECEIPT },
            do: { pick: names.at(-1) },
            check: { form: { model: RECEIPT.model, field: "move_ids", lines } },
        },
        end: {},
    });
    await who.goto(`/odoo/action-${RECEIPTS}/${receipt}`);
    await begin(who, who.key);
    await atStep(who, "end");
    assert.equal(await who.page.isVisible(`.o_data_row:has-text("${names.at(-1)}")`), false);
    assert.equal(outcomes(await recorded(who, "line")).line, "done");
});

scene("a wizard that takes Odoo its time is waited for", async (enter) => {
    const receipt = await partlyReceived();
    const who = await guided(enter, "slow_wizard", RECEIPTS, {
        open: opens("receipt", RECEIPT),
        validate: VALIDATE_IT,
        backorder: PROCESSES,
    });
    const { page } = who;
    await who.goto(`/odoo/action-${RECEIPTS}/${receipt}`);
    await begin(who, who.key);
    await pointsAt(who, VALIDATE);
    let letGo;
    const held = new Promise((resolve) => (letGo = resolve));
    await page.route("**/button_validate*", async (route) => {
        await held;
        await route.continue();
    });
    await page.click(`${VALIDATE}:visible`);
    await page.waitForSelector(".o_golive_words_elsewhere");
    assert.ok(await staysAt(page, "backorder"));
    letGo();
    await pointsAt(who, PROCESS);
});

/** Whether the dock stands at this step for longer than a window that never comes is waited for. */
function staysAt(page, step) {
    return page.evaluate(async (key) => {
        const end = performance.now() + 5000;
        let stays = true;
        while (stays && performance.now() < end) {
            await new Promise(requestAnimationFrame);
            stays = document.querySelector(`[data-golive-step="${key}"]`) !== null;
        }
        return stays;
    }, step);
}
