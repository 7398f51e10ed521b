import { launchChromium } from "../../scripts/testing/chromium.mjs";
import { follow } from "./harness/follow.mjs";
import { onOwnWork } from "./harness/guide.mjs";

const KEY = "purchase.request_for_quotation";
/** What a buyer of the demo hospital orders. */
const DATA = { vendor: "Medvia", product: "Nitrile gloves, size M", quantity: "5" };
/** Longest time until the server has what the page sent last, in ms. */
const PATIENCE = 10_000;

/**
 * Plays the Purchase scenario to its end as a person does: logs in on Odoo's own page, opens the dock,
 * and does what the callout asks, with real mouse and keyboard. What counts is what the server then says.
 *
 * @param {object} on
 * @param {string} on.url of an Odoo with the demo hospital
 * @param {string} on.login of somebody with the rights of a buyer
 * @param {string} on.password
 * @param {(line: string) => void} [on.log] told what is done
 * @returns {Promise<{complete: boolean, lines: string[]}>} `lines`: what the server recorded, to print
 */
export async function playCheck({ url, login, password, log = () => {} }) {
    const browser = await launchChromium();
    try {
        const page = await browser.newPage({ viewport: { width: 1440, height: 860 } });
        await logInByHand(page, url, login, password);
        const call = (...args) => callFrom(page, url, ...args);
        await giveUpWhatIsOpen(call);
        await page.goto(`${url}/odoo/purchase`);
        await page.click(".o_golive_launcher button");
        await page.click(`[data-golive-scenario="${KEY}"]`);
        await onOwnWork({ page });
        await page.waitForSelector("[data-golive-step]");
        const trouble = await follow(page, { data: DATA, log: (step) => log(`step ${step}`) }).then(
            () => [],
            (error) => [error.message],
        );
        const { state, lines } = await recorded(call, login, trouble.length ? 0 : PATIENCE);
        return { complete: state === "done", lines: [...lines, ...trouble] };
    } finally {
        await browser.close();
    }
}

async function logInByHand(page, url, login, password) {
    await page.goto(`${url}/web/login`);
    await page.fill("input[name=login]", login);
    await page.fill("input[name=password]", password);
    await page.keyboard.press("Enter");
    await page.waitForSelector(".o_main_navbar");
}

/** A run that an earlier check left behind would be gone on with instead of played from its beginning. */
async function giveUpWhatIsOpen(call) {
    for (const { key, run } of await call("golive.scenario", "offer")) {
        if (key === KEY && run) {
            await call("golive.run", "stop", [run.uid]);
        }
    }
}

async function recorded(call, login, patience) {
    const deadline = Date.now() + patience;
    const mine = [["user_id.login", "=", login]];
    const newest = { limit: 1, order: "id desc" };
    let run;
    do {
        [run] = await call("golive.run", "search_read", [mine, ["uid", "state"]], newest);
    } while (run.state === "open" && Date.now() < deadline);
    const { results, bindings, script } = await call("golive.run", "load", [run.uid]);
    const rows = results.map((r) => [
        titleOf(script, r.step),
        r.outcome,
        r.verdict,
        `${r.seconds} s`,
    ]);
    const orders = bindings.order
        ? await call("purchase.order", "read", [[bindings.order], ["name", "partner_id", "state"]])
        : [];
    const made = orders.map((o) => `order ${o.name} at ${o.partner_id[1]}: ${o.state}`);
    return { state: run.state, lines: [...table(rows), ...made, `run ${run.uid}: ${run.state}`] };
}

function titleOf(script, key) {
    return script.steps.find((step) => step.key === key)?.title ?? key;
}

function table(rows) {
    const all = [["step", "outcome", "verdict", "time"], ...rows];
    const widths = all[0].map((_head, i) => Math.max(...all.map((row) => row[i].length)));
    return all.map((row) =>
        row
            .map((cell, i) => cell.padEnd(widths[i]))
            .join("  ")
            .trimEnd(),
    );
}

/** A call as the person who is logged in in the page, past the interface. */
async function callFrom(page, url, model, method, args = [], kwargs = {}) {
    const reply = await page.request.post(`${url}/web/dataset/call_kw/${model}/${method}`, {
        data: { jsonrpc: "2.0", params: { model, method, args, kwargs } },
    });
    const { result, error } = await reply.json();
    if (error) {
        throw new Error(`${model}.${method}: ${error.data?.message ?? error.message}`);
    }
    return result;
}
