const FOCUSABLE = "a[href], button, input, select, textarea, [tabindex], [contenteditable=true]";

export interface Point {
    readonly x: number;
    readonly y: number;
}

/** Gives the focus to an element, or to none, with the events that a page in the background is not sent. */
export function moveFocus(to: HTMLElement | null): void {
    const from = document.activeElement;
    if (from === to || !(from instanceof HTMLElement)) {
        return;
    }
    const told = to ?? from;
    const type = to ? "focus" : "blur";
    const news = { heard: false };
    const onEvent = (): void => {
        news.heard = true;
    };
    told.addEventListener(type, onEvent);
    if (to) {
        to.focus({ preventScroll: true });
    } else {
        from.blur();
    }
    told.removeEventListener(type, onEvent);
    if (news.heard || from === document.activeElement) {
        return;
    }
    if (from !== document.body) {
        from.dispatchEvent(new FocusEvent("blur", { relatedTarget: to }));
        from.dispatchEvent(new FocusEvent("focusout", { relatedTarget: to, bubbles: true }));
    }
    to?.dispatchEvent(new FocusEvent("focus", { relatedTarget: from }));
    to?.dispatchEvent(new FocusEvent("focusin", { relatedTarget: from, bubbles: true }));
}

/** A press of the left mouse button: what a browser makes of it, in its order. */
export function pressAt(target: Element, { x, y }: Point): void {
    const common = {
        bubbles: true,
        cancelable: true,
        composed: true,
        view: window,
        clientX: x,
        clientY: y,
    };
    const pen = { ...common, pointerId: 1, pointerType: "mouse", isPrimary: true };
    const down = { detail: 1, buttons: 1 };
    target.dispatchEvent(new PointerEvent("pointerover", pen));
    target.dispatchEvent(new MouseEvent("mouseover", common));
    target.dispatchEvent(new PointerEvent("pointermove", pen));
    target.dispatchEvent(new MouseEvent("mousemove", common));
    target.dispatchEvent(new PointerEvent("pointerdown", { ...pen, ...down }));
    if (target.dispatchEvent(new MouseEvent("mousedown", { ...common, ...down }))) {
        moveFocus(target.closest<HTMLElement>(FOCUSABLE));
    }
    target.dispatchEvent(new PointerEvent("pointerup", { ...pen, detail: 1 }));
    target.dispatchEvent(new MouseEvent("mouseup", { ...common, detail: 1 }));
    target.dispatchEvent(new PointerEvent("click", { ...pen, detail: 1 }));
}

/** One key, down and up. Gives whether the page let it do what it does. */
export function pressKey(target: Element, key: string, between: () => void = () => {}): boolean {
    const common = { key, bubbles: true, cancelable: true, composed: true, view: window };
    const code = key.length === 1 ? "" : key;
    const goesOn = target.dispatchEvent(new KeyboardEvent("keydown", { ...common, code }));
    if (goesOn) {
        between();
    }
    target.dispatchEvent(new KeyboardEvent("keyup", { ...common, code }));
    return goesOn;
}
