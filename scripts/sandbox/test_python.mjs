import { close } from "../testing/tally.mjs";
import { command } from "./command.mjs";
import { openCopy } from "./database_copy.mjs";
import { findFreePort } from "./ports.mjs";
import { readResults, troubleIn } from "./python_results.mjs";
import { say } from "./stages.mjs";
import { addonsBesideHospital } from "./templates.mjs";

const HELP = `
npm run test:python                                  all Python tests of addon/
npm run test:python -- --tags /golive:TestRun        some of them, in Odoo's own way of naming`;

/** `npm run test:python`. */
export function testPython() {
    const options = { tags: { type: "string" } };
    return command({ help: HELP, options }, async ({ tags }) => {
        const names = addonsBesideHospital();
        const { log, on } = await openCopy("python");
        const wanted = tags ?? names.map((name) => `/${name}`).join(",");
        const { code, all } = await on.once(["-u", names.join(","), "--test-tags", wanted], {
            port: await findFreePort(),
            what: "the Python tests",
            allowFailure: true,
        });
        const results = readResults(all) ?? { passed: 0, failed: 1, skipped: 0 };
        if (code !== 0 && results.failed === 0) {
            results.failed = 1;
        }
        say(troubleIn(all));
        say(`Odoo's log: ${log}`);
        close(results);
        return process.exitCode;
    });
}
