import type { OdooEnv } from "@web/env";
import { isTypingInDropDown } from "../screen/typing";
import { started } from "./started";

/** Out of reach of any field and of a dialog's trap, and used by nothing else in Odoo 19. */
const KEY = "alt+shift+l";

/**
 * One key takes the focus to the callout, or to the dock while there is none to see, and back to where
 * the person was, else to what is pointed at; Escape takes it back too, and Tab out of the callout, behind
 * which the page has nothing more. While they choose in an open drop-down it stays where it is, since
 * leaving would end their choice.
 */
export function guideFocus(env: OdooEnv): void {
    let before: HTMLElement | null = null;

    const back = (): void => {
        const to = before?.isConnected && before !== document.body ? before : pointedAt();
        before = null;
        if (to) {
            to.focus({ preventScroll: true });
        } else if (document.activeElement instanceof HTMLElement) {
            document.activeElement.blur();
        }
    };
    const toggle = (): void => {
        const { activeElement } = document;
        if (activeElement?.closest(".o_golive_ours")) {
            back();
        } else if (!isTypingInDropDown(document)) {
            before = activeElement instanceof HTMLElement ? activeElement : null;
            const card = one(".o_golive_callout:popover-open");
            const first = card?.querySelector<HTMLElement>("button:not(:disabled)");
            const place = first ?? card ?? one(".o_golive_panel") ?? one(".o_golive_dock_fold");
            place?.focus({ preventScroll: true });
        }
    };
    const onKeydown = (event: KeyboardEvent): void => {
        const ours = document.activeElement?.closest(".o_golive_ours");
        if (ours && (event.key === "Escape" || leaves(event, ours))) {
            event.stopImmediatePropagation();
            event.preventDefault();
            back();
        }
    };
    started(env).hotkey.add(KEY, toggle, {
        global: true,
        bypassEditableProtection: true,
        isAvailable: () => one(".o_golive_dock") !== null,
    });
    // Behind who listens at the window for what is done by hand, before anything of the page's.
    document.addEventListener("keydown", onKeydown, { capture: true });
}

/** Tab on the last button of the callout, or on a callout without any. */
function leaves({ key, shiftKey }: KeyboardEvent, ours: Element): boolean {
    const last = [...ours.querySelectorAll("button:not(:disabled), a[href]")].at(-1) ?? ours;
    const isLast = document.activeElement === last && ours.matches(".o_golive_callout");
    return isLast && key === "Tab" && !shiftKey;
}

function one(selector: string): HTMLElement | null {
    return document.querySelector<HTMLElement>(selector);
}

/** What the ring is drawn around, where that takes the focus. */
function pointedAt(): HTMLElement | null {
    const ring = one(".o_golive_spotlight:popover-open");
    const box = ring?.getBoundingClientRect();
    const there = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return there?.closest<HTMLElement>("a, button, input, textarea, [tabindex]") ?? null;
}
