/** The page's part under test. QUnit empties it after each test. */
export function put(html: string): HTMLElement {
    const fixture = one("#qunit-fixture");
    fixture.innerHTML = html;
    return fixture;
}

/** The only element that matches. */
export function one(selector: string): HTMLElement {
    const [element, ...others] = document.querySelectorAll<HTMLElement>(selector);
    if (!element || others.length > 0) {
        throw new Error(`${selector}: ${element ? others.length + 1 : "none"} in the page`);
    }
    return element;
}

/** After so many frames were begun. */
export async function frames(count = 1): Promise<void> {
    for (let i = 0; i < count; i++) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
    }
}

/** Every frame so many changes of the page, each said once more by `again`. */
export async function storm(page: Element, again: () => void, count: number): Promise<void> {
    for (let frame = 0; frame < count; frame++) {
        for (let i = 0; i < 500; i++) {
            page.append(document.createElement("i"));
            page.className = `c${i}`;
            again();
        }
        await frames();
    }
    await frames();
}

/** Within how many frames a condition comes true; an error after two seconds. */
export async function framesUntil(isTrue: () => boolean): Promise<number> {
    const end = performance.now() + 2000;
    for (let count = 0; ; count++) {
        if (isTrue()) {
            return count;
        }
        if (performance.now() > end) {
            throw new Error(`not true after ${count} frames: ${String(isTrue)}`);
        }
        await frames();
    }
}

export function boxOf(element: Element): DOMRect {
    return element.getBoundingClientRect();
}

/** A click of the real mouse in the middle of an element. */
export async function click(element: Element): Promise<void> {
    const { left, top, width, height } = boxOf(element);
    await realInput("mouse", "click", left + width / 2, top + height / 2);
}
