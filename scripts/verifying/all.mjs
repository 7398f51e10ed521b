import { office } from "./browsing.mjs";
import { hireForRoles } from "./people.mjs";
import { playScenario } from "./play.mjs";

const WHAT_IT_IS = { kind: "test", reason: "A copy in which scenarios are checked" };

/**
 * Says that the world is a test database, hires people, and plays all that is wanted of what is
 * installed, one after the other.
 *
 * @param {object} job
 * @param {import("../sandbox/world.mjs").World} job.world
 * @param {import("playwright-core").Browser} job.browser
 * @param {string} [job.site] code of the site whose people play; default: that with most of them
 * @param {boolean} [job.settings] as `hireForRoles` takes it
 * @param {(plan: {key: string, app: string}) => boolean} [job.wanted] default: all
 * @param {(report: object) => void} [job.tell] of each when it is played
 * @returns {Promise<object[]>} as `playScenario` gives them
 */
export async function verifyAll(job) {
    const { world, browser, site, settings, wanted = () => true, tell = () => {} } = job;
    const people = await hireForRoles(world, site, settings);
    const staff = office(world, browser);
    try {
        const admin = people[""];
        await staff.call(admin, "golive.database", "declare", [WHAT_IT_IS]);
        const plans = await staff.call(admin, "golive.scenario", "check_plan");
        const reports = [];
        for (const plan of plans.filter(wanted)) {
            reports.push(await playScenario(staff, people, plan));
            tell(reports.at(-1));
        }
        return reports;
    } finally {
        await staff.close();
    }
}
