/**
 * Trial: a call of ours that fails never reaches Odoo's own screens. The dock says it once, the person
 * works on, and what was under way is neither lost nor doubled once it is mended.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { byMouse, ordersOf } from "./harness/buying.mjs";
import { CALLS, failing, KINDS, TROUBLE } from "./harness/faults.mjs";
import { order, worksOn } from "./harness/four_apps.mjs";
import { KEY, onOwnWork, onServer, openDock, outcomes } from "./harness/guide.mjs";
import { hire } from "./harness/hiring.mjs";
import { home, load, turn } from "./harness/pretend.mjs";
import { scene } from "./harness/scene.mjs";
import { leave, press, pretendState } from "./harness/showing.mjs";
import { STATES } from "./harness/states.mjs";

const OFFER = `[data-golive-scenario="${KEY}"]`;
const YES = ".o_golive_question_yes";

for (const kind of Object.keys(KINDS)) {
    scene(`nothing is lost or doubled while a call of ours ${kind}`, async (enter) => {
        const buyer = await enter(await hire("buyer"));
        const { page } = buyer;
        const { breaks, told } = await failing(buyer, kind);
        const sent = [];
        page.on("request", (request) => {
            if (request.url().endsWith("/golive.run/record")) {
                sent.push(request.postDataJSON().params.args[1].map(({ uid }) => uid));
            }
        });

        await buyer.goto("/odoo/purchase");
        let mend = await breaks("golive.scenario/home");
        await openDock(buyer);
        await told();
        await mend();
        await page.click(`${TROUBLE} button`);
        await page.waitForSelector(OFFER);

        mend = await breaks("golive.run/start");
        await page.click(OFFER);
        await page.click(YES);
        await told();
        await mend();
        await page.click(OFFER);
        await onOwnWork(buyer);
        assert.equal(await buyer.rpc("golive.run", "search_count", [[]]), 1, "one run");

        await page.click(".o_golive_run_list");
        await page.waitForSelector(`${OFFER} .progress`);
        mend = await breaks("golive.run/load");
        await page.click(OFFER);
        await told();
        await mend();
        await page.click(OFFER);
        await page.waitForSelector(".o_golive_run");

        mend = await breaks("golive.run/record");
        await order(buyer);
        await told();
        await mend();
        await page.click(`${TROUBLE} button`);
        await byMouse.receipt(buyer);
        const run = await onServer(buyer);
        const stored = await buyer.rpc("golive.result", "search_read", [[], ["uid"]]);
        const uids = new Set(stored.map(({ uid }) => uid));
        // The way to a request is walked again after each loading; all else is done once.
        const walked = run.results.filter(({ step_key: step }) => step !== "open_requests");
        outcomes({ results: walked });
        assert.ok(sent.length > 1 && sent[0].every((uid) => uids.has(uid)), "sent again as it was");
        assert.equal((await ordersOf(buyer)).length, 1);
        assert.deepEqual(buyer.complaints, []);
    });
}

const START = "[data-golive-scenario]";
const mine = home({ turns: [turn({ by: "Nora", mine: true })] });

/** How a person comes to make each call. */
const MADE = {
    "golive.scenario/home": {},
    "golive.person/home": {},
    "golive.person/choose_site": {
        ...STATES["sites to choose among"],
        press: [".o_golive_site button"],
    },
    "golive.person/supporters": { press: [".o_golive_ask_button"] },
    "golive.person/ask": STATES["a question that was sent"],
    "golive.problem/report": STATES["a problem that was reported"],
    "golive.run/start": { press: [START] },
    "golive.run/load": { home: mine, press: [".o_golive_take"] },
    "golive.run/record": { load: load(), press: [START], at: "/odoo/purchase/1" },
    "golive.run/explain": STATES["a target elsewhere"],
    "golive.run/stop": { ...STATES["a run to give up"], confirm: true },
    "golive.run/claim": { home: home({ turns: [turn()] }), press: [".o_golive_take"] },
    "golive.run/colleagues": { home: mine, press: [".o_golive_hand_on"] },
    "golive.run/delegate": { home: mine, press: [".o_golive_hand_on", ".o_golive_give_back"] },
};

test("each call of ours is tried", () => {
    assert.deepEqual(Object.keys(MADE).sort(), [...new Set(CALLS)].sort());
});

for (const kind of Object.keys(KINDS)) {
    scene(`the four apps work on while each call of ours ${kind}`, async (enter) => {
        const nurse = await enter(await hire("nurse"));
        const { page } = nurse;
        const { breaks, told } = await failing(nurse, kind);
        for (const [call, { confirm, ...state }] of Object.entries(MADE)) {
            await pretendState(nurse, state);
            await nurse.goto(state.at ?? "/odoo/purchase");
            await breaks(call);
            await openDock(nurse);
            await press(nurse, state);
            if (confirm) {
                await page.click(".modal .btn-primary");
            }
            await told().catch((error) => {
                throw new Error(`${call}: ${error.message}`, { cause: error });
            });
            await leave(nurse);
        }
        await breaks("golive.*/*");
        await worksOn(nurse);
        assert.deepEqual(nurse.complaints, []);
    });
}
