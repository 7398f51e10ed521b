/** What has to stay within reach while a modal `<dialog>` is open. */
const OURS = ".o_golive_dock, .o_golive_announcer";

/**
 * All outside of a modal `<dialog>` is inert, and a screen reader hears nothing of it: dock and
 * announcements move into the one that opened last, and back when it closes or goes away. Nothing runs
 * while none is open.
 */
export function followDialogs(page: Document = document): void {
    /** What was moved, and what stands in its place: whoever takes that away has closed Golive. */
    const moved = new Map<HTMLElement, Comment>();
    let open: readonly Element[] = [];

    const place = (): void => {
        open = open.filter((dialog) => dialog.matches("dialog:modal"));
        const top = open.at(-1);
        for (const [part, mark] of moved) {
            if (!mark.isConnected || !part.parentElement) {
                part.remove();
                mark.remove();
                moved.delete(part);
            } else if (!top) {
                part.popover = null;
                mark.replaceWith(part);
                moved.delete(part);
            }
        }
        if (top) {
            page.querySelectorAll<HTMLElement>(OURS).forEach((part) => moveInto(top, part));
        } else {
            observer.disconnect();
        }
    };
    const moveInto = (dialog: Element, part: HTMLElement): void => {
        if (!moved.has(part)) {
            const mark = page.createComment("");
            part.before(mark);
            moved.set(part, mark);
        }
        if (part.parentElement !== dialog) {
            dialog.append(part);
        }
        if (part.localName === "aside") {
            // The top layer: where the dialog scrolls or is transformed, it would not stand at the side.
            part.popover = "manual";
            part.togglePopover(true);
        }
    };
    const observer = new MutationObserver(place);
    const onToggle = ({ target }: Event): void => {
        if (!(target instanceof HTMLDialogElement)) {
            return;
        }
        if (target.matches(":modal")) {
            open = [...open.filter((dialog) => dialog !== target), target];
            observer.observe(page.body, { childList: true, subtree: true });
        }
        place();
    };
    page.addEventListener("toggle", onToggle, { capture: true });
}
