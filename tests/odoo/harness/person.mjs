import { countCalls } from "./calls.mjs";
import { logIn, rpc } from "./session.mjs";
import { browser, world } from "./stage.mjs";

/** What Odoo itself writes to the console of a page without a fault. */
const NOISE = /selfie_segmentation|favicon|websocket|service-worker|Failed to load resource/i;

/**
 * Somebody in a browser profile of their own, logged in.
 *
 * @param {string} login also the password
 * @param {object} [options] of Playwright's browser context, and:
 * @param {string} [options.host] another name of the server, such as HOSPITAL; default: 127.0.0.1
 * @param {object} [options.context] an existing profile to use instead of a new one
 * @param {object[]} [options.cookies] of a session that is theirs already, instead of logging in
 * @param {object} [options.browser] another one than all share
 * @returns {Promise<Person>}
 */
export async function person(login, { host, context, cookies, browser: own, ...options } = {}) {
    const server = (await world()).url;
    const base = host ? server.replace("127.0.0.1", host) : server;
    const profile =
        context ??
        (await (own ?? (await browser())).newContext({
            viewport: { width: 1440, height: 860 },
            ...options,
        }));
    if (cookies) {
        await profile.addCookies(cookies);
    } else {
        await logIn(profile, server, (await world()).db, login);
    }
    if (host) {
        const given = await profile.cookies(server);
        await profile.addCookies(given.map((cookie) => ({ ...cookie, domain: host })));
    }
    const page = await profile.newPage();
    countCalls(page);
    const complaints = [];
    page.on("pageerror", (error) => complaints.push(error.stack ?? String(error)));
    page.on("console", (message) => {
        if (message.type() === "error" && !NOISE.test(message.text())) {
            complaints.push(message.text());
        }
    });
    return {
        login,
        page,
        profile,
        base,
        complaints,
        /** Opens an address below Odoo's root and waits until the web client stands. */
        async goto(path = "/odoo") {
            await page.goto(base + path);
            await page.waitForSelector(".o_main_navbar");
            await page.waitForSelector(".o_action_manager > :not(:empty)");
        },
        /** Calls a model's method as this person, past the interface. */
        rpc: (model, method, args = [], kwargs = {}) =>
            rpc(profile, server, model, method, args, kwargs),
        async leave() {
            await profile.close();
        },
    };
}

/** Their tab dies with all that was in it: no unload, no save, no last request. */
export async function kill({ page }) {
    const dead = page.waitForEvent("crash");
    const inspector = await page.context().newCDPSession(page);
    inspector.send("Page.crash").catch(() => {});
    await dead;
}
