/** Chromium knows what is painted over what: https://w3c.github.io/IntersectionObserver/v2/ */
interface WhatIsSeen extends IntersectionObserverInit {
    readonly trackVisibility: true;
    /** ms, 100 at least. */
    readonly delay: number;
}

/** Whether an element is painted with nothing over it, be it inert or let clicks through. */
export function isSeen(element: Element): Promise<boolean> {
    const options: WhatIsSeen = { trackVisibility: true, delay: 100 };
    return new Promise((resolve) => {
        const observer = new IntersectionObserver((entries) => {
            observer.disconnect();
            resolve(entries.some((entry) => "isVisible" in entry && entry.isVisible === true));
        }, options);
        observer.observe(element);
    });
}
