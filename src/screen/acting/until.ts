/** Longest that one part of an action may take, in ms. */
const PATIENCE = 10_000;
/** Some things leave no trace in the page, such as a field's value: looked at this often, in ms. */
const TICK = 100;

/**
 * Waits for what is meant: looks whenever the page changes, until there is something.
 *
 * @param otherwise the error when it does not come
 */
export function until<T>(
    look: () => T | null | false,
    otherwise: () => Error,
    patience = PATIENCE,
): Promise<T> {
    return new Promise((resolve, reject) => {
        const end = performance.now() + patience;
        const tryIt = (): boolean => {
            try {
                const found = look();
                if (found !== null && found !== false) {
                    stop();
                    resolve(found);
                    return true;
                }
                if (performance.now() > end) {
                    throw otherwise();
                }
            } catch (error) {
                stop();
                reject(error instanceof Error ? error : new Error(String(error)));
                return true;
            }
            return false;
        };
        const observer = new MutationObserver(tryIt);
        let timer = 0;
        const stop = (): void => {
            observer.disconnect();
            window.clearInterval(timer);
        };
        if (!tryIt()) {
            timer = window.setInterval(tryIt, TICK);
            observer.observe(document, {
                subtree: true,
                childList: true,
                attributes: true,
                characterData: true,
            });
        }
    });
}
