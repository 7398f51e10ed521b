import { createHash } from "node:crypto";

/** Changed when somebody looked at the half that is not to be looked at: both are drawn anew. */
const DRAW = "second";

/** Which half of the corpus an anchor belongs to, by its name: one half is never looked at. */
export function halfOf(anchor) {
    return parseInt(hashOf(anchor, "half").slice(0, 2), 16) % 2 ? "seen" : "unseen";
}

/** At most so many of a screen, whichever their names' hashes say. */
export function someOf(anchors, count) {
    return anchors
        .map((anchor) => [hashOf(anchor, "some"), anchor])
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .slice(0, count)
        .map(([, anchor]) => anchor);
}

function hashOf(anchor, what) {
    const told = [DRAW, what, JSON.stringify(anchor)].join(" ");
    return createHash("sha256").update(told).digest("hex");
}
