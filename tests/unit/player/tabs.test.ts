import { stepOf } from "../scenario/worlds";
import { Game, LIST, loadOf, onList, ORDER, READ, recorded } from "./worlds";

const EXISTS = { exists: { model: ORDER, domain: [] } } as const;
const prose = stepOf("prose");
const road = [prose, LIST, READ];
const loadWith = (...done: readonly string[]): ReturnType<typeof loadOf> =>
    loadOf(road, { results: done.map((key) => recorded(key)) });

QUnit.module("player in two tabs", () => {
    QUnit.test("nothing is sent or moved while another tab goes on", (assert: Assert) => {
        const game = new Game(road).do("next").do("pause", "resume");
        game.on({ type: "taken" }).see(onList).do("next", "skip", "online");
        assert.equal(game.play.status, "elsewhere");
        assert.deepEqual(game.story, ["prose:done"]);
    });

    QUnit.test("what was under way is still heard of", (assert: Assert) => {
        const game = new Game(road).do("next").on({ type: "taken" }).answer();
        assert.deepEqual([game.play.status, game.play.flight], ["elsewhere", []]);
    });

    QUnit.test("here again, the server is asked before it is told", (assert: Assert) => {
        const game = new Game(road).do("next").see(onList).on({ type: "taken" }).lose();
        game.on({ type: "here" }).do("online");
        assert.deepEqual([game.loads, game.story], [1, ["prose:done"]]);
        game.load(loadWith());
        assert.deepEqual(game.last, ["prose:done", "list:done"]);
        assert.equal(game.step, "read");
    });

    QUnit.test("what the other tab did is not done twice", (assert: Assert) => {
        const game = new Game(road).do("next").lose().on({ type: "taken" }).on({ type: "here" });
        game.do("online").load(loadWith("prose", "list"));
        assert.deepEqual([game.step, game.play.queue], ["list", []]);
        assert.equal(game.see(onList).step, "read");
        assert.deepEqual(game.story, ["prose:done"]);
    });

    QUnit.test("what the server has by its uid is not sent again", (assert: Assert) => {
        const game = new Game(road).do("next").see(onList).lose().on({ type: "taken" });
        const results = [{ ...recorded("prose"), uid: "u1" }];
        game.on({ type: "here" }).do("online").load(loadOf(road, { results }));
        assert.deepEqual(game.last, ["list:done"]);
    });

    QUnit.test("taken while it asks, it stays with the other", (assert: Assert) => {
        const game = new Game(road).on({ type: "taken" }).on({ type: "here" });
        game.on({ type: "taken" }).load(loadWith("prose"));
        assert.equal(game.play.status, "elsewhere");
        game.on({ type: "here" }).load(loadWith("prose"));
        assert.deepEqual([game.play.status, game.step], ["playing", "list"]);
    });

    QUnit.test("taken and given back while it asks, it asks once more", (assert: Assert) => {
        const game = new Game(road).on({ type: "taken" }).on({ type: "here" });
        game.on({ type: "taken" }).on({ type: "here" }).load(loadWith("prose")).see(onList);
        assert.deepEqual([game.loads, game.story], [2, []]);
        game.load(loadWith("prose", "list"));
        assert.deepEqual([game.step, game.story], ["read", []]);
    });

    QUnit.test(
        "what is written while it asks is asked about once it has heard",
        (assert: Assert) => {
            const steps = [stepOf("free", { when: EXISTS }), READ];
            const game = new Game(steps).on({ type: "taken" }).on({ type: "here" }).wrote();
            game.load(loadOf(steps, { leftOut: ["free"] }));
            assert.deepEqual([game.step, game.loads], ["read", 2]);
            assert.equal(game.load(loadOf(steps)).step, "free");
        },
    );

    QUnit.test("it ended in the other tab", (assert: Assert) => {
        const game = new Game(road).on({ type: "taken" }).on({ type: "here" });
        game.load(loadOf(road, { state: "stopped" }));
        assert.equal(game.play.status, "stopped");
    });

    QUnit.test("a run that is done is not taken", (assert: Assert) => {
        const game = new Game([prose]).do("next").answer().on({ type: "taken" });
        assert.equal(game.play.status, "done");
    });

    QUnit.test("refused, it goes on where the server says", (assert: Assert) => {
        const game = new Game(road).do("next").see(onList).on({ type: "refused" });
        assert.deepEqual([game.loads, game.play.flight], [1, []]);
        game.load(loadWith("prose", "list"));
        assert.deepEqual([game.step, game.play.queue], ["read", []]);
    });

    QUnit.test("refused for good, it does not ask again and again", (assert: Assert) => {
        const game = new Game(road).do("next").see(onList).answer();
        game.on({ type: "refused" }).load(loadWith("prose"));
        assert.deepEqual([game.loads, game.story], [1, ["prose:done", "list:done"]]);
        assert.deepEqual(game.see(onList).story, ["prose:done", "list:done", "list:done"]);
    });

    QUnit.test("a server that cannot be reached is asked again", (assert: Assert) => {
        const game = new Game(road).on({ type: "taken" }).on({ type: "here" }).lose();
        assert.deepEqual([game.loads, game.see(onList).loads], [1, 1]);
        assert.equal(game.do("online").loads, 2);
    });

    QUnit.test("unreachable, it is still asked before it is told", (assert: Assert) => {
        const steps = [LIST, stepOf("made", { expect: { check: EXISTS } })];
        const game = new Game(steps).on({ type: "taken" }).on({ type: "here" }).wrote();
        game.see(onList).lose().do("online");
        assert.deepEqual([game.loads, game.story], [2, []]);
        game.load(loadOf(steps, { results: [recorded("list")] }));
        assert.deepEqual([game.step, game.story], ["made", []]);
    });

    QUnit.test("paused meanwhile, it is still asked before it is told", (assert: Assert) => {
        const game = new Game([LIST, READ]).on({ type: "taken" }).on({ type: "here" }).lose();
        game.do("pause", "resume").see(onList).do("online");
        assert.deepEqual([game.loads, game.story], [2, []]);
    });
});
