import { randomUUID } from "node:crypto";
import { openWorld } from "../../../scripts/sandbox/world.mjs";
import { approve } from "../../odoo/harness/approving.mjs";
import { client } from "../../odoo/harness/client.mjs";

/** Where a bench plays: a real Odoo, and the administrator's calls to it. */
export async function openClinic() {
    const world = await openWorld({ name: "bench" });
    const admin = await client(world, "admin");
    return { ...world, admin };
}

/** A step at which there is nothing to do but look. */
function step(key, at, sequence) {
    const spec = { at, do: { read: true } };
    return [0, 0, { key, sequence, title: key, say: "Click here to receive the goods.", spec }];
}

/** Approves a scenario whose steps point at these anchors and starts a run of it: gives its uid. */
export async function startRun({ admin }, key, anchors) {
    const steps = Object.entries(anchors).map(([name, at], index) => step(name, at, index));
    const [scenario] = await admin.call("golive.scenario", "create", [
        [
            {
                key,
                name: "Receive the goods",
                app: "purchase",
                start: "purchase.purchase_rfq",
                minutes: 1,
                step_ids: steps,
            },
        ],
    ]);
    await approve([scenario], admin.call);
    return startAgain({ admin }, scenario);
}

async function startAgain({ admin }, scenario) {
    const uid = randomUUID();
    await admin.call("golive.run", "start", [scenario, "learn", uid]);
    return uid;
}
