/**
 * Trial: results are insert-only and carry the client's ids, so that twenty clients at once, several of
 * them in the same run, doing the same steps and sending the same lines again, lose none, double none and
 * disturb nobody.
 */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { openWorld } from "../../scripts/sandbox/world.mjs";
import { client } from "./harness/client.mjs";
import { employ, teach } from "./harness/office.mjs";

const CLIENTS = 20;
const PEOPLE = 8;
const STEPS = 10;
const ROUNDS = 6;

test("20 concurrent clients on two workers: no result is lost, none is doubled, no error", async () => {
    const world = await openWorld({ name: "crowd", workers: 2 });
    try {
        const admin = await client(world, "admin");
        const people = await employ(
            Array.from({ length: PEOPLE }, (_, index) => `crowd${index}`),
            { as: admin.call },
        );
        const any = Array.from({ length: STEPS }, (_, index) => `any_${index}`);
        const steps = [
            ...any.map((key) => ({ key, spec: { optional: true } })),
            { key: "last", spec: {} },
        ];
        const lessons = people.map(({ id }) => ({ key: `purchase.trial_crowd_${id}`, steps }));
        await Promise.all(
            people.map((who, index) => teach(who, [lessons[index]], { as: admin.call })),
        );
        const clients = await Promise.all(
            Array.from({ length: CLIENTS }, (_, index) =>
                client(world, people[index % PEOPLE].login),
            ),
        );
        // All of a person's clients begin at once, with a uid each: one run comes of it.
        const runs = await Promise.all(clients.map((each) => begin(each)));
        assert.equal(new Set(runs).size, PEOPLE, "one run a person");

        const sent = new Map([...new Set(runs)].map((run) => [run, []]));
        const answered = await Promise.all(
            clients.map((each, index) => sendAll(each, runs[index], index, sent)),
        );
        const lasts = new Map([...sent.keys()].map((run) => [run, entry("last")]));
        await Promise.all(
            clients.map(async (each, index) => {
                const last = lasts.get(runs[index]);
                sent.get(runs[index]).push(last);
                const [answer] = await each.call("golive.run", "record", [runs[index], [last]]);
                assert.equal(answer.accepted, true);
            }),
        );

        const stored = await world.psql(
            "SELECT run.uid, result.uid, step_key FROM golive_result result " +
                "JOIN golive_run run ON run.id = run_id",
        );
        for (const [run, entries] of sent) {
            const kept = stored.filter(([of]) => of === run);
            const wanted = new Set(entries.map(({ step }) => step));
            assert.deepEqual(
                kept.map(([, , step]) => step).sort(),
                [...wanted].sort(),
                "each step once: none lost, none doubled",
            );
            const stepOf = new Map(entries.map(({ uid, step }) => [uid, step]));
            assert.ok(kept.every(([, uid, step]) => stepOf.get(uid) === step));
        }
        const states = await world.psql("SELECT state, count(*) FROM golive_run GROUP BY state");
        assert.deepEqual(states, [["done", `${PEOPLE}`]]);
        const lines = answered.reduce((sum, count) => sum + count, 0);
        console.log(
            `crowd: ${CLIENTS} clients, ${lines} lines sent, ${stored.length} stored, ` +
                `statuses ${JSON.stringify(Object.fromEntries(tally(clients)))}`,
        );
        assert.deepEqual([...tally(clients).keys()], [200]);
    } finally {
        await world.stop();
    }
});

async function begin({ call }) {
    const [offer] = (await call("golive.scenario", "offer")).filter(({ key }) =>
        key.startsWith("purchase.trial_crowd"),
    );
    return (await call("golive.run", "start", [offer.id, "learn", randomUUID()])).uid;
}

/** Lines that all of a person's clients send at the same moment, and lines of one's own, all twice. */
const shared = new Map();

async function sendAll({ call }, run, index, sent) {
    let count = 0;
    for (let round = 0; round < ROUNDS; round++) {
        const key = `${run} ${round}`;
        const ours = shared.get(key) ?? [entry(`any_${round}`), entry(`any_${round + 1}`)];
        shared.set(key, ours);
        const entries = [...ours, entry(`any_${(index + round) % STEPS}`)];
        sent.get(run).push(...entries);
        const send = () => call("golive.run", "record", [run, entries]);
        for (const answers of round % 2 ? [await send(), await send()] : [await send()]) {
            assert.deepEqual(
                answers.map(({ uid, accepted }) => [uid, accepted]),
                entries.map(({ uid }) => [uid, true]),
            );
            count += entries.length;
        }
    }
    return count;
}

function entry(step) {
    return { uid: randomUUID(), step, outcome: "done", seconds: 1 };
}

function tally(clients) {
    const found = new Map();
    clients
        .flatMap(({ statuses }) => statuses)
        .forEach((s) => found.set(s, 1 + (found.get(s) ?? 0)));
    return found;
}
