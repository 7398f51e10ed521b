import { chromium } from "playwright-core";

const ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/** Playwright would end our process at once, with what it started still running. */
const LEAVE_SIGNALS = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };

/**
 * Debian's Chromium, or the one that CHROMIUM_BIN names; never one that Playwright downloads.
 *
 * @param {object} [options]
 * @param {string} [options.profile] a folder for what the browser keeps: a browser context comes instead
 *     of a browser, with the rest of the options as its own
 */
export function launchChromium({ headless = true, args = [], profile, ...options } = {}) {
    const launch = {
        ...LEAVE_SIGNALS,
        executablePath: process.env.CHROMIUM_BIN || "/usr/bin/chromium",
        headless,
        args: [...ARGS, ...args],
    };
    return profile
        ? chromium.launchPersistentContext(profile, { ...launch, ...options })
        : chromium.launch(launch);
}
