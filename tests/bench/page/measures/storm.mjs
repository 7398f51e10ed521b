import { frame, frames } from "../frames.mjs";
import { element } from "../stage.mjs";

const FRAMES = 40;
const MUTATIONS = 1000;

/**
 * Looks per frame while a target is waited for and the page changes a thousand times a frame: how
 * often the page is asked for the waited-for thing.
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
    let looks = 0;
    const undo = [Document.prototype, Element.prototype].flatMap((prototype) =>
        ["querySelector", "querySelectorAll"].map((name) => {
            const original = prototype[name];
            prototype[name] = function (selector) {
                looks += Number(selector.includes(mark));
                return original.call(this, selector);
            };
            return () => (prototype[name] = original);
        }),
    );
    return {
        stop() {
            undo.forEach((one) => one());
            return looks;
        },
    };
}
