/** Calls of Odoo that come and go by themselves. */
const NEVER_ENDING = /websocket|longpolling|presence|\/bus\//;

/**
 * Waits until Odoo has answered all that it was asked, and has drawn it.
 *
 * @param {import("playwright-core").Page} page
 * @returns {() => Promise<void>}
 */
export function settled(page) {
    const open = new Set();
    const counts = (request) =>
        ["xhr", "fetch"].includes(request.resourceType()) && !NEVER_ENDING.test(request.url());
    page.on("request", (request) => counts(request) && open.add(request));
    page.on("requestfinished", (request) => open.delete(request));
    page.on("requestfailed", (request) => open.delete(request));
    const drawn = () =>
        page.evaluate(async () => {
            for (let frames = 3; frames; frames--) {
                await new Promise((next) => globalThis.requestAnimationFrame(next));
            }
        });
    return async () => {
        do {
            await Promise.all([...open].map((request) => request.response().catch(() => null)));
            await drawn();
        } while (open.size);
    };
}
