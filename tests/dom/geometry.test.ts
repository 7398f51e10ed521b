import fc from "fast-check";
import { overlap, placeBeside, type Box, type Room, type Spot } from "../../src/screen/geometry";

const MARGIN = 8;
const WINDOW: Box = { left: 0, top: 0, right: 1280, bottom: 800 };

function box(left: number, top: number, width: number, height: number): Box {
    return { left, top, right: left + width, bottom: top + height };
}

function roomOf(target: Box, more: Partial<Room> = {}): Room {
    const size = { width: 320, height: 160, gap: 10 };
    return { target, within: WINDOW, obstacles: [], rtl: false, ...size, ...more };
}

function cardOf({ left, top, height }: Spot, room: Room): Box {
    return box(left, top, room.width, height ?? room.height);
}

const isInside = (a: Box, b: Box): boolean =>
    a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;

const isClear = (card: Box, { target, obstacles }: Room): boolean =>
    [target, ...obstacles].every((other) => overlap(card, other) === 0);

/** Whether the card has room beside the target on one side, nothing else being in the way. */
function hasSide({ target, within, width, height, gap }: Room): boolean {
    const fitsAcross = width + 2 * MARGIN <= within.right - within.left;
    const fitsDown = height + 2 * MARGIN <= within.bottom - within.top;
    const fits = (from: number, size: number, low: number, high: number): boolean =>
        from >= low && from + size <= high;
    const down = [target.bottom + gap, target.top - gap - height];
    const across = [target.right + gap, target.left - gap - width];
    return (
        (fitsAcross && down.some((top) => fits(top, height, within.top, within.bottom))) ||
        (fitsDown && across.some((left) => fits(left, width, within.left, within.right)))
    );
}

function mirror(a: Box): Box {
    const by = WINDOW.left + WINDOW.right;
    return { ...a, left: by - a.right, right: by - a.left };
}

const anyBox: fc.Arbitrary<Box> = fc
    .tuple(
        fc.integer({ min: -100, max: 1300 }),
        fc.integer({ min: -100, max: 820 }),
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 1, max: 500 }),
    )
    .map((all) => box(...all));

const anyRoom: fc.Arbitrary<Room> = fc.record({
    target: anyBox,
    width: fc.integer({ min: 40, max: 600 }),
    height: fc.integer({ min: 40, max: 400 }),
    within: fc.constantFrom(WINDOW, { ...WINDOW, right: 900 }, { ...WINDOW, left: 380 }),
    obstacles: fc.array(anyBox, { maxLength: 3 }),
    rtl: fc.boolean(),
    gap: fc.integer({ min: 0, max: 24 }),
});

function always(assert: Assert, holds: (room: Room, spot: Spot, card: Box) => boolean): void {
    fc.assert(
        fc.property(anyRoom, (room) => {
            const spot = placeBeside(room);
            return holds(room, spot, cardOf(spot, room));
        }),
        { numRuns: 3000 },
    );
    assert.ok(true);
}

QUnit.module("geometry", () => {
    QUnit.module("where a callout stands", () => {
        const middle = box(600, 350, 80, 30);

        QUnit.test("under its target, in line with where reading begins", (assert: Assert) => {
            const spot = placeBeside(roomOf(middle));
            assert.deepEqual(spot, { left: 600, top: 390, side: "bottom", arrow: 40 });
        });

        QUnit.test("above it at the bottom of the window", (assert: Assert) => {
            const spot = placeBeside(roomOf(box(600, 700, 80, 30)));
            assert.deepEqual([spot.side, spot.top], ["top", 530]);
        });

        QUnit.test("beside it where neither over nor under is room", (assert: Assert) => {
            const tall = box(100, 20, 80, 760);
            const spot = placeBeside(roomOf(tall));
            assert.deepEqual([spot.side, spot.left], ["end", 190]);
            const right = placeBeside(roomOf(mirror(tall)));
            assert.deepEqual([right.side, right.left], ["start", 770]);
        });

        QUnit.test("on the other side of a drop-down that is open", (assert: Assert) => {
            const list = box(600, 385, 200, 200);
            assert.equal(placeBeside(roomOf(middle, { obstacles: [list] })).side, "top");
        });

        QUnit.test("lower, where more is left above or below", (assert: Assert) => {
            const phone = { left: 0, top: 0, right: 360, bottom: 592 };
            const room = { within: phone, height: 400 };
            const spot = placeBeside(roomOf(box(12, 330, 336, 34), room));
            assert.deepEqual(spot, { left: 12, top: 8, side: "top", arrow: 160, height: 312 });
        });

        QUnit.test("in the corner that covers least where there is no room", (assert: Assert) => {
            const spot = placeBeside(roomOf(box(300, 0, 980, 800)));
            assert.deepEqual(spot, { left: 8, top: 632, side: "corner", arrow: null });
        });

        QUnit.test(
            "pushed back in at the window's edge, its arrow still on the target",
            (assert: Assert) => {
                const target = box(1250, 100, 20, 20);
                const spot = placeBeside(roomOf(target));
                assert.equal(spot.left, 1280 - 320 - MARGIN);
                assert.equal(spot.left + (spot.arrow ?? 0), 1256);
            },
        );
    });

    QUnit.module("whatever the room", () => {
        QUnit.test("beside a target, it covers neither that nor an obstacle", (assert: Assert) => {
            always(assert, (room, { side }, card) => side === "corner" || isClear(card, room));
        });

        QUnit.test("it has a side wherever one is free", (assert: Assert) => {
            always(assert, (room, { side }) => {
                const alone = placeBeside({ ...room, obstacles: [] });
                const isWhole = alone.side !== "corner" && alone.height === undefined;
                const isBlocked = room.obstacles.length > 0;
                return isWhole === hasSide(room) && (isBlocked || side === alone.side);
            });
        });

        QUnit.test("an obstacle out of its way changes nothing", (assert: Assert) => {
            always(assert, (room, spot, card) => {
                const elsewhere = room.obstacles.filter((other) => overlap(other, card) === 0);
                const again = placeBeside({ ...room, obstacles: elsewhere });
                return spot.side === "corner" || JSON.stringify(again) === JSON.stringify(spot);
            });
        });

        QUnit.test("it stays within the room that is left", (assert: Assert) => {
            always(assert, (room, _, card) => {
                const fits =
                    room.width + 2 * MARGIN <= room.within.right - room.within.left &&
                    room.height + 2 * MARGIN <= room.within.bottom - room.within.top;
                return !fits || isInside(card, room.within);
            });
        });

        QUnit.test("its arrow is on its edge, and points at the target", (assert: Assert) => {
            always(assert, (room, { side, arrow, left, top, height }) => {
                if (arrow === null) {
                    return side === "corner";
                }
                const isUpright = side === "top" || side === "bottom";
                const [at, size] = isUpright ? [left, room.width] : [top, height ?? room.height];
                const { target: t } = room;
                const [low, high] = isUpright ? [t.left, t.right] : [t.top, t.bottom];
                const pointsAt = at + arrow >= low && at + arrow <= high;
                const isAtEnd = arrow === 16 || arrow === size - 16;
                return arrow >= 16 && arrow <= size - 16 && (pointsAt || isAtEnd);
            });
        });

        QUnit.test("read from right to left, it is the mirror image", (assert: Assert) => {
            always(assert, (room, spot, card) => {
                const flipped = placeBeside({
                    ...room,
                    rtl: !room.rtl,
                    target: mirror(room.target),
                    within: mirror(room.within),
                    obstacles: room.obstacles.map(mirror),
                });
                const image = cardOf(flipped, room);
                return flipped.side === spot.side && image.left === mirror(card).left;
            });
        });
    });

    QUnit.test("boxes that only touch do not overlap", (assert: Assert) => {
        const a = box(0, 0, 10, 10);
        assert.equal(overlap(a, box(10, 0, 10, 10)), 0);
        assert.equal(overlap(a, box(0, 10, 10, 10)), 0);
        assert.equal(overlap(a, box(8, 7, 10, 10)), 6);
        assert.equal(overlap(a, a), 100);
    });
});
