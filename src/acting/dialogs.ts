import { REGIONS } from "../screen/markup";

/** What a dialog of Odoo's own says that shows no view: it asks to confirm, or it tells something. */
export type Said =
    | { readonly kind: "asks"; readonly words: string; readonly confirm: HTMLElement }
    | { readonly kind: "tells"; readonly words: string; readonly close: HTMLElement };

const VIEW = ".o_view_controller, .o_form_view, .o_list_view, .o_kanban_view";

/** What the topmost dialog says; null where there is none, or it is a place to work in. */
export function dialogSaid(page: Document): Said | null {
    const top = [...page.querySelectorAll<HTMLElement>(REGIONS.dialog)].at(-1);
    if (!top || top.querySelector(VIEW)) {
        return null;
    }
    const confirm = top.querySelector<HTMLElement>(".modal-footer button[data-hotkey=q]");
    if (confirm && top.querySelector(".modal-body > .text-prewrap")) {
        return { kind: "asks", words: wordsIn(top), confirm };
    }
    // Odoo's messages have this one button; any other dialog is the work of a widget.
    const close = top.querySelector<HTMLElement>(".modal-footer .o-default-button");
    return close ? { kind: "tells", words: wordsIn(top), close } : null;
}

/** What Odoo complains of in passing: "Invalid fields: Vendor". */
export function complaint(page: Document): string {
    const bad = page.querySelector<HTMLElement>(".o_notification:has(.bg-danger)");
    return bad ? wordsIn(bad) : "";
}

function wordsIn(element: HTMLElement): string {
    return element.innerText.replaceAll(/\s+/g, " ").trim().slice(0, 300);
}
