import type { Step } from "../../../src/scenario/types";
import { stepOf } from "../scenario/worlds";
import { CONFIRM, Game, LIST, loadOf, MAKE, onForm, onList, READ, recorded } from "./worlds";

const when = { record: [["amount_total", ">", 5000]], of: "order" } as const;
const approve: Step = stepOf("approve", { when });
const leftOut = ["approve"];
const bound = { bindings: { order: 7 }, results: [recorded("make")] };

QUnit.module("player: steps that are not to be done", () => {
    QUnit.test("are passed over, and nothing is recorded of them", (assert: Assert) => {
        const game = new Game(loadOf([approve, READ], { leftOut }));
        assert.equal(game.step, "read");
        game.do("next").answer();
        assert.deepEqual([game.play.status, game.story], ["done", ["read:done"]]);
        assert.deepEqual(game.play.outcomes, { read: "done" });
    });

    QUnit.test("whether they are is asked anew once more is recorded", (assert: Assert) => {
        const game = new Game(
            loadOf([READ, approve, CONFIRM], { leftOut, bindings: { order: 7 } }),
        );
        game.do("next").answer();
        assert.deepEqual([game.step, game.loads], ["approve", 1]);
        game.load(loadOf([READ, approve, CONFIRM], { results: [recorded("read")], leftOut }));
        assert.equal(game.step, "confirm");
    });

    QUnit.test("and when a record may have changed", (assert: Assert) => {
        const road = [MAKE, approve, READ];
        const game = new Game(loadOf(road, bound));
        assert.equal(game.step, "approve");
        game.wrote(onForm(7)).load(loadOf(road, { ...bound, leftOut }));
        assert.equal(game.step, "read");
    });

    QUnit.test("but not over and over", (assert: Assert) => {
        const game = new Game(loadOf([MAKE, approve, READ], bound)).wrote(onForm(7));
        game.see(onForm(7)).see(onList).see(onForm(7));
        assert.equal(game.loads, 1);
        game.load(loadOf([MAKE, approve, READ], bound)).see(onList);
        assert.deepEqual([game.step, game.loads], ["approve", 1]);
    });

    QUnit.test("what changes while the server is asked is asked of it again", (assert: Assert) => {
        const game = new Game(loadOf([MAKE, approve, READ], bound)).wrote(onForm(7)).wrote();
        game.load(loadOf([MAKE, approve, READ], { ...bound, leftOut }));
        assert.deepEqual([game.step, game.loads], ["approve", 2]);
    });

    QUnit.test("one that is to be done after all comes back", (assert: Assert) => {
        const road = [MAKE, approve, { ...approve, key: "second" }, READ];
        const game = new Game(loadOf(road, { ...bound, leftOut: ["approve", "second"] }));
        assert.equal(game.step, "read");
        game.do("pause", "resume").load(loadOf(road, { ...bound, leftOut: ["second"] }));
        assert.equal(game.step, "approve");
    });

    QUnit.test("at the end, they do not keep the run open", (assert: Assert) => {
        const game = new Game(loadOf([READ, approve], { leftOut })).do("next").answer();
        assert.equal(game.play.status, "playing");
        game.load(loadOf([READ, approve], { leftOut, results: [recorded("read")], state: "done" }));
        assert.equal(game.play.status, "done");
    });

    QUnit.test("what stands before the step it began at is set-up", (assert: Assert) => {
        const game = new Game(loadOf([LIST, MAKE, CONFIRM, READ], { from: "confirm", ...bound }));
        assert.deepEqual([game.step, game.play.outcomes], ["confirm", {}]);
        game.wrote(onForm(7)).answer();
        assert.deepEqual([game.step, game.story], ["read", ["confirm:done"]]);
    });

    QUnit.test("set-up stays behind, whatever holds of it", (assert: Assert) => {
        const holds = { make: "failed", confirm: "failed" } as const;
        const game = new Game(loadOf([MAKE, CONFIRM, READ], { from: "read", holds })).see(onList);
        assert.equal(game.step, "read");
    });
});

QUnit.module("player: what was walked before", () => {
    const results = [recorded("list"), recorded("read")];
    const load = loadOf([READ, LIST, CONFIRM], { results, bindings: { order: 7 } });
    const atOrder = {
        ...CONFIRM,
        at: { button: "button_confirm", on: { model: "purchase.order" } },
    };

    QUnit.test("is recorded once", (assert: Assert) => {
        const game = new Game(load);
        assert.equal(game.step, "list");
        assert.deepEqual([game.see(onList).step, game.story], ["confirm", ["confirm:done"]]);
    });

    QUnit.test("is not walked again where the person stands already", (assert: Assert) => {
        const script = { ...load.script, steps: [READ, LIST, atOrder] };
        assert.equal(new Game({ ...load, script }).see(onForm(7)).step, "confirm");
        assert.equal(new Game({ ...load, script }).see(onForm(8)).step, "confirm");
        const elsewhere = { model: "res.partner", view: "form", forms: [] };
        assert.equal(new Game({ ...load, script }).see(elsewhere).step, "list");
    });

    QUnit.test("the server says that what it leads to is done already", (assert: Assert) => {
        const fresh = loadOf([READ, LIST, CONFIRM], { results: [recorded("read")] });
        const bindings = { order: 7 };
        const game = new Game({ ...fresh, bindings }).wrote(onForm(7));
        assert.deepEqual([game.step, game.loads], ["list", 1]);
        game.load({ ...fresh, bindings, holds: { confirm: "passed" } }).answer();
        assert.deepEqual(game.story, ["list:done", "confirm:done"]);
        assert.true(game.sent.flat()[0]?.detour);
    });
});
