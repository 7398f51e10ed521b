import { secondsWaited } from "../../../src/server/outbox_line";
import { makeSeal } from "../../../src/server/outbox_seal";
import { line, OTHER, SECRET } from "./worlds";

const HOUR = 3_600_000;
const MADE = 1_800_000_000_000;

function waited(wall: number, steady: number | null, began: number | null = 0): number {
    const made = { entry: line("a"), made: MADE, steady: began };
    const clocks = { wall: () => MADE + wall, steady: () => steady ?? 0, after: () => () => {} };
    return secondsWaited(made, clocks);
}

QUnit.module("how long a line waited", () => {
    QUnit.test("is told by both clocks, and by the longer where they differ", (assert: Assert) => {
        assert.equal(waited(5_000, 5_000), 5);
        assert.equal(waited(8 * HOUR, 5_000), 8 * 3600, "the machine slept");
        assert.equal(waited(-HOUR, 5_000), 5, "the clock was put back");
    });

    QUnit.test("is never made up by a clock that was set", (assert: Assert) => {
        assert.equal(waited(56 * 365 * 24 * HOUR, 5_000), 5);
        assert.equal(waited(-HOUR, 0, null), 1, "an earlier page's: at least a second");
        assert.equal(waited(2 * HOUR, 0, null), 7200);
    });
});

QUnit.module("the seal", () => {
    QUnit.test(
        "opens for the same secret and thing only, and shows what was changed",
        (assert: Assert) => {
            const seal = makeSeal(SECRET);
            const sealed = seal?.close("Grüße", "run-1");
            if (!seal || !sealed) {
                throw new Error("no seal");
            }
            assert.equal(makeSeal(SECRET)?.open(sealed, "run-1"), "Grüße");
            assert.equal(makeSeal(OTHER)?.open(sealed, "run-1"), null);
            assert.equal(seal.open(sealed, "run-2"), null);
            const changed = sealed.map((byte, place) => (place === 30 ? byte ^ 1 : byte));
            assert.equal(seal.open(changed, "run-1"), null);
            assert.equal(seal.open(new Uint8Array(3), "run-1"), null);
            assert.notDeepEqual(seal.close("Grüße", "run-1"), sealed, "never the same bytes twice");
        },
    );

    QUnit.test("is made of 64 hex digits or not at all", (assert: Assert) => {
        assert.equal(makeSeal(""), null);
        assert.equal(makeSeal(SECRET.slice(1)), null);
    });
});
