import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openWorld } from "../../scripts/sandbox/world.mjs";
import { verifyAll } from "../../scripts/verifying/all.mjs";
import { client } from "./harness/client.mjs";
import { browser } from "./harness/stage.mjs";

/** One of each app. */
const PLAYED = [
    "facility.fault_to_closed_ticket",
    "helpdesk_mgmt.log_ticket",
    "maintenance.report_fault",
    "product_expiry.scrap_expired",
    "purchase.request_for_quotation",
    "stock.internal_transfer",
];
const WORDS = ["title", "say", "why"];

let world;

before(async () => {
    world = await openWorld({ name: "french", lang: "fr_FR" });
});

after(() => world?.stop());

test("in French one scenario of each app is played to its end", async () => {
    const wanted = ({ key }) => PLAYED.includes(key);
    const reports = await verifyAll({ world, browser: await browser(), wanted });
    assert.deepEqual(
        Object.fromEntries(reports.map(({ key, verdict, why }) => [key, [verdict, why]])),
        Object.fromEntries(PLAYED.map((key) => [key, ["passed", ""]])),
    );
    const admin = await client(world, "admin");
    const runs = await admin.call("golive.run", "search_read", [
        [["key", "in", PLAYED]],
        ["uid", "key", "mode"],
    ]);
    assert.deepEqual(runs.map(({ key }) => key).sort(), PLAYED);
    for (const { uid, key } of runs) {
        const [french, english] = await Promise.all(
            ["fr_FR", "en_US"].map(async (lang) => {
                const { script } = await admin.call("golive.run", "load", [uid], {
                    context: { lang },
                });
                return script.steps;
            }),
        );
        for (const [at, step] of french.entries()) {
            for (const word of WORDS) {
                assert.notEqual(step[word], english[at][word], `${key}: ${step.key}, ${word}`);
            }
        }
    }
});
