import { begin } from "../../../src/player/begin";
import { stepOf } from "../scenario/worlds";
import { AZURE, CONFIRM, Game, LIST, loadOf, MAKE, NOTE, onForm, onList, OPEN } from "./worlds";
import { READ, recorded, VENDOR } from "./worlds";

const road = [LIST, MAKE, VENDOR, NOTE, CONFIRM, OPEN];
const bound = { bindings: { order: 7 } };

QUnit.module("player begin", () => {
    QUnit.test("a new run begins at its first step, with nothing to send", (assert: Assert) => {
        const play = begin(loadOf(road), 5);
        assert.deepEqual([play.at, play.front, play.status, play.since], [0, 0, "playing", 5]);
        assert.deepEqual([play.flight, play.queue, play.outcomes], [[], [], {}]);
    });

    QUnit.test("a run goes on after what is recorded and holds", (assert: Assert) => {
        const results = [recorded("list"), recorded("make"), recorded("vendor", "skipped")];
        const play = begin(loadOf(road, { results, holds: { make: "passed" }, ...bound }), 0);
        assert.equal(play.front, 3);
        assert.deepEqual(play.outcomes, { list: "done", make: "done", vendor: "skipped" });
    });

    QUnit.test("it goes back to the earliest outcome that no longer holds", (assert: Assert) => {
        const results = [LIST, MAKE, VENDOR, CONFIRM].map(({ key }) => recorded(key));
        const holds = { make: "passed", vendor: "failed", confirm: "passed" } as const;
        const { front, outcomes } = begin(loadOf(road, { results, holds, ...bound }), 0);
        assert.equal(front, 2);
        assert.deepEqual(Object.keys(outcomes), ["list", "make"]);
    });

    QUnit.test("a check whose page was reloaded walks nothing again, a person does", (assert) => {
        const results = [recorded("list"), recorded("save")];
        const save = stepOf("save", { at: { control: "save" }, do: { click: true } });
        const load = loadOf([LIST, { ...NOTE, optional: true }, save, MAKE], { results });
        assert.equal(begin({ ...load, mode: "verify" }, 0).front, 3);
        assert.equal(begin({ ...load, mode: "verify", results: [] }, 0).front, 0);
        assert.equal(begin(load, 0).front, 0);
    });

    QUnit.test("what holds and was never recorded is put to the server", (assert: Assert) => {
        const results = [recorded("list"), recorded("make")];
        const holds = { make: "passed", vendor: "passed", confirm: "passed" } as const;
        const game = new Game(loadOf([LIST, MAKE, VENDOR, CONFIRM], { results, holds, ...bound }));
        assert.equal(game.play.front, 2);
        game.see(onList).answer().answer();
        assert.deepEqual(game.story, ["vendor:done", "confirm:done"]);
        assert.equal(game.play.status, "done");
    });

    QUnit.test("a waypoint before what holds is not walked again", (assert: Assert) => {
        const results = [recorded("make"), recorded("vendor")];
        const holds = { make: "passed", vendor: "passed", confirm: "passed" } as const;
        const back = { ...LIST, key: "back" };
        const steps = [MAKE, VENDOR, back, CONFIRM];
        const game = new Game(loadOf(steps, { results, holds, ...bound }));
        game.see(onForm(7, AZURE)).answer().answer();
        assert.deepEqual(game.story, ["back:done", "confirm:done"]);
        assert.equal(game.play.status, "done");
    });

    QUnit.test("what the person has to say waits for them, whatever holds", (assert: Assert) => {
        const results = [recorded("make"), recorded("vendor")];
        const holds = { make: "passed", vendor: "passed", confirm: "passed" } as const;
        const game = new Game(loadOf([MAKE, VENDOR, READ, CONFIRM], { results, holds, ...bound }));
        game.see(onForm(7, AZURE));
        assert.deepEqual([game.step, game.sent], ["read", []]);
    });

    QUnit.test("an optional step that was left out counts as skipped", (assert: Assert) => {
        const results = [LIST, MAKE, VENDOR, CONFIRM].map(({ key }) => recorded(key));
        const holds = { make: "passed", vendor: "passed", confirm: "passed" } as const;
        const { outcomes, front } = begin(loadOf(road, { results, holds, ...bound }), 0);
        assert.deepEqual([front, outcomes["note"]], [5, "skipped"]);
    });

    QUnit.test("an optional step that was done stays done when it is passed again", (assert) => {
        const results = [LIST, MAKE, VENDOR, NOTE].map(({ key }) => recorded(key));
        const holds = { make: "passed", vendor: "failed" } as const;
        const game = new Game(
            loadOf([LIST, MAKE, VENDOR, NOTE, CONFIRM], { results, holds, ...bound }),
        );
        assert.equal(game.step, "vendor");
        game.see(onForm(7, AZURE)).wrote().answer().answer();
        assert.deepEqual(game.story, ["vendor:done", "confirm:done"]);
        assert.equal(game.play.outcomes["note"], "done");
    });

    QUnit.test(
        "where the page shows another company, nothing moves the run on",
        (assert: Assert) => {
            const company = { id: 2, name: "Second Hospital" };
            const game = new Game(loadOf(road, { company }));
            assert.equal(game.play.status, "abroad");
            game.see(onList).see(onForm(7, AZURE)).wrote();
            assert.deepEqual([game.play.status, game.step, game.sent], ["abroad", "list", []]);
            assert.equal(begin(loadOf(road, { company, state: "done" }), 0).status, "done");
        },
    );

    QUnit.test("what was done stays done where its record cannot be seen", (assert: Assert) => {
        const results = [recorded("list"), recorded("make"), recorded("vendor")];
        const holds = { make: "cannot_tell", vendor: "cannot_tell" } as const;
        const load = loadOf(road, { results, holds });
        const company = { id: 2, name: "Second Hospital" };
        assert.equal(begin({ ...load, company }, 0).outcomes["make"], "done");
        assert.equal(new Game({ ...load, company }).see(onList).step, "note");
        assert.equal(begin(load, 0).outcomes["make"], "skipped");
    });

    QUnit.test("a run that ended stays ended", (assert: Assert) => {
        const stopped = begin(loadOf(road, { state: "stopped" }), 0);
        assert.deepEqual([stopped.status, stopped.front], ["stopped", 0]);
        const done = begin(loadOf(road, { state: "done", holds: { make: "failed" } }), 0);
        assert.deepEqual([done.status, done.front], ["done", road.length]);
    });

    QUnit.test("a run of which all is recorded and holds is done", (assert: Assert) => {
        const results = [LIST, MAKE].map(({ key }) => recorded(key));
        const load = loadOf([LIST, MAKE], { results, holds: { make: "passed" }, ...bound });
        assert.equal(begin(load, 0).status, "done");
    });

    QUnit.test("a draft that Odoo saved by itself is offered for binding", (assert: Assert) => {
        const candidates = { order: [{ id: 7, name: "P00007" }] };
        const results = [recorded("list"), recorded("make"), recorded("vendor")];
        const holds = { make: "failed", vendor: "failed" } as const;
        const game = new Game(loadOf([MAKE, VENDOR, CONFIRM], { results, holds, candidates }));
        assert.deepEqual([game.step, game.play.candidates], ["make", candidates]);
    });
});
