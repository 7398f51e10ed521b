import { randomUUID } from "node:crypto";
import { stands } from "./browsing.mjs";

/** A run changes hands so often at most: more means that it goes round in circles. */
const HANDS = 20;

/**
 * Plays one scenario to its end by Golive's own engine, in the pages of those who hold its roles.
 *
 * @param {ReturnType<import("./browsing.mjs").office>} office
 * @param {Record<string, string>} people role → login
 * @param {{id: number, key: string, role: string | null}} scenario of `check_plan`
 * @returns {Promise<{key: string, verdict: "passed" | "broken" | "cannot_tell", behind: number,
 *     steps: number, seconds: number, step: string, why: string, people: string[]}>} `people`: logins of
 *     those who played it, in turn
 */
export async function playScenario(office, people, { id, key, role }) {
    let who = people[role ?? ""];
    let job = { scenario: id };
    let seconds = 0;
    const logins = new Set();
    for (let hands = 0; hands < HANDS; hands++) {
        logins.add(who);
        const report = await playPart(office, who, job);
        seconds += report.seconds;
        if (report.verdict !== "waiting") {
            return { key, ...report, seconds, people: [...logins] };
        }
        const next = people[report.turn?.role ?? ""];
        if (!report.turn || !next) {
            const why = `nobody holds the role ${report.turn?.role}`;
            return { key, ...report, seconds, people: [...logins], verdict: "cannot_tell", why };
        }
        who = next;
        job = { run: report.run };
    }
    return { key, ...LOST, seconds, people: [...logins], why: `it changed hands ${HANDS} times` };
}

const LOST = { verdict: "broken", behind: 0, steps: 0, seconds: 0, step: "?" };

/** A page reloads so often at most: Odoo does so when its settings are saved. */
const RELOADS = 10;
const RELOADED = /context was destroyed|navigation/i;

async function playPart(office, login, job) {
    const page = await office.enter(login);
    const began = performance.now();
    const uid = job.run ?? randomUUID();
    const begin = "run" in job ? job : { ...job, uid };
    try {
        for (let reloads = 0; ; reloads++) {
            try {
                const report = await page.evaluate(inPage, reloads ? { again: uid } : begin);
                const seconds = Math.round((performance.now() - began) / 100) / 10;
                return reloads ? { ...report, seconds } : report;
            } catch (error) {
                if (reloads === RELOADS || !RELOADED.test(error.message)) {
                    throw error;
                }
            }
            await stands(page);
        }
    } catch (error) {
        // The page was left under the engine.
        return { ...LOST, why: error.message.split("\n")[0] };
    } finally {
        await page.close({ runBeforeUnload: false });
    }
}

/** In the page: plays what the job names there. */
export async function inPage(job) {
    const { odoo } = globalThis;
    const { loadBundle } = odoo.loader.modules.get("@web/core/assets");
    await loadBundle("golive.assets_companion");
    await loadBundle("golive.assets_more");
    await loadBundle("golive.assets_acting");
    const { registry } = odoo.loader.modules.get("@web/core/registry");
    const verify = registry.category("golive.verify").get("verify");
    return verify(odoo.__WOWL_DEBUG__.root.env, job);
}
