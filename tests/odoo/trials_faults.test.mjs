/**
 * Trial: a fault of ours never reaches Odoo's own screens. The dock or a notification says it once, the
 * person works on, and what was under way is neither lost nor doubled once it is mended.
 */
import assert from "node:assert/strict";
import { byMouse, ordersOf, RFQS } from "./harness/buying.mjs";
import { begin, KEY, onOwnWork, onServer, openDock, outcomes } from "./harness/guide.mjs";
import { hire } from "./harness/hiring.mjs";
import { scene } from "./harness/scene.mjs";
import { world } from "./harness/stage.mjs";

const TROUBLE = ".o_golive_dock_trouble";
const OFFER = `[data-golive-scenario="${KEY}"]`;
const YES = ".o_golive_question_yes";
const COMPANION = "**/golive.assets_companion*.js";

/** Four ways in which a call of ours fails. */
const KINDS = {
    "is cut off": (route) => route.abort(),
    "answers HTTP 500": (route) => route.fulfill({ status: 500, body: "<h1>Server Error</h1>" }),
    "answers with an error of its own": (route) =>
        route.fulfill({
            json: {
                jsonrpc: "2.0",
                error: {
                    code: 200,
                    message: "Odoo Server Error",
                    data: {
                        name: "builtins.ValueError",
                        message: "trial",
                        debug: "",
                        arguments: [],
                    },
                },
            },
        }),
    "answers garbage": (route) =>
        route.fulfill({ contentType: "application/json", body: '{"jsonrpc": "2.0", "resu' }),
    "never answers": async (route) => {
        // The server did what was asked: sent again, it must not do it twice.
        await route.fetch();
    },
};

for (const [kind, fail] of Object.entries(KINDS)) {
    scene(`Odoo works on while each call of ours ${kind}`, async (enter) => {
        const buyer = await enter(await hire("buyer"));
        const { page } = buyer;
        const patience = kind === "never answers";
        if (patience) {
            await page.clock.install();
        }
        const sent = [];
        page.on("request", (request) => {
            if (request.url().endsWith("/golive.run/record")) {
                sent.push(request.postDataJSON().params.args[1].map(({ uid }) => uid));
            }
        });
        const broken = async (call) => {
            await page.route(`**/call_*/${call}`, fail);
            return () => page.unroute(`**/call_*/${call}`);
        };
        const told = async () => {
            if (patience) {
                await page.clock.fastForward(60_000);
            }
            await page.waitForSelector(TROUBLE);
            assert.equal(await page.locator(TROUBLE).count(), 1, "said once");
            await undisturbed(page);
        };

        await buyer.goto("/odoo/purchase");
        let mend = await broken("golive.scenario/home");
        await openDock(buyer);
        await told();
        await mend();
        await page.click(`${TROUBLE} button`);
        await page.waitForSelector(OFFER);

        mend = await broken("golive.run/start");
        await page.click(OFFER);
        await page.click(YES);
        await told();
        await mend();
        await page.click(OFFER);
        await onOwnWork(buyer);
        assert.equal(await buyer.rpc("golive.run", "search_count", [[]]), 1, "one run");

        await page.click(".o_golive_run_list");
        await page.waitForSelector(OFFER);
        mend = await broken("golive.run/load");
        await page.click(OFFER);
        await told();
        await mend();
        await page.click(OFFER);
        await page.waitForSelector(".o_golive_run");

        mend = await broken("golive.run/record");
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

/** One component each: what of it throws when it is set up, and what when it is drawn. */
const PARTS = ["Companion", "Dock", "Offers", "RunPanel", "Road", "Callout", "StepWords"];
const DRAWN = {
    Dock: "foldTitle",
    Offers: "here",
    RunPanel: "where",
    Callout: "title",
    StepWords: "data",
    Road: "markOf",
    Companion: "points",
};

scene("Odoo works on while a component of ours throws", async (enter) => {
    const buyer = await enter(await hire("buyer"));
    const { page } = buyer;
    await buyer.goto(`${RFQS}/new`);
    await begin(buyer);
    for (const name of PARTS) {
        for (const member of ["setup", DRAWN[name]].filter(Boolean)) {
            await page.click(".o_golive_dock_close");
            await break_(page, name, member);
            await page.click(".o_golive_launcher button");
            await closedItself(page, `${name}.${member}`);
            await repair(page);
            await page.click(".o_golive_launcher button");
            await page.waitForSelector(".o_golive_run");
        }
    }
    await order(buyer, { fresh: false });
    assert.equal((await ordersOf(buyer)).length, 1);
});

scene("Odoo works on while a handler of ours throws, or our bundle is broken", async (enter) => {
    const buyer = await enter(await hire("buyer"));
    const { page } = buyer;
    const thrown = (body) =>
        body.replace("dispatch:(event)=>", "dispatch:(event)=>missing.event&&");
    await page.route(COMPANION, async (route) => {
        const reply = await route.fetch();
        const body = await reply.text();
        assert.notEqual(thrown(body), body, "there is a handler to break");
        await route.fulfill({ response: reply, body: thrown(body) });
    });
    await buyer.goto("/odoo/purchase");
    await begin(buyer);
    await page.click(".o_golive_skip");
    await closedItself(page, "a handler");

    await page.unroute(COMPANION);
    await page.route(COMPANION, async (route) =>
        route.fulfill({ contentType: "text/javascript", body: "odoo.define('x', {{{" }),
    );
    await buyer.goto("/odoo/purchase");
    await page.click(".o_golive_launcher button");
    await closedItself(page, "a bundle");
    await order(buyer);
    assert.equal((await ordersOf(buyer)).length, 1);
});

scene("Odoo works on while our tables are gone", async (enter) => {
    const buyer = await enter(await hire("buyer"));
    const { psql } = await world();
    const tables = (
        await psql("SELECT tablename FROM pg_tables WHERE tablename LIKE 'golive%' ORDER BY 1")
    ).flat();
    assert.ok(tables.length > 5);
    const rename = (from, to) =>
        psql(tables.map((name) => `ALTER TABLE ${from(name)} RENAME TO ${to(name)};`).join(" "));
    const kept = (name) => name;
    const gone = (name) => `gone_${name}`;
    await rename(kept, gone);
    try {
        const reply = await buyer.page.goto(`${buyer.base}/odoo/purchase`);
        assert.equal(reply.status(), 200);
        await buyer.page.waitForSelector(".o_action_manager > .o_action");
        await openDock(buyer);
        await buyer.page.waitForSelector(TROUBLE);
        assert.equal(await buyer.page.locator(TROUBLE).count(), 1, "said once");
        await order(buyer);
        await undisturbed(buyer.page);
        assert.equal((await ordersOf(buyer))[0].state, "purchase");
    } finally {
        await rename(gone, kept);
    }
    await buyer.page.click(`${TROUBLE} button`);
    await buyer.page.waitForSelector(OFFER);
});

/** A person orders, in Odoo's own screens. */
async function order(who, { fresh = true } = {}) {
    if (fresh) {
        await byMouse.newRequest(who);
    }
    await byMouse.vendor(who);
    await byMouse.addLine(who);
    await byMouse.product(who);
    await byMouse.confirm(who);
}

async function undisturbed(page) {
    assert.equal(await page.isVisible(".o_error_dialog, .o_notification_bar.bg-danger"), false);
}

/** Golive is gone, says so once, and Odoo shows nothing else of it. */
async function closedItself(page, what) {
    const words = ".o_notification:has-text('Golive had a problem')";
    await page.waitForSelector(words).catch((error) => {
        throw new Error(`${what}: nothing was said`, { cause: error });
    });
    assert.equal(await page.locator(words).count(), 1, `${what}: said once`);
    assert.equal(await page.isVisible(".o_golive_dock, .o_golive_callout"), false, what);
    await undisturbed(page);
    await page.click(`${words} .o_notification_close`);
    await page.waitForSelector(words, { state: "detached" });
}

function break_(page, name, member) {
    return page.evaluate(
        ([template, part]) => {
            const { registry } = window.odoo.loader.modules.get("@web/core/registry");
            const find = (component) =>
                component.template === template
                    ? component
                    : Object.values(component.components ?? {}).reduce(
                          (found, below) => found ?? find(below),
                          undefined,
                      );
            const { prototype } = find(
                registry.category("lazy_components").get("golive.Companion"),
            );
            const was = Object.getOwnPropertyDescriptor(prototype, part);
            const fault = () => {
                throw new Error("trial");
            };
            Object.defineProperty(prototype, part, {
                configurable: true,
                ...(was?.get ? { get: fault } : { value: fault }),
            });
            window.repairGolive = () => {
                delete prototype[part];
                if (was) {
                    Object.defineProperty(prototype, part, was);
                }
            };
        },
        [`golive.${name}`, member],
    );
}

function repair(page) {
    return page.evaluate(() => window.repairGolive());
}
