import { moveFocus, pressKey } from "./events";

type TextBox = HTMLInputElement | HTMLTextAreaElement;

/** Replaces what stands in a field, key by key. What ends it (Tab, Enter, a choice) is for the caller. */
export function type(field: HTMLElement, text: string): void {
    moveFocus(field);
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) {
        document.getSelection()?.selectAllChildren(field);
        document.execCommand("insertText", false, text);
        return;
    }
    if (field.selectionStart === null || !text) {
        // Number and email inputs know no selection.
        insert(field, text, () => (field.value = text));
        return;
    }
    field.select();
    for (const char of text) {
        pressKey(field, char === "\n" ? "Enter" : char, () => {
            const [from, to] = [field.selectionStart ?? 0, field.selectionEnd ?? 0];
            insert(field, char, () => field.setRangeText(char, from, to, "end"));
        });
    }
}

/** What a browser tells when a person leaves a field that they changed. */
export function commit(field: HTMLElement): void {
    field.dispatchEvent(new Event("change", { bubbles: true }));
}

function insert(field: TextBox, text: string, change: () => void): void {
    const inputType = text ? "insertText" : "deleteContentBackward";
    const what = { data: text || null, inputType, bubbles: true, composed: true };
    if (field.dispatchEvent(new InputEvent("beforeinput", { ...what, cancelable: true }))) {
        change();
        field.dispatchEvent(new InputEvent("input", what));
    }
}
