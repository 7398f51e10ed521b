/** A double click is one decision: its second half falls on what has just come into the same place. */
import assert from "node:assert/strict";
import { atStep, newestRun, openDock, outcomes, recorded } from "./harness/guide.mjs";
import { inDatabaseOf } from "./harness/kinds.mjs";
import { employ, teach } from "./harness/office.mjs";
import { CALLOUT } from "./harness/pressed.mjs";
import { scene } from "./harness/scene.mjs";

const NEW = { control: "new", on: { model: "purchase.order", view: "list" } };
const pointed = { at: NEW, do: { read: true } };
const STEPS = [
    { key: "read" },
    { key: "leave" },
    { key: "see", spec: pointed },
    { key: "pass", spec: pointed },
    { key: "hear" },
    { key: "stay" },
    { key: "end" },
].map(({ key, spec = {} }) => ({ key, spec }));

const DOCK = ".o_golive_run";

scene(
    "a double click begins, reads and skips once, in the dock and in the callout",
    async (enter) => {
        const [person] = await employ(["deciding"]);
        const key = `purchase.trial_deciding_${person.id}`;
        await teach(person, [{ key, steps: STEPS }]);
        const who = await enter(person.login);
        const { page } = who;
        await inDatabaseOf("training", async () => {
            await who.goto("/odoo/purchase");
            await openDock(who);
            await page.dblclick(`.o_golive_offer[data-golive-scenario="${key}"]`);
            await atStep(who, "read");
            await page.dblclick(`${DOCK} .o_golive_next`);
            await atStep(who, "leave");
            await page.dblclick(".o_golive_run_footer .o_golive_skip");
            await atStep(who, "see");
            await page.dblclick(`${CALLOUT} .o_golive_next`);
            await atStep(who, "pass");
            await page.dblclick(`${CALLOUT} .o_golive_callout_skip`);
            await atStep(who, "hear");
            // Two clicks, each meant: the one goes on, and the other.
            await page.click(`${DOCK} .o_golive_next`);
            await atStep(who, "stay");

            await recorded(who, "hear");
            assert.deepEqual(outcomes(await newestRun(who)), {
                read: "done",
                leave: "skipped",
                see: "done",
                pass: "skipped",
                hear: "done",
            });
            assert.equal(await who.rpc("golive.run", "search_count", [[["key", "=", key]]]), 1);
            await page.dblclick(".o_golive_stop");
            await page.waitForSelector(".modal-footer .btn-primary");
            assert.equal(await page.locator(".modal").count(), 1, "it is asked once");
        });
        assert.deepEqual(who.complaints, []);
    },
);
