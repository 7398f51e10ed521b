import { DROP_DOWNS } from "./markup";

/** Whether the person is choosing in a drop-down that closes when its input loses the focus. */
export function isTypingInDropDown(page: Document): boolean {
    const open = page.querySelector(DROP_DOWNS);
    const active = page.activeElement;
    return Boolean(open && active?.matches("input, textarea, [contenteditable=true]"));
}
