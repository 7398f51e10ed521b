/**
 * Trial: a turn that waits is taken by everybody who may, at the same moment, on two workers. Exactly
 * one has it; each of the others is told by whom, and what they do changes nothing.
 */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { openWorld } from "../../scripts/sandbox/world.mjs";
import { client } from "./harness/client.mjs";
import { employ } from "./harness/office.mjs";
import { draftOrder, twoRoles } from "./harness/relaying.mjs";

const TAKERS = 6;
const ROUNDS = 5;

test("6 people take a turn at once on two workers: one has it, the others read who", async () => {
    const world = await openWorld({ name: "takers", workers: 2 });
    try {
        const { call: as } = await client(world, "admin");
        const buyers = await employ(named("buyer", ROUNDS), { as });
        const storekeepers = await employ(named("taker", TAKERS), { as });
        const scenario = await twoRoles("takers", { buyers, storekeepers }, { as });
        const takers = await Promise.all(
            storekeepers.map(async (who) => ({ ...who, ...(await client(world, who.login)) })),
        );
        const firsts = new Set();
        for (const { login } of buyers) {
            const buying = await client(world, login);
            const run = await handOver(buying, scenario, await draftOrder({ as }));
            const taken = await Promise.all(takers.map((who) => outcome(who, run)));
            const [winner, ...more] = taken.filter(({ load }) => load);
            assert.deepEqual(more, [], "exactly one");
            assert.equal(winner.load.turn.by, winner.login);
            firsts.add(winner.login);
            for (const { login, said } of taken.filter(({ load }) => !load)) {
                assert.equal(said, `${winner.login} took this.`, login);
            }
            const counts = await Promise.all(takers.map(({ call }) => waiting({ call }, run)));
            assert.equal(counts.filter(Boolean).length, 1, "it waits for one only");
        }
        const rows = await world.psql(
            "SELECT count(*), count(*) FILTER (WHERE state = 'claimed'), count(DISTINCT run_id) FROM golive_turn",
        );
        assert.deepEqual(rows, [[`${ROUNDS}`, `${ROUNDS}`, `${ROUNDS}`]]);
        const activities = await world.psql(
            "SELECT count(*) FROM mail_activity WHERE active AND note LIKE '%/golive/turn/%'",
        );
        assert.deepEqual(activities, [[`${ROUNDS}`]], "whoever was late is reminded no more");
        console.log(`takers: ${ROUNDS} turns, ${firsts.size} different people were first`);
    } finally {
        await world.stop();
    }
});

test("both last steps of a part recorded at once open one turn", async () => {
    const world = await openWorld({ name: "ends", workers: 2 });
    try {
        const { call: as } = await client(world, "admin");
        const [buyer, storekeeper] = await employ(["ender", "keeper"], { as });
        const people = { buyers: [buyer], storekeepers: [storekeeper] };
        const scenario = await twoRoles("ends", people, { as });
        const tabs = await Promise.all([1, 2, 3, 4].map(() => client(world, buyer.login)));
        const order = await draftOrder({ as });
        const run = await begin(tabs[0], scenario, order);
        await tabs[0].call("purchase.order", "button_confirm", [[order]]);
        await Promise.all(
            tabs.map(({ call }) => call("golive.run", "record", [run, [entry("confirm")]])),
        );
        const load = await tabs[0].call("golive.run", "load", [run]);
        assert.equal(load.turn.role, "trial.storekeeper_ends");
        const turns = await world.psql("SELECT number, state FROM golive_turn");
        assert.deepEqual(turns, [["1", "waiting"]]);
    } finally {
        await world.stop();
    }
});

function named(what, count) {
    return Array.from({ length: count }, (_, index) => `${what}${index}`);
}

async function handOver(buying, scenario, order) {
    const run = await begin(buying, scenario, order);
    await buying.call("purchase.order", "button_confirm", [[order]]);
    const [answer] = await buying.call("golive.run", "record", [run, [entry("confirm")]]);
    assert.equal(answer.verdict, "passed");
    return run;
}

async function begin({ call }, { id }, order) {
    const run = randomUUID();
    await call("golive.run", "start", [id, "learn", run]);
    const opened = { ...entry("open_order"), page: "passed", binds: { order } };
    await call("golive.run", "record", [run, [opened]]);
    return run;
}

/** What came of trying to take it: the run, or what was said. */
async function outcome({ login, call }, run) {
    return call("golive.run", "claim", [run]).then(
        (load) => ({ login, load }),
        (error) => ({ login, said: error.message }),
    );
}

async function waiting({ call }, run) {
    const { turns } = await call("golive.scenario", "home");
    return turns.some((turn) => turn.run === run && (turn.may || turn.mine));
}

function entry(step) {
    return { uid: randomUUID(), step, outcome: "done", seconds: 1 };
}
