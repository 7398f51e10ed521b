import { createHash } from "node:crypto";

/** Which half of the corpus an anchor belongs to, by its name: one half is never looked at. */
export function halfOf(anchor) {
    const hash = createHash("sha256").update(JSON.stringify(anchor)).digest();
    return hash[0] % 2 ? "seen" : "unseen";
}

/** At most so many of a screen, whichever their names' hashes say. */
export function someOf(anchors, count) {
    const hash = (anchor) => createHash("sha256").update(JSON.stringify(anchor)).digest("hex");
    return anchors
        .map((anchor) => [hash(anchor), anchor])
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .slice(0, count)
        .map(([, anchor]) => anchor);
}
