import { untilShown } from "../frames.mjs";

/** From asking for the other target to its card being there in full, again and again. */
export async function show(guide, rounds) {
    const found = [];
    for (let round = 0; round < rounds; round++) {
        const id = round % 2 ? "a" : "b";
        found.push(
            await untilShown(
                () => guide.show(id),
                () => guide.card(id),
            ),
        );
    }
    return found;
}
