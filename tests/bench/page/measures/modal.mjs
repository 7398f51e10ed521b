import { frames } from "../frames.mjs";
import { element } from "../stage.mjs";

export const MARK = "rgb(255, 0, 255)";

/**
 * Opens a modal dialog, points into it and paints the card in one colour: where the card is, so that a
 * picture tells whether it is seen, and whether a press would reach it.
 *
 * @returns {Promise<{box: {x: number, y: number, width: number, height: number}, reach: boolean} | null>}
 */
export async function showInModal(guide) {
    element("dialog").showModal();
    guide.show("in");
    await frames(45);
    const card = guide.card("in");
    const { left, top, width, height } = card?.getBoundingClientRect() ?? { width: 0 };
    if (!width) {
        return null;
    }
    card.style.setProperty("background", MARK, "important");
    const at = document.elementFromPoint(left + width / 2, top + height / 2);
    await frames(2);
    return { box: { x: left, y: top, width, height }, reach: card.contains(at) };
}

export async function closeModal() {
    element("dialog").close();
    await frames(5);
}
