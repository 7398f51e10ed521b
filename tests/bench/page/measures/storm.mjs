import { frame, frames } from "../frames.mjs";
import { element } from "../stage.mjs";

const FRAMES = 40;
const MUTATIONS = 1000;

/**
 * Looks per frame while a target is waited for and the page changes a thousand times a frame: how
 * often each part of the page is asked for the waited-for thing. One look asks them all: what belongs
 * to a screen stands in Odoo's bar, too.
 */
export async function storm(guide) {
    guide.show("late");
    await frames(20);
    const counter = countLooks("bench_late");
    const box = element("filler");
    for (let passed = 0; passed < FRAMES; passed++) {
        for (let made = 0; made < MUTATIONS / 2; made++) {
            const node = document.createElement("i");
            box.append(node);
            node.className = `x${made}`;
        }
        await frame();
        box.replaceChildren();
    }
    return counter.stop() / FRAMES;
}

function countLooks(mark) {
    const looks = new Map();
    const undo = [Document.prototype, Element.prototype].flatMap((prototype) =>
        ["querySelector", "querySelectorAll"].map((name) => {
            const original = prototype[name];
            prototype[name] = function (selector) {
                if (selector.includes(mark)) {
                    looks.set(this, (looks.get(this) ?? 0) + 1);
                }
                return original.call(this, selector);
            };
            return () => (prototype[name] = original);
        }),
    );
    return {
        stop() {
            undo.forEach((one) => one());
            return Math.max(0, ...looks.values());
        },
    };
}
