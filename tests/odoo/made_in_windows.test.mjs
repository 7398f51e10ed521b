/** What a wizard, or Odoo itself, makes of the run's record: that counts, and nothing else does. */
import assert from "node:assert/strict";
import { asAdmin, idOf } from "./harness/administrator.mjs";
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

const WAIT = { timeout: 15_000 };
const BACKORDER = "stock.backorder.confirmation";
const RETURN = "stock.return.picking";
const PROCESS = ".modal button[name=process]";
const CONFIRM = "button[name=button_confirm]";
const WORDS = ".o_golive_words_elsewhere";
const is = (state, of) => ({ record: [["state", "=", state]], of });
const makes = (name) => ({ binds: { name, model: RECEIPT.model, from: "new" } });
const CONFIRMS = press("button_confirm", ORDER, { part: "header" });

for (const from of ["open", "new"]) {
    scene(`what a wizard makes (${from}) is gone on with when it is opened`, async (enter) => {
        const receipt = await partlyReceived();
        const who = await guided(enter, `rest_${from}`, RECEIPTS, {
            open: opens("receipt", RECEIPT),
            validate: {
                ...press("button_validate", RECEIPT, { part: "header" }),
                check: { screen: { model: BACKORDER, view: "form" } },
            },
            backorder: {
                at: { button: "process", dialog: true },
                do: { click: true },
                irreversible: true,
                check: is("done", "receipt"),
                binds: { name: "rest", model: RECEIPT.model, from },
            },
            end: {},
        });
        const { page } = who;
        await who.goto(`/odoo/action-${RECEIPTS}/${receipt}`);
        await begin(who, who.key);
        await pointsAt(who, VALIDATE);
        await page.click(`${VALIDATE}:visible`);
        await pointsAt(who, PROCESS);
        // Closed again, it is the way there that is shown.
        await page.click(".modal .btn-close");
        await pointsAt(who, VALIDATE);
        await page.click(`${VALIDATE}:visible`);
        await pointsAt(who, PROCESS);
        await page.click(PROCESS);
        const said = from === "open" ? `${WORDS}:has-text("Open what came of it")` : MADE;
        await page.waitForSelector(said, WAIT);
        await atStep(who, "backorder");
        const rest = await madeOf("backorder_id", receipt);
        await who.goto(`/odoo/action-${RECEIPTS}/${rest}`);
        await atStep(who, "end");
        await recorded(who, "backorder");
        assert.deepEqual(await bindings(who), { receipt, rest });
        assert.deepEqual(who.complaints, []);
    });
}

for (const from of ["open", "new"]) {
    scene(`a return (${from}) is of the run's receipt, and no other's`, async (enter) => {
        const [own, other] = [await received(), await received()];
        const who = await guided(enter, `return_${from}`, RECEIPTS, {
            open: opens("receipt", RECEIPT),
            ask: {
                ...press("stock.act_stock_return_picking", RECEIPT, { part: "header" }),
                check: { screen: { model: RETURN, view: "form" } },
            },
            return: {
                ...press("action_create_returns", { model: RETURN }, { dialog: true }),
                irreversible: true,
                check: { screen: RECEIPT },
                binds: { name: "back", model: RECEIPT.model, from },
            },
            end: {},
        });
        const { page } = who;
        const ask = `button[name="${await idOf("stock.act_stock_return_picking")}"]`;
        await who.goto(`/odoo/action-${RECEIPTS}/${own}`);
        await begin(who, who.key);
        await pointsAt(who, ask);

        await page.click(".o_form_button_create");
        await page.waitForSelector(".o_form_view .o_form_editable:has-text('New')");
        await looked(who);
        // For a moment the page takes the draft for it; the server does not.
        await page.waitForSelector('[data-golive-step="end"]', { state: "detached" });
        await who.goto(`/odoo/action-${RECEIPTS}/${other}`);
        await looked(who);
        assert.equal((await bindings(who)).back, undefined);
        assert.equal(outcomes(await newestRun(who)).return, undefined);

        await who.goto(`/odoo/action-${RECEIPTS}/${own}`);
        await pointsAt(who, ask);
        await page.click(`${ask}:visible`);
        await page.click(".modal .o_data_row [name=quantity]");
        await page.keyboard.press("Control+a");
        await page.keyboard.type("1");
        await page.keyboard.press("Tab");
        await page.click(".modal button[name=action_create_returns]");
        await atStep(who, "end");
        await recorded(who, "return");
        const back = await madeOf("return_id", own);
        assert.deepEqual(await bindings(who), { receipt: own, back });
        assert.deepEqual(who.complaints, []);
    });
}

scene(
    "what Odoo itself makes of the run's order is offered, and taken when opened",
    async (enter) => {
        const order = await draftOrder();
        const who = await guided(enter, "by_odoo", ORDERS, {
            open: opens("order", ORDER),
            confirm: { ...CONFIRMS, check: is("purchase", "order"), ...makes("receipt") },
            end: {},
        });
        const { page } = who;
        await who.goto(`/odoo/action-${ORDERS}/${order}`);
        await begin(who, who.key);
        await pointsAt(who, CONFIRM);
        await page.click(`${CONFIRM}:visible`);
        await page.waitForSelector(MADE, WAIT);
        await page.click(".o-form-buttonbox button[name=action_view_picking]");
        await atStep(who, "end");
        await recorded(who, "confirm");
        const [receipt] = await asAdmin(RECEIPT.model, "search", [[["purchase_id", "=", order]]]);
        assert.deepEqual(await bindings(who), { order, receipt });
        assert.deepEqual(who.complaints, []);
    },
);

scene("where the step that opens the record was skipped, that is said", async (enter) => {
    const order = await draftOrder();
    const who = await guided(enter, "left_behind", ORDERS, {
        open: opens("order", ORDER),
        confirm: { ...CONFIRMS, check: is("purchase", "order") },
        end: {},
    });
    const { page } = who;
    await who.goto(`/odoo/action-${ORDERS}`);
    await begin(who, who.key);
    await page.click(".o_golive_skip:visible");
    await atStep(who, "confirm");
    await who.goto(`/odoo/action-${ORDERS}/${order}`);
    await pointsAt(who, CONFIRM);
    await page.click(`${CONFIRM}:visible`);
    await page.waitForSelector(
        ':is(.o_golive_dock, .o_golive_callout):has-text("“Open” was not done")',
        WAIT,
    );
    await atStep(who, "confirm");
    assert.deepEqual(who.complaints, []);
});

const MADE = ".o_golive_run_left button";

/** What the run knows by name. */
async function bindings(who) {
    const { bindings: known } = await who.rpc("golive.run", "load", [(await newestRun(who)).uid]);
    return known;
}

async function madeOf(field, receipt) {
    const [made] = await asAdmin(RECEIPT.model, "search", [[[field, "=", receipt]]]);
    return made;
}

/** A receipt that is done: its id. */
async function received() {
    const order = await draftOrder();
    await asAdmin(ORDER.model, "button_confirm", [[order]]);
    const [receipt] = await asAdmin(RECEIPT.model, "search", [[["purchase_id", "=", order]]]);
    const moves = await asAdmin("stock.move", "search", [[["picking_id", "=", receipt]]]);
    await asAdmin("stock.move", "write", [moves, { quantity: 5, picked: true }]);
    await asAdmin(RECEIPT.model, "button_validate", [[receipt]]);
    return receipt;
}
