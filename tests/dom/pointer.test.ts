import { ABSENT, type Sighting } from "../../src/screen/find";
import type { Box } from "../../src/screen/geometry";
import { pointAt, type Pointer } from "../../src/screen/pointer";
import { isVisible } from "../../src/screen/visible";
import { boxOf, frames, framesUntil, one, put } from "./page";
import { running } from "./running";

QUnit.module("pointer", (hooks: NestedHooks) => {
    let drawn: { target: HTMLElement | null; box: Box | null };
    let draws = 0;
    let told: Sighting["kind"][];
    let seeks = 0;
    let pointer: Pointer;

    /** The only visible `.target`, as a look for an anchor would give it. */
    function seek(): Sighting {
        seeks++;
        const all = [...document.querySelectorAll<HTMLElement>(".target")].filter(isVisible);
        const [element] = all;
        if (!element) {
            return ABSENT;
        }
        return all.length > 1
            ? { kind: "ambiguous", count: all.length }
            : { kind: "found", element, opens: false };
    }

    function begin(): Pointer {
        return pointAt({
            seek,
            draw(target, box) {
                drawn = { target, box };
                draws++;
            },
            seen: ({ kind }) => told.push(kind),
        });
    }

    /** Drawn at most 2 px from where the target is. */
    function isOnTarget(): boolean {
        const { target, box } = drawn;
        if (!target?.isConnected || !box) {
            return false;
        }
        const now = boxOf(target);
        const sides = ["left", "top", "right", "bottom"] as const;
        return sides.every((side) => Math.abs(box[side] - now[side]) <= 2);
    }

    hooks.beforeEach(() => {
        put(`<div id="before"></div>
            <div id="inner" style="height: 80px; overflow: auto">
                <div id="content" style="height: 900px"><button class="target">x</button></div>
            </div>`);
        [draws, seeks, told] = [0, 0, []];
        pointer = begin();
        pointer.look();
    });
    hooks.afterEach(() => pointer.stop());

    QUnit.test("a target is drawn at once and told once", async (assert: Assert) => {
        assert.ok(isOnTarget());
        pointer.look();
        await frames(3);
        assert.deepEqual(told, ["found"]);
        assert.equal(pointer.sighting().kind, "found");
    });

    QUnit.test("it is drawn every frame, without another look", async (assert: Assert) => {
        [draws, seeks] = [0, 0];
        await frames(6);
        assert.ok(draws >= 5 && draws <= 7, `${draws} draws`);
        assert.equal(seeks, 0);
    });

    const moves: Record<string, () => void> = {
        "a layout shift": () => (one("#before").style.height = "137px"),
        "an inner scroll": () => one("#inner").scrollTo({ top: 11 }),
        "a change of its size": () => (one(".target").style.width = "211px"),
        "a node put in its place": () => {
            one("#before").style.height = "50px";
            one(".target").outerHTML = `<button class="target">y</button>`;
        },
        "a move elsewhere": () => one("#before").append(one(".target")),
    };
    for (const [name, move] of Object.entries(moves)) {
        QUnit.test(`it is on its target 2 frames after ${name}`, async (assert: Assert) => {
            await frames();
            move();
            assert.ok((await framesUntil(isOnTarget)) <= 2);
            assert.deepEqual(told.slice(1), name === "a node put in its place" ? ["found"] : []);
        });
    }

    const losses: Record<string, () => void> = {
        goes: () => one(".target").remove(),
        "is hidden": () => (one(".target").style.display = "none"),
        "has a hidden parent": () => (one("#inner").style.visibility = "hidden"),
    };
    for (const [name, lose] of Object.entries(losses)) {
        QUnit.test(`a target that ${name} is lost, and that is told`, async (assert: Assert) => {
            lose();
            assert.ok((await framesUntil(() => drawn.target === null)) <= 2);
            assert.deepEqual(told, ["found", "absent"]);
            assert.equal(drawn.box, null);
        });
    }

    QUnit.test("nothing runs while there is no target", async (assert: Assert) => {
        one(".target").remove();
        await framesUntil(() => drawn.target === null);
        const before = draws;
        await frames(5);
        assert.equal(draws, before);
    });

    QUnit.test("a target that comes back is found at the next look", async (assert: Assert) => {
        const target = one(".target");
        target.remove();
        await framesUntil(() => drawn.target === null);
        one("#content").append(target);
        pointer.look();
        assert.ok(isOnTarget());
        assert.deepEqual(told, ["found", "absent", "found"]);
    });

    QUnit.test("a second candidate is told, and neither is pointed at", (assert: Assert) => {
        one("#content").insertAdjacentHTML("beforeend", `<button class="target">z</button>`);
        pointer.look();
        assert.deepEqual(told, ["found", "ambiguous"]);
        assert.equal(drawn.target, null);
    });

    QUnit.test("nothing runs once it stopped", async (assert: Assert) => {
        await frames();
        pointer.stop();
        const before = { ...running(), draws, seeks };
        pointer.look();
        await frames(3);
        assert.deepEqual({ ...running(), draws, seeks }, before);
        assert.deepEqual([drawn.target, pointer.sighting().kind], [null, "absent"]);
    });

    QUnit.test("it may be stopped by whoever it tells", async (assert: Assert) => {
        pointer.stop();
        const targets: (HTMLElement | null)[] = [];
        const draw = (target: HTMLElement | null): unknown => targets.push(target);
        const other: Pointer = pointAt({ seek, draw, seen: () => other.stop() });
        other.look();
        await frames(3);
        assert.deepEqual(targets, [one(".target"), null]);
    });
});
