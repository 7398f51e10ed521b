import type { Turn } from "../../../src/player/protocol";
import type { Step } from "../../../src/scenario/types";
import { scenarioOf, stepOf } from "../scenario/worlds";
import { Game, LIST, loadOf, onList, READ, recorded, RUN } from "./worlds";

const BUYER = "procurement.buyer";
const HEAD = "procurement.head";
const approve: Step = { ...stepOf("approve"), actor: HEAD };
const road = [READ, approve, { ...LIST, key: "after" }];
const script = scenarioOf(road, { roles: [BUYER, HEAD], kind: "process" });

function turn(more: Partial<Turn> = {}): Turn {
    return {
        key: "purchase.order",
        mode: "learn",
        begun: true,
        oversees: false,
        run: RUN,
        name: "Buy",
        title: "Approve",
        role: HEAD,
        roleName: "Head",
        from: "Ann",
        by: null,
        mine: false,
        may: false,
        since: "2026-11-22T08:00:00Z",
        late: false,
        ...more,
    };
}

const buyer = loadOf(road, { script });
const atApproval = { script, results: [recorded("read")], turn: turn() };

QUnit.module("player turns", () => {
    QUnit.test("a step of a role that one does not hold is waited for", (assert: Assert) => {
        const game = new Game(buyer).do("next");
        assert.deepEqual([game.play.status, game.step], ["waiting", "approve"]);
        assert.deepEqual(game.last, ["read:done"]);
    });

    QUnit.test("what was done is sent, then the server says whose turn it is", (assert: Assert) => {
        const game = new Game(buyer).do("next");
        assert.equal(game.loads, 0);
        game.answer();
        assert.equal(game.loads, 1);
        game.load(loadOf(road, atApproval));
        assert.deepEqual([game.play.status, game.play.turn?.role], ["waiting", HEAD]);
        assert.equal(game.see(onList).loads, 1);
    });

    QUnit.test("who lost their role waits for it, and goes on with it", (assert: Assert) => {
        const mid = { script, results: [recorded("read"), recorded("approve")] };
        const game = new Game(loadOf(road, { ...mid, roles: [] })).do("next", "skip");
        assert.deepEqual([game.play.status, game.step, game.play.turn], ["waiting", "after", null]);
        assert.deepEqual(game.see(onList).sent, []);
        const back = new Game(loadOf(road, mid));
        assert.deepEqual([back.play.status, back.step], ["playing", "after"]);
    });

    QUnit.test("nobody does, skips or asks for what is not theirs", (assert: Assert) => {
        const game = new Game(loadOf(road, atApproval)).do("next", "skip", "acted").wrote(onList);
        assert.deepEqual([game.step, game.sent], ["approve", []]);
    });

    QUnit.test("who holds both roles plays on", (assert: Assert) => {
        const game = new Game({ ...buyer, roles: [BUYER, HEAD] }).do("next");
        assert.deepEqual([game.play.status, game.step], ["playing", "approve"]);
    });

    QUnit.test("who holds the role waits until they took it", (assert: Assert) => {
        const may = turn({ may: true });
        const game = new Game(loadOf(road, { ...atApproval, roles: [HEAD], turn: may }));
        assert.equal(game.play.status, "waiting");
        game.on({ type: "turned", turn: turn({ by: "Bob" }) });
        assert.equal(game.play.status, "waiting");
        game.on({ type: "turned", turn: turn({ mine: true, by: "Ann" }) });
        assert.equal(game.play.status, "playing");
    });

    QUnit.test("who takes the turn goes on", (assert: Assert) => {
        const game = new Game(loadOf(road, { ...atApproval, roles: [] }));
        game.on({ type: "turned", turn: turn({ mine: true, by: "Bob" }) });
        assert.equal(game.play.status, "playing");
        assert.deepEqual(game.do("next").last, ["approve:done"]);
    });

    QUnit.test("but only with their own part", (assert: Assert) => {
        const mine = turn({ mine: true });
        const game = new Game(loadOf(road, { ...atApproval, roles: [], turn: mine })).do("next");
        assert.deepEqual([game.play.status, game.step], ["waiting", "after"]);
    });

    QUnit.test("it comes back when the others have done their part", (assert: Assert) => {
        const game = new Game(loadOf(road, atApproval)).on({ type: "turned", turn: null });
        assert.equal(game.loads, 1);
        game.load(loadOf(road, { script, results: [recorded("read"), recorded("approve")] }));
        assert.deepEqual([game.play.status, game.step], ["playing", "after"]);
        assert.deepEqual(game.see(onList).last, ["after:done"]);
    });

    QUnit.test("a turn that is given back is waited for again", (assert: Assert) => {
        const mine = turn({ mine: true });
        const game = new Game(loadOf(road, { ...atApproval, roles: [], turn: mine }));
        assert.equal(game.play.status, "playing");
        assert.equal(game.on({ type: "turned", turn: turn() }).play.status, "waiting");
    });

    QUnit.test("a scenario of no role is for everybody", (assert: Assert) => {
        const free = loadOf([READ], { script: scenarioOf([READ], { roles: [] }), roles: [] });
        assert.equal(new Game(free).play.status, "playing");
    });
});
