/**
 * Trial: the browser dies in the middle of the work, again and again, and each time the person goes on
 * in a fresh profile: at the earliest step whose outcome no longer holds, with what Odoo kept, and with
 * nothing made twice. `GOLIVE_KILLS=30` plays all 30 deaths, the default is the first 10.
 */
import assert from "node:assert/strict";
import { byMouse, ordersOf } from "./harness/buying.mjs";
import { follow } from "./harness/follow.mjs";
import { atStep, begin, onServer, openDock } from "./harness/guide.mjs";
import { hire } from "./harness/hiring.mjs";
import { kill } from "./harness/person.mjs";
import { scene } from "./harness/scene.mjs";

const KILLS = Number(process.env.GOLIVE_KILLS ?? 10);
const START = "golive.run/start";
const record = (of) => `golive.run/record ${of}`;
const SAVE = "purchase.order/web_save";
const CONFIRM = "purchase.order/button_confirm";

const vendor = async (who) => {
    await byMouse.newRequest(who);
    await byMouse.vendor(who);
};
const lines = async (who) => {
    await vendor(who);
    await byMouse.addLine(who);
    await byMouse.product(who);
};
const quantity = async (who) => {
    await lines(who);
    await byMouse.quantity(who, 5);
};
const save = ({ page }) => page.click(".o_form_button_save");
const confirm = ({ page }) => page.click("button[name=button_confirm]:visible");
const take = async (who) => {
    await who.page.click(".o_golive_run_left button");
    await who.page.waitForSelector("button[name=button_confirm]:visible");
};
const there = async (who) => {
    await who.page.click(".o_golive_take_me:visible");
    await who.page.waitForSelector(".o_form_view .o_field_widget[name=partner_id]");
};
const both =
    (...acts) =>
    async (who) => {
        for (const act of acts) {
            await act(who);
        }
    };
const nothing = () => {};

/**
 * One death each, in a run that goes on over all of them: what the person does (`first` undisturbed),
 * what of the traffic is held when they are killed (the request before it left, or the answer after the server worked), the
 * step at which the next fresh browser goes on, and how many orders there are.
 */
const UNSAVED = [
    { does: nothing, next: "new_request" },
    { does: byMouse.newRequest, seen: "vendor", next: "new_request" },
    { does: byMouse.newRequest, lost: record("new_request"), next: "new_request" },
    { does: vendor, seen: "product", next: "new_request" },
    { does: vendor, unheard: record("vendor"), next: "new_request" },
    { does: lines, seen: "quantity", next: "new_request" },
    { does: quantity, seen: "arrival", next: "new_request" },
    { does: both(quantity, save), lost: SAVE, next: "new_request" },
];
const SAVED = [
    { does: both(quantity, save), unheard: SAVE, next: "new_request", offered: true, orders: 1 },
    { does: nothing, next: "new_request", offered: true, orders: 1 },
    { does: take, lost: record("bound"), next: "new_request", offered: true, orders: 1 },
    { does: take, unheard: record("bound"), next: "quantity", orders: 1 },
    { does: there, next: "quantity", orders: 1 },
    { does: both(there, confirm), lost: CONFIRM, next: "quantity", orders: 1 },
    { does: both(there, confirm), unheard: CONFIRM, next: "receipt", orders: 1 },
    { does: there, next: "receipt", orders: 1 },
    { does: both(there, byMouse.receipt), lost: record("receipt"), next: "receipt", orders: 1 },
];
const BOUND = [
    {
        does: both(vendor, save),
        lost: record("bound"),
        next: "new_request",
        offered: true,
        orders: 1,
    },
    { does: takeVendor, unheard: record("bound"), next: "product", orders: 1 },
    { does: thereLines, next: "product", orders: 1 },
    { does: both(thereLines, save), lost: SAVE, next: "product", orders: 1 },
    { does: both(thereLines, save), unheard: SAVE, next: "quantity", orders: 1 },
    { first: there, does: confirm, lost: record("confirm"), next: "receipt", orders: 1 },
];
const BEGUN = [
    { begins: true, lost: START, next: null },
    { begins: true, unheard: START, next: "new_request" },
    { does: byMouse.newRequest, unheard: record("new_request"), next: "new_request" },
    { does: lines, lost: record("product"), next: "new_request" },
    { does: both(lines, save), unheard: record("bound"), next: "quantity", orders: 1 },
    { does: nothing, next: "quantity", orders: 1 },
    { first: there, does: confirm, unheard: record("confirm"), next: "receipt", orders: 1 },
];

async function takeVendor(who) {
    await who.page.click(".o_golive_run_left button");
    await who.page.waitForSelector(".o_field_x2many_list_row_add a");
}

async function thereLines(who) {
    await there(who);
    await byMouse.addLine(who);
    await byMouse.product(who);
}

/** The default ten: what is lost unsaved, what Odoo kept unheard, and both halves of confirming. */
const TEN = [UNSAVED[3], UNSAVED[7], SAVED[0], ...SAVED.slice(2)];
const JOURNEYS = KILLS >= 30 ? [UNSAVED, SAVED, BOUND, BEGUN] : [TEN];

for (const [index, deaths] of JOURNEYS.entries()) {
    scene(`a run goes on after ${deaths.length} killed browsers (${index + 1})`, async (enter) => {
        const login = await hire("buyer");
        let before = { next: "new_request" };
        for (const [count, death] of deaths.entries()) {
            const who = await enter(login);
            const story = `death ${count + 1} of ${deaths.length}, after ${JSON.stringify(before)}`;
            await goOn(who, before, story, death);
            await die(who, death);
            before = death;
        }
        const who = await enter(login);
        await goOn(who, before, "the last time", {});
        if (before.offered) {
            await take(who);
        }
        await follow(who.page);
        const run = await onServer(who);
        for (const once of ["confirm", "receipt"]) {
            const found = run.results.filter(({ step_key: step }) => step === once);
            assert.equal(found.length, 1, `${once} is recorded once`);
        }
        assert.equal(run.results.filter(({ outcome }) => outcome === "bound").length, 1);
        const orders = await ordersOf(who);
        assert.deepEqual(
            orders.map(({ state }) => state),
            ["purchase"],
        );
        assert.equal(await who.rpc("golive.run", "search_count", [[]]), 1, "one run");
        const made = [["origin", "=", orders[0].name]];
        assert.equal(await who.rpc("stock.picking", "search_count", [made]), 1, "one receipt");
        console.log(
            `kills: ${deaths.length} deaths, ${run.results.length} results, 1 order, 1 run`,
        );
    });
}

/** In a fresh profile: the run goes on where it should, and nothing is there twice. */
async function goOn(who, { next, orders = 0, offered }, story, { begins }) {
    await who.goto("/odoo/purchase");
    await openDock(who);
    assert.equal((await ordersOf(who)).length, orders, `${story}: orders`);
    if (begins) {
        return;
    }
    await begin(who);
    await atStep(who, next).catch((error) => {
        throw new Error(`${story}: not at ${next}`, { cause: error });
    });
    assert.equal(await who.page.isVisible(".o_golive_run_left"), Boolean(offered), story);
}

/** The person works on, and their browser dies at the moment that is meant. */
async function die(who, { first, does, seen, lost, unheard, begins }) {
    await first?.(who);
    const held = lost ?? unheard;
    const caught = held && holdBack(who, held, Boolean(unheard));
    await caught?.ready;
    const working = Promise.resolve(begins ? begin(who) : does(who));
    // What is held back may keep them from coming to the end.
    await (caught ? Promise.race([caught.moment, working.then(() => caught.moment)]) : working);
    working.catch(() => {});
    if (seen) {
        await atStep(who, seen);
    }
    await kill(who);
}

/** Holds a call of the page back: before it leaves, or after the server did what it asks. */
function holdBack({ page }, call, afterwards) {
    const [path, word = ""] = call.split(" ");
    let caught;
    const moment = new Promise((resolve) => (caught = resolve));
    const ready = page.route(`**/call_*/${path}`, async (route) => {
        if (
            !route
                .request()
                .postData()
                .includes(word && `"${word}"`)
        ) {
            await route.continue();
            return;
        }
        if (afterwards) {
            await route.fetch();
        }
        caught();
    });
    return { ready, moment };
}
