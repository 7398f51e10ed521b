import { MEDIAS_BREAKPOINTS, SIZES, utils } from "@web/core/ui/ui_service";
import { patch } from "@web/core/utils/patch";

/** Width of the dock and of its folded strip, in CSS pixels; the same in `room.scss`. */
const DOCK = 340;
const STRIP = 48;

let taken = 0;

/** Odoo lays itself out for the room that the dock leaves, but never as on a phone for that. */
patch(utils, {
    getSize() {
        const size: number = super.getSize();
        if (!taken || size <= SIZES.SM) {
            return size;
        }
        const left = window.innerWidth - taken;
        const fits = MEDIAS_BREAKPOINTS.findIndex(
            ({ maxWidth }) => maxWidth === undefined || left <= maxWidth,
        );
        return Math.max(SIZES.MD, Math.min(size, fits));
    },
});

export function makeRoom(open: boolean, folded: boolean): void {
    const room = open ? (folded ? STRIP : DOCK) : 0;
    if (room !== taken) {
        taken = room;
        document.body.classList.toggle("o_golive_open", open);
        document.body.classList.toggle("o_golive_folded", open && folded);
        window.dispatchEvent(new Event("resize"));
    }
}
