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

/** Debian's Chromium, or the one that CHROMIUM_BIN names; never one that Playwright downloads. */
export function launchChromium({ headless = true, args = [] } = {}) {
    const executablePath = process.env.CHROMIUM_BIN || "/usr/bin/chromium";
    return chromium.launch({
        ...LEAVE_SIGNALS,
        executablePath,
        headless,
        args: [...ARGS, ...args],
    });
}
