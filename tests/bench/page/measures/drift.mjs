import { frames } from "../frames.mjs";
import { element } from "../stage.mjs";

const MOVES = {
    "layout shift": () => {
        element("above").style.height = "70px";
    },
    "inner scroll": () => {
        element("stage").scrollTop = 40;
    },
    "replaced node": () => {
        const old = element("b");
        const fresh = old.cloneNode(true);
        fresh.style.marginTop = "50px";
        old.replaceWith(fresh);
    },
};

/** How far a card is from where it should be two frames after its target moved, in px, by move. */
export async function drift(guide) {
    const found = {};
    for (const [name, move] of Object.entries(MOVES)) {
        element("above").style.height = "0px";
        element("stage").scrollTop = 0;
        guide.show("a");
        await frames(40);
        guide.show("b");
        await frames(45);
        const before = offset(guide);
        move();
        await frames(2);
        const after = offset(guide);
        found[name] = before && after ? Math.hypot(after.x - before.x, after.y - before.y) : null;
        await frames(20);
    }
    element("b").style.marginTop = "";
    element("above").style.height = "0px";
    element("stage").scrollTop = 0;
    return found;
}

function offset(guide) {
    const card = guide.card("b")?.getBoundingClientRect();
    const target = element("b").getBoundingClientRect();
    return card && card.width ? { x: card.left - target.left, y: card.top - target.top } : null;
}
