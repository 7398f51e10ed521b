/** Seconds between tries: soon at first, then once a minute. */
const WAITS = [2, 5, 15, 30, 60];

export interface Retry {
    /** It failed: try again later, unless that is planned already. */
    later(): void;
    /** It went well, or nothing waits any more. */
    settle(): void;
}

/** Tries again what could not be sent, even on a page on which nothing happens. */
export function retryWith(again: () => void): Retry {
    let timer = 0;
    let tries = 0;
    const stop = (): void => {
        window.clearTimeout(timer);
        timer = 0;
    };
    return {
        later() {
            const seconds = WAITS[Math.min(tries++, WAITS.length - 1)] ?? 60;
            stop();
            timer = window.setTimeout(again, seconds * 1000);
        },
        settle() {
            tries = 0;
            stop();
        },
    };
}
