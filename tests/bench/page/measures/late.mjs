import { frames, untilShown } from "../frames.mjs";
import { attachLate, detachLate } from "../stage.mjs";

/**
 * From attaching a target to its card. Who does not wait by itself is told in the same moment, which
 * is more than it would be told in a page of its own.
 */
export async function late(guide, rounds) {
    const found = [];
    if (guide.waits) {
        guide.show("late");
    }
    for (let round = 0; round < rounds; round++) {
        detachLate();
        await frames(4);
        found.push(
            await untilShown(
                () => {
                    attachLate();
                    if (!guide.waits) {
                        guide.show("late");
                    }
                },
                () => (guide.card("late") ? guide.card("late") : null),
            ),
        );
        if (!guide.waits) {
            guide.show("a");
            await frames(30);
        }
    }
    detachLate();
    return found;
}
