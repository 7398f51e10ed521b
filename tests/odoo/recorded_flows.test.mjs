import assert from "node:assert/strict";
import { test } from "node:test";
import { FLOWS } from "../recorded/flows/all.mjs";
import { recordAndReplay } from "../recorded/replay.mjs";
import { share, table, WANTED } from "../recorded/table.mjs";
import { inDatabaseOf } from "./harness/kinds.mjs";
import { browser, world } from "./harness/stage.mjs";

/** One of each app; all twenty: `npm run recorded`. */
const SOME = [
    "recorded.purchase_new_vendor",
    "recorded.stock_backorder",
    "recorded.maintenance_request",
    "recorded.helpdesk_triage",
];

test("4 of the 20 recorded flows, one of each app, play the first time", async () => {
    const flows = FLOWS.filter(({ key }) => SOME.includes(key));
    assert.equal(flows.length, SOME.length);
    const job = { world: await world(), browser: await browser(), flows, settings: false };
    const reports = await inDatabaseOf("test", () => recordAndReplay(job));
    assert.ok(share(reports).percent >= WANTED, table(reports).join("\n"));
});
