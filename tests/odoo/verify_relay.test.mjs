import assert from "node:assert/strict";
import { test } from "node:test";
import { verifyAll } from "../../scripts/verifying/all.mjs";
import { asAdmin } from "./harness/administrator.mjs";
import { inDatabaseOf } from "./harness/kinds.mjs";
import { makeRelay } from "./harness/changing_hands.mjs";
import { browser, world } from "./harness/stage.mjs";

test("a run that changes hands is played by those who hold its roles", async () => {
    const made = await makeRelay();
    try {
        const job = { world: await world(), browser: await browser() };
        const wanted = (plan) => plan.key === made.key;
        const [report] = await inDatabaseOf("test", () => verifyAll({ ...job, wanted }));
        assert.deepEqual([report.verdict, report.why, report.behind], ["passed", "", 3]);
        const lines = await asAdmin("golive.result", "search_read", [
            [["run_id.uid", "=", report.run]],
            ["step_key", "user_id"],
        ]);
        const people = new Map(lines.map((line) => [line.step_key, line.user_id[1]]));
        assert.equal(people.get("look_up"), "Catalog");
        assert.notEqual(people.get("orders"), "Catalog");
        assert.equal(people.get("again"), people.get("orders"), "it comes back");
    } finally {
        await asAdmin("golive.scenario", "retire", [[made.id]]);
    }
});
