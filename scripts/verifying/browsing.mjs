/** Logs somebody in; the password is the login, unless it is said. */
async function logIn(profile, { url, db }, login, password = login) {
    const reply = await profile.request.post(`${url}/web/session/authenticate`, {
        data: { jsonrpc: "2.0", params: { db, login, password } },
    });
    if (!(await reply.json()).result?.uid) {
        throw new Error(`${login} cannot log in`);
    }
}

/** Waits until Odoo's web client stands in a page. */
export async function stands(page) {
    await page.waitForSelector(".o_main_navbar");
    await page.waitForSelector(".o_action_manager > :not(:empty)");
}

/** @param {(login: string) => Promise<object>} profileOf */
function caller({ url }, profile) {
    return async (model, method, args = []) => {
        const reply = await profile.request.post(`${url}/web/dataset/call_kw/${model}/${method}`, {
            data: { jsonrpc: "2.0", method: "call", params: { model, method, args, kwargs: {} } },
        });
        const { result, error } = await reply.json();
        if (error) {
            throw new Error(error.data?.message ?? error.message);
        }
        return result;
    };
}

/**
 * People at work in a browser, each in a profile of their own that stays open until `close`.
 *
 * @param {import("../sandbox/world.mjs").World} world
 * @param {import("playwright-core").Browser} browser
 */
export function office(world, browser) {
    const profiles = new Map();
    const profileOf = (login) => {
        if (!profiles.has(login)) {
            const opened = browser
                .newContext({ viewport: { width: 1440, height: 900 }, locale: "en-US" })
                .then(async (profile) => {
                    await logIn(profile, world, login);
                    return profile;
                });
            profiles.set(login, opened);
        }
        return profiles.get(login);
    };
    return {
        /** Calls a model's method as somebody, past the interface. */
        call: async (login, ...args) => caller(world, await profileOf(login))(...args),
        /** A fresh page of Odoo for somebody; what it complains of is kept. */
        async enter(login) {
            const page = await (await profileOf(login)).newPage();
            await page.goto(`${world.url}/odoo`);
            await stands(page);
            return page;
        },
        async close() {
            for (const opened of profiles.values()) {
                await (await opened).close();
            }
        },
    };
}
