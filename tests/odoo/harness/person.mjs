import assert from "node:assert/strict";
import { browser, world } from "./stage.mjs";

/** What Odoo itself writes to the console of a page without a fault. */
const NOISE = /selfie_segmentation|favicon|websocket|service-worker|Failed to load resource/i;

/**
 * Somebody in a browser profile of their own, logged in.
 *
 * @param {string} login also the password
 * @param {object} [options] of Playwright's browser context, and:
 * @param {string} [options.url] default: the shared world's
 * @param {object} [options.context] an existing profile to use instead of a new one
 * @returns {Promise<Person>}
 */
export async function person(login, { url, context, ...options } = {}) {
    const base = url ?? (await world()).url;
    const profile =
        context ??
        (await (
            await browser()
        ).newContext({ viewport: { width: 1440, height: 860 }, ...options }));
    const reply = await profile.request.post(`${base}/web/session/authenticate`, {
        data: {
            jsonrpc: "2.0",
            params: { db: (await world()).db, login, password: login },
        },
    });
    assert.ok((await reply.json()).result?.uid, `${login} cannot log in`);
    const page = await profile.newPage();
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
            await page.waitForSelector(".o_action_manager > .o_action");
        },
        /** Calls a model's method as this person, past the interface. */
        rpc: (model, method, args = [], kwargs = {}) =>
            rpc(profile, base, model, method, args, kwargs),
        async leave() {
            await profile.close();
        },
    };
}

/** A raw call. Rejects with the server's words and, as `kind`, the exception's name. */
export async function rpc(profile, base, model, method, args = [], kwargs = {}) {
    const reply = await profile.request.post(`${base}/web/dataset/call_kw/${model}/${method}`, {
        data: { jsonrpc: "2.0", method: "call", params: { model, method, args, kwargs } },
    });
    const { result, error } = await reply.json();
    if (error) {
        throw Object.assign(new Error(error.data?.message ?? error.message), {
            kind: error.data?.name,
        });
    }
    return result;
}
