/** Time in animation frames, counted: the first one after the call is frame 1. */

/** Resolves when a frame is over: its callbacks have run and the browser has laid out. */
export function frame() {
    return new Promise((resolve) => {
        requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now());
            port2.postMessage(null);
        });
    });
}

export async function frames(count) {
    for (let passed = 0; passed < count; passed++) {
        await frame();
    }
}

/** What a card looks like now: "" while it is not to be seen in full. */
function lookOf(card) {
    if (!card?.isConnected || !card.checkVisibility({ visibilityProperty: true })) {
        return "";
    }
    const { left, top, width, height } = card.getBoundingClientRect();
    for (let element = card; element; element = element.parentElement) {
        if (Number(getComputedStyle(element).opacity) < 0.99) {
            return "";
        }
    }
    return width && height ? [left, top, width, height].map(Math.round).join(" ") : "";
}

/**
 * Does something and watches a card for a while: when it was there in full and stayed as it was.
 *
 * @param {() => void} act
 * @param {() => Element | null} cardOf the card if it is the right one
 * @param {number} watched in frames; a transition of half a second is seen to its end
 * @returns {Promise<{ms: number, frames: number} | null>} null: it never was
 */
export async function untilShown(act, cardOf, watched = 45) {
    const began = performance.now();
    act();
    const looks = [];
    for (let passed = 0; passed < watched; passed++) {
        const at = await frame();
        looks.push({ look: lookOf(cardOf()), at });
    }
    const final = looks.at(-1).look;
    if (!final) {
        return null;
    }
    const last = looks.findLastIndex(({ look }) => look !== final);
    const settled = looks[last + 1];
    return { ms: settled.at - began, frames: last + 2 };
}
