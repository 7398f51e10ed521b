/** What has to stay within reach while a modal `<dialog>` is open. */
const OURS = ".o_golive_dock, .o_golive_announcer";

interface Home {
    readonly parent: Element;
    readonly next: Node | null;
}

/**
 * All outside of a modal `<dialog>` is inert, and a screen reader hears nothing of it: dock and
 * announcements move into the one that opened last, and back when it closes or goes away. Nothing runs
 * while none is open.
 */
export function followDialogs(page: Document = document): void {
    /** What was moved, and from where. */
    const homes = new Map<HTMLElement, Home>();
    let open: readonly Element[] = [];

    const place = (): void => {
        open = open.filter((dialog) => dialog.matches("dialog:modal"));
        const top = open.at(-1);
        if (top) {
            page.querySelectorAll<HTMLElement>(OURS).forEach((part) => moveInto(top, part));
        } else {
            observer.disconnect();
            homes.forEach((home, part) => moveBack(home, part));
            homes.clear();
        }
    };
    const moveInto = (dialog: Element, part: HTMLElement): void => {
        const { parentElement: parent, nextSibling: next } = part;
        if (parent && parent !== dialog) {
            if (!homes.has(part)) {
                homes.set(part, { parent, next });
            }
            dialog.append(part);
        }
        if (part.localName === "aside") {
            // The top layer: where the dialog scrolls or is transformed, it would not stand at the side.
            part.popover = "manual";
            part.togglePopover(true);
        }
    };
    const observer = new MutationObserver(place);
    page.addEventListener(
        "toggle",
        ({ target }) => {
            if (target instanceof HTMLDialogElement && target.matches("dialog:modal")) {
                open = [...open.filter((dialog) => dialog !== target), target];
                observer.observe(page.body, { childList: true, subtree: true });
            }
            if (target instanceof HTMLDialogElement) {
                place();
            }
        },
        { capture: true },
    );
}

function moveBack({ parent, next }: Home, part: HTMLElement): void {
    part.popover = null;
    // Closed meanwhile, it is nowhere: there it stays.
    if (part.parentElement) {
        parent.insertBefore(part, next?.parentNode === parent ? next : null);
    }
}
