import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openWorld } from "../../scripts/sandbox/world.mjs";
import { verifyAll } from "../../scripts/verifying/all.mjs";
import { client } from "./harness/client.mjs";
import { browser } from "./harness/stage.mjs";

/** One of each app. */
const PLAYED = [
    // Golive Facility: it crosses four apps.
    "helpdesk_mgmt.fault_to_closed_ticket",
    "helpdesk_mgmt.log_ticket",
    "maintenance.report_fault",
    "product_expiry.scrap_expired",
    "purchase.request_for_quotation",
    "stock.internal_transfer",
];
const WORDS = ["title", "say", "why"];

describe("a hospital that speaks French", () => {
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
        const words = (lang) =>
            admin.call(
                "golive.step",
                "search_read",
                [[["scenario_id.key", "in", PLAYED]], ["key", ...WORDS]],
                { order: "id", context: { lang } },
            );
        const [french, english] = [await words("fr_FR"), await words("en_US")];
        assert.ok(french.length > PLAYED.length * 5, `${french.length} steps`);
        for (const [at, step] of french.entries()) {
            for (const word of WORDS) {
                assert.notEqual(step[word], english[at][word], `${step.key}, ${word}`);
            }
        }
    });
});
