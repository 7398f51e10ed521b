import { office, stands } from "../../scripts/verifying/browsing.mjs";
import { hireForRoles } from "../../scripts/verifying/people.mjs";
import { playScenario } from "../../scripts/verifying/play.mjs";
import { client } from "../odoo/harness/client.mjs";
import { approve } from "../odoo/harness/approving.mjs";
import { stepsIn } from "./hands.mjs";
import { record } from "./record.mjs";

const AUTHOR = "admin";

/**
 * Has an author record each flow by mouse and keyboard, somebody else approve it, and Golive play it once.
 *
 * @param {object} job
 * @param {import("../../scripts/sandbox/world.mjs").World} job.world
 * @param {import("playwright-core").Browser} job.browser
 * @param {{key: string, name: string, app: string, role: string, start: string, doings: [][]}[]} job.flows
 * @param {boolean} [job.settings] as `hireForRoles` takes it
 * @param {(report: Report) => void} [job.tell] of each when it was played
 * @returns {Promise<Report[]>} `recorded`: steps; `lost`: of them what was done and became none; `replayed`:
 *     those that were played the first time; `step`, `why`: where it broke; `said`: what the recorder said
 * @typedef {{key: string, recorded: number, lost: number, replayed: number, step: string, why: string,
 *     said: string[]}} Report
 */
export async function recordAndReplay({ world, browser, flows, settings, tell = () => {} }) {
    const people = await hireForRoles(world, "", settings);
    const { call: as } = await client(world, AUTHOR);
    await as("golive.database", "declare", [{ kind: "test", reason: "Recorded work is played" }]);
    const roles = await as("golive.role", "search_read", [[], ["key"]]);
    const staff = office(world, browser);
    try {
        const page = await staff.enter(AUTHOR);
        const where = {
            async goto(path) {
                await page.goto(world.url + path);
                await stands(page);
            },
        };
        const reports = [];
        for (const flow of flows) {
            const { key, name, app, role, start } = flow;
            const role_ids = roles.filter((one) => one.key === role).map(({ id }) => id);
            const [id] = await as("golive.scenario", "create", [
                [{ key, name, app, start, role_ids: [[6, 0, role_ids]] }],
            ]);
            const report = await playedOnce({ as, staff, people, page, where, id, flow });
            reports.push(report);
            tell(report);
            await as("golive.scenario", report.done ? "retire" : "unlink", [[id]]);
        }
        return reports;
    } finally {
        await staff.close();
    }
}

async function playedOnce({ as, staff, people, page, where, id, flow }) {
    const { key, role } = flow;
    const told = { key, recorded: 0, lost: 0, replayed: 0, step: "", why: "", said: [] };
    try {
        told.said = await record(page, where, id, flow);
    } catch (error) {
        await page.screenshot({ path: `test-results/${key}.png` }).catch(() => {});
        return { ...told, recorded: stepsIn(flow), why: `recording: ${error.message}` };
    }
    const steps = await as("golive.step", "search_read", [
        [["scenario_id", "=", id]],
        ["key", "title"],
    ]);
    // What was done and became no step is none that is played.
    told.recorded = Math.max(steps.length, stepsIn(flow));
    told.lost = told.recorded - steps.length;
    try {
        await approve([id], as);
    } catch (error) {
        return { ...told, why: `approving: ${error.message}` };
    }
    const played = await playScenario(staff, people, { id, key, role });
    const broke = steps.find((step) => step.key === played.step);
    const { behind, why } = played;
    return { ...told, done: true, replayed: behind, step: broke?.title ?? played.step, why };
}
