/** Calls to the models of a page that have no answer yet. */
const UNDER_WAY = new WeakMap();

/** Counts a page's calls from now on. */
export function countCalls(page) {
    const calls = new Set();
    UNDER_WAY.set(page, calls);
    page.on("request", (request) => request.url().includes("/web/dataset/") && calls.add(request));
    page.on("requestfinished", (request) => calls.delete(request));
    page.on("requestfailed", (request) => calls.delete(request));
}

/** How many calls wait for their answer. */
export function callsUnderWay(page) {
    return UNDER_WAY.get(page).size;
}
