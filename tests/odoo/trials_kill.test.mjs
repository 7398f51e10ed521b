/**
 * Trial: at each of thirty steps the browser dies, and each time the person goes on in a fresh profile:
 * at the earliest step whose outcome does not hold, with what Odoo kept, and with nothing made twice.
 * `GOLIVE_SIGKILL=all` kills the whole browser each time and goes on in a new one; the default does so a
 * few times, else it kills the tab and wipes all that the profile keeps but its cache of files.
 */
import assert from "node:assert/strict";
import { ordersOf } from "./harness/buying.mjs";
import { atStep, begin, isDone, onServer, recorded } from "./harness/guide.mjs";
import { hire } from "./harness/hiring.mjs";
import { slay } from "./harness/mortal.mjs";
import { teach } from "./harness/office.mjs";
import { kill } from "./harness/person.mjs";
import { scene } from "./harness/scene.mjs";
import { launchChromium } from "../../scripts/testing/chromium.mjs";
import { addressOf, KEY, STEPS, THIRTY } from "./harness/thirty.mjs";

const RECORD = "golive.run/record";
/** Where the next browser goes on, if not at the step at which the last one died. */
const GOES_ON = {
    vendor: "create",
    reference: "create",
    keep_line: "product",
    source: "more",
    keep_source: "more",
    count: "lines",
};
/**
 * Deaths in the middle of the step: a request never left (`lost`), or the server did what it asks and
 * nobody heard (`unheard`); and where the next one goes on.
 */
const MIDWAY = {
    think: { unheard: RECORD, next: "product" },
    keep: { unheard: "purchase.order/web_save", next: "create", offered: true },
    keep_source: { lost: "purchase.order/web_save", next: "more" },
    count: { lost: RECORD, next: "lines" },
    confirm: { unheard: "purchase.order/button_confirm", next: "phone" },
    receipt: { lost: RECORD, next: "receipt" },
    goodbye: { lost: RECORD, next: "goodbye" },
};
const SLAIN = ["keep", "five", "shelf"];
const isSlain = (key) => process.env.GOLIVE_SIGKILL === "all" || SLAIN.includes(key);
const placeOf = (wanted) => STEPS.findIndex(({ key }) => key === wanted);

scene("a run of thirty steps goes on after thirty killed browsers", async (enter) => {
    const began = performance.now();
    const login = await hire("buyer");
    const first = await enter(login);
    const [id] = await first.rpc("res.users", "search", [[["login", "=", login]]]);
    await teach({ id }, [THIRTY]);
    const cookies = await first.profile.cookies();
    let at = { next: "welcome" };
    for (const step of STEPS) {
        const browser = isSlain(step.key) ? await launchChromium() : null;
        const own = browser ? { browser, cookies } : { context: first.profile, cookies };
        const who = await enter(login, own);
        await goOn(who, at, first);
        await work(who, placeOf(at.resumed ?? at.next), placeOf(step.key));
        at = await die(who, step, browser);
        await (browser ? who.leave() : wipe(first, who));
    }
    const last = await enter(login, { cookies });
    await goOn(last, at, first);
    await work(last, placeOf(at.next), STEPS.length);
    await isDone(last);

    const run = await onServer(last);
    const of = (key) => run.results.filter(({ step_key: step }) => step === key);
    const walked = ["create", "vendor", "reference", "product", "source", "requests"];
    const again = ["more", "lines", "back"];
    for (const { key } of STEPS) {
        const done = of(key).filter(({ outcome }) => outcome === "done").length;
        const once = ![...walked, ...again].includes(key);
        assert.ok(once ? done === 1 : done >= 1, `${key} is recorded ${done} times`);
    }
    const orders = await ordersOf(last);
    assert.deepEqual(
        orders.map(({ state }) => state),
        ["purchase"],
    );
    assert.equal(await last.rpc("golive.run", "search_count", [[]]), 1, "one run");
    const made = [["origin", "=", orders[0].name]];
    assert.equal(await last.rpc("stock.picking", "search_count", [made]), 1, "one receipt");
    const seconds = Math.round((performance.now() - began) / 1000);
    console.log(`kills: 30 of 30 went on where they should, ${seconds} s`);
});

/** In a fresh profile: the run goes on where it should. */
async function goOn(who, at, first) {
    const bound = await boundBy(first);
    await who.goto(addressOf(STEPS[placeOf(at.next)], bound));
    await begin(who, KEY);
    await atStep(who, at.next).catch(async (error) => {
        const states = (await ordersOf(who)).map(({ state }) => state);
        throw new Error(`after ${at.died}: not at ${at.next}, orders: ${states}`, { cause: error });
    });
    if (at.offered) {
        await who.page.click(".o_golive_run_left button");
        await atStep(who, at.resumed);
    } else {
        assert.equal(await who.page.isVisible(".o_golive_run_left"), false, at.died);
    }
}

/** The person does the steps from one to another, and the server has the last of them. */
async function work(who, from, to) {
    for (const { key, does } of STEPS.slice(from, to)) {
        await atStep(who, key);
        await does(who);
    }
    if (to > from) {
        await recorded(who, STEPS[to - 1].key);
    }
}

/** Nothing is left of the dead tab but files that the server would send again. */
async function wipe({ page, base }, dead) {
    await dead.page.close();
    const inspector = await page.context().newCDPSession(page);
    await inspector.send("Storage.clearDataForOrigin", {
        origin: new URL(base).origin,
        storageTypes: "indexeddb,local_storage,cache_storage,service_workers",
    });
    await inspector.detach();
}

/** They die at the step, or in the middle of it. */
async function die(who, { key, does }, browser) {
    await atStep(who, key);
    const midway = MIDWAY[key];
    if (midway) {
        const caught = await holdBack(who, midway.lost ?? midway.unheard, Boolean(midway.unheard));
        const working = does(who);
        // What is held back may keep them from coming to the end.
        working.catch(() => {});
        await caught.moment;
    }
    await (browser ? slay(browser) : kill(who));
    const next = midway?.next ?? GOES_ON[key] ?? key;
    const resumed = midway?.offered ? "think" : undefined;
    return { died: key, next, resumed, offered: midway?.offered };
}

/** Holds a call of the page back: before it leaves, or after the server did what it asks. */
async function holdBack({ page }, call, afterwards) {
    let caught;
    const moment = new Promise((resolve) => (caught = resolve));
    await page.route(`**/call_*/${call}`, async (route) => {
        if (afterwards) {
            await route.fetch();
        }
        caught();
    });
    return { moment };
}

/** The records of the run, as the server has them. */
async function boundBy(who) {
    const [order] = await ordersOf(who);
    const made = order ? [["origin", "=", order.name]] : [["id", "=", 0]];
    const [receipt] = await who.rpc("stock.picking", "search", [made]);
    return { order: order?.id, receipt };
}
