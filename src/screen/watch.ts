/**
 * Looks when something happened, and never otherwise: at most once a frame, however much changed, and
 * not at all once stopped. Things that leave no trace in the page (a server's answer) call `nudge`.
 */
export interface Watch {
    nudge(): void;
    stop(): void;
}

const TYPED = ["input", "change", "focusout", "click", "keyup"] as const;

export function watch(page: Document, ours: string, look: () => void): Watch {
    const view = page.defaultView ?? window;
    let frame = 0;
    let stopped = false;
    const nudge = (): void => {
        if (stopped) {
            return;
        }
        frame ||= view.requestAnimationFrame(() => {
            frame = 0;
            look();
        });
    };
    const observer = new MutationObserver((changes) => {
        if (changes.some((change) => isTheirs(change, ours))) {
            nudge();
        }
    });
    const onTyped = ({ target }: Event): void => {
        if (!(target instanceof Node && isOurs(target, ours))) {
            nudge();
        }
    };
    observer.observe(page.body, {
        subtree: true,
        childList: true,
        attributes: true,
        attributeFilter: ["class", "style", "name", "disabled", "hidden", "aria-expanded"],
    });
    for (const type of TYPED) {
        page.addEventListener(type, onTyped, { capture: true, passive: true });
    }
    nudge();
    return {
        nudge,
        stop() {
            stopped = true;
            observer.disconnect();
            view.cancelAnimationFrame(frame);
            frame = 0;
            for (const type of TYPED) {
                page.removeEventListener(type, onTyped, { capture: true });
            }
        },
    };
}

/** Something of Odoo's changed, and not only that something of ours came or went beside it. */
function isTheirs({ target, addedNodes, removedNodes }: MutationRecord, ours: string): boolean {
    const moved = [...addedNodes, ...removedNodes];
    const isOursOnly = moved.length > 0 && moved.every((node) => isOurs(node, ours));
    return !isOursOnly && !isOurs(target, ours);
}

function isOurs(node: Node, ours: string): boolean {
    const element = node instanceof Element ? node : node.parentElement;
    return Boolean(element?.closest(ours));
}
