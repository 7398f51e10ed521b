import { randomUUID } from "node:crypto";
import { employ } from "./office.mjs";
import { draftOrder, twoRoles } from "./relaying.mjs";

/** A buyer and two storekeepers of one scenario, and an order to confirm. `name`: unique, lower case. */
export async function cast(name) {
    const people = await employ([`buyer_${name}`, `ann_${name}`, `bob_${name}`]);
    const [buyer, ...storekeepers] = people;
    const scenario = await twoRoles(name, { buyers: [buyer], storekeepers });
    return { people, scenario, order: await draftOrder() };
}

/** The buyer's part, without a page: the run's uid. */
export async function handOver(buyer, { id }, order) {
    const run = randomUUID();
    await buyer.rpc("golive.run", "start", [id, "learn", run]);
    await playBuyer(buyer, run, order);
    return run;
}

export async function playBuyer(buyer, run, order) {
    const opened = { ...entry("open_order"), page: "passed", binds: { order } };
    await buyer.rpc("purchase.order", "button_confirm", [[order]]);
    await buyer.rpc("golive.run", "record", [run, [opened, entry("confirm")]]);
}

export function entry(step) {
    return { uid: randomUUID(), step, outcome: "done", seconds: 1 };
}

const BADGE = ".o_golive_launcher_dot";
const WAIT = { timeout: 20_000 };

/** Waits until the badge says so; 0: until it is gone. */
export async function counts({ page }, count) {
    if (count) {
        await page.waitForSelector(`${BADGE}:text-is("${count}")`, WAIT);
    } else {
        await page.waitForSelector(BADGE, { ...WAIT, state: "detached" });
    }
}
