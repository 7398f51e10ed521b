import { anybody, Desk, Disk, line, openPage, OTHER, SECRET } from "./worlds";

const RUN = "run-1";
const [A, B, C] = [line("a"), line("b"), line("c")];
const world = (): { disk: Disk; desk: Desk; time: { now: number } } => ({
    disk: new Disk(),
    desk: new Desk(),
    time: { now: 1_000_000 },
});

QUnit.module("the outbox", () => {
    QUnit.test("keeps nothing of what the server has answered for", async (assert: Assert) => {
        const { disk, ...rest } = world();
        const { outbox } = openPage({ disk, ...rest });
        await outbox.unlock(SECRET);
        outbox.hold(RUN, [A], false);
        assert.deepEqual(disk.names, [RUN]);
        await outbox.record(RUN, [A]);
        outbox.hold(RUN, [], false);
        assert.deepEqual(disk.names, []);
        assert.true(outbox.isEmpty());
        assert.deepEqual(rest.desk.calls, [[A]]);
    });

    QUnit.test(
        "what a dead page left is sent once, in order, and says how late",
        async (assert: Assert) => {
            const { disk, desk, time } = world();
            const before = openPage({ disk, desk, time });
            await before.outbox.unlock(SECRET);
            desk.fails = "unreachable";
            before.outbox.hold(RUN, [A], false);
            await assert.rejects(before.outbox.record(RUN, [A]));
            before.outbox.hold(RUN, [A, B, C], true);
            assert.equal(before.waiting, 3);

            time.now += 90_000;
            desk.fails = null;
            const after = openPage({ disk, desk, time });
            await after.outbox.unlock(SECRET);
            assert.equal(after.waiting, 3);
            await after.outbox.send(anybody);
            await after.outbox.send(anybody);
            assert.deepEqual(desk.calls, [[A, B, C].map((entry) => ({ ...entry, waited: 90 }))]);
            assert.equal(after.waiting, 0);
            assert.deepEqual(disk.names, []);
        },
    );

    QUnit.test(
        "a server that does not answer is said, not only one that is not there",
        (assert) => {
            const { time, ...rest } = world();
            const page = openPage({ time, ...rest });
            page.outbox.hold(RUN, [A, B], false);
            assert.equal(page.waiting, 0, "an answer takes a moment");
            time.now += 1500;
            page.later.forEach((call) => call());
            assert.equal(page.waiting, 2);
            page.outbox.hold(RUN, [], false);
            assert.equal(page.waiting, 0);
        },
    );

    QUnit.test(
        "nobody looks at the clock once all is answered, or the run is left",
        async (assert) => {
            const page = openPage(world());
            page.outbox.hold(RUN, [A], false);
            page.outbox.hold(RUN, [A, B], false);
            assert.equal(page.later.size, 1);
            page.outbox.hold(RUN, [], false);
            assert.equal(page.later.size, 0);
            page.outbox.hold(RUN, [C], false);
            await page.outbox.release(RUN);
            assert.equal(page.later.size, 0);
        },
    );

    QUnit.test("the next person neither reads nor sends it", async (assert: Assert) => {
        const { disk, desk, time } = world();
        const before = openPage({ disk, desk, time });
        await before.outbox.unlock(SECRET);
        before.outbox.hold(RUN, [line("secret_step")], true);
        const bytes = [...disk.bytes.values()].map((kept) => new TextDecoder().decode(kept));
        assert.false(bytes.join().includes("secret_step"));

        for (const [owner, secret] of [
            ["db 2", OTHER],
            ["db 3", SECRET],
        ] as const) {
            const next = openPage({ disk, desk, time }, owner);
            await next.outbox.unlock(secret);
            await next.outbox.send(anybody);
            assert.equal(next.waiting, 0);
        }
        assert.deepEqual(desk.calls, []);
        assert.deepEqual(disk.names, [RUN]);
    });

    QUnit.test(
        "without the secret it waits in memory, then goes to the disk",
        async (assert: Assert) => {
            const { disk, desk, time } = world();
            const { outbox } = openPage({ disk, desk, time });
            outbox.hold(RUN, [A], true);
            assert.deepEqual(disk.names, []);
            assert.true(await outbox.unlock(SECRET));
            assert.deepEqual(disk.names, [RUN]);
            assert.false(await outbox.unlock(OTHER), "the session became somebody else's");
        },
    );

    QUnit.test(
        "one refused line keeps no other back, is said once, and stays",
        async (assert: Assert) => {
            const { disk, desk, time } = world();
            const before = openPage({ disk, desk, time });
            await before.outbox.unlock(SECRET);
            before.outbox.hold(RUN, [A, B, C], true);
            desk.refuses.add("b");

            const after = openPage({ disk, desk, time });
            await after.outbox.unlock(SECRET);
            await after.outbox.send(anybody);
            await after.outbox.send(anybody);
            assert.deepEqual(desk.steps, ["a", "c"]);
            assert.deepEqual(after.refusals, ["run-1 takes no b"]);
            assert.deepEqual(disk.names, ["refused uid-b"]);
            assert.equal(after.waiting, 0);
        },
    );

    QUnit.test(
        "a refusal in the run played here is thrown, and its line stays",
        async (assert: Assert) => {
            const { disk, desk, time } = world();
            const { outbox, refusals } = openPage({ disk, desk, time });
            await outbox.unlock(SECRET);
            outbox.hold(RUN, [A, B], false);
            desk.refuses.add("b");
            await assert.rejects(outbox.record(RUN, [A, B]), /takes no b/);
            outbox.hold(RUN, [], false);
            assert.deepEqual(desk.steps, ["a"]);
            assert.deepEqual(disk.names, ["refused uid-b"]);
            assert.deepEqual(refusals, [], "who plays it says so");
        },
    );

    QUnit.test("a run that is left unsent is sent without being played", async (assert: Assert) => {
        const { disk, desk, time } = world();
        const page = openPage({ disk, desk, time });
        await page.outbox.unlock(SECRET);
        desk.fails = "expired";
        page.outbox.hold(RUN, [A], true);
        await page.outbox.send(anybody);
        assert.deepEqual(desk.calls, [], "who plays it sends it");
        await page.outbox.release(RUN);
        await assert.rejects(page.outbox.send(anybody));
        assert.equal(page.waiting, 1);
        desk.fails = null;
        await page.outbox.send(() => false);
        assert.deepEqual(desk.calls, [], "another tab plays it");
        await page.outbox.send(anybody);
        assert.deepEqual(desk.steps, ["a"]);
        assert.true(page.outbox.isEmpty());
    });

    QUnit.test("an answer that comes after the run was left counts", async (assert: Assert) => {
        const { disk, desk, time } = world();
        const page = openPage({ disk, desk, time });
        await page.outbox.unlock(SECRET);
        page.outbox.hold(RUN, [A], false);
        const sending = page.outbox.record(RUN, [A]);
        await page.outbox.release(RUN);
        await sending;
        assert.equal(page.waiting, 0);
        assert.deepEqual(disk.names, []);
    });

    QUnit.test(
        "one run that the server cannot take keeps no other back",
        async (assert: Assert) => {
            const { disk, desk, time } = world();
            const before = openPage({ disk, desk, time });
            await before.outbox.unlock(SECRET);
            for (const run of ["run-2", "run-1"]) {
                before.outbox.hold(run, [line(run)], true);
                await before.outbox.release(run);
                time.now += 1;
            }
            const record = desk.record;
            const broken = Object.assign(desk, {
                record: async (run: string, entries: Parameters<typeof record>[1]) => {
                    desk.fails = run === "run-2" ? "broken" : null;
                    return record(run, entries);
                },
            });
            const after = openPage({ disk, desk: broken, time });
            await after.outbox.unlock(SECRET);
            await assert.rejects(after.outbox.send(anybody));
            assert.deepEqual(desk.steps, ["run-1"]);
            assert.equal(after.waiting, 1);
        },
    );

    QUnit.test("a long way offline goes in calls that the server takes", async (assert: Assert) => {
        const { disk, desk, time } = world();
        const { outbox } = openPage({ disk, desk, time });
        const many = Array.from({ length: 450 }, (_none, index) => line(`s${index}`));
        outbox.hold(RUN, many, false);
        const answers = await outbox.record(RUN, many);
        assert.deepEqual(
            desk.calls.map(({ length }) => length),
            [200, 200, 50],
        );
        assert.equal(answers.length, 450);
    });
});
