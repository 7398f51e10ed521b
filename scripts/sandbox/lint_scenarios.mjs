import { build } from "../build/build.mjs";
import { hireForRoles } from "../verifying/people.mjs";
import { close } from "../testing/tally.mjs";
import { command } from "./command.mjs";
import { openCopy } from "./database_copy.mjs";
import { repo } from "./paths.mjs";
import { say } from "./stages.mjs";
import { Trouble } from "./trouble.mjs";

const HELP = `
npm run lint:scenarios                                 whether Odoo's menus and views have all that the
                                                       scenarios point at, for those who hold their roles
npm run lint:scenarios -- --app purchase               those of one app
npm run lint:scenarios -- --scenario purchase.approve  that one

The status is 1 when something is gone, or when two things could be meant.`;

const OPTIONS = { app: { type: "string" }, scenario: { type: "string" } };
const MARK = "golive-lint:";

/** `npm run lint:scenarios`. */
export function lintScenarios() {
    return command({ help: HELP, options: OPTIONS }, async ({ app, scenario }) => {
        if (!(await build(repo, () => {}))) {
            throw new Trouble("the build failed: nothing was looked at");
        }
        const { on, log } = await openCopy("lint");
        // They are the people who play them in `npm run verify -- --odoo-demo`, with what is switched on there.
        await hireForRoles({ odooShell: on.shell });
        const reports = await inspected(on, { app, key: scenario });
        if (!reports.length) {
            throw new Trouble("no such scenario is installed: leave the options out to see all");
        }
        say(table(reports));
        say(`Odoo's log: ${log}`);
        const broken = reports.filter(isBroken).length;
        close({ passed: reports.length - broken, failed: broken, skipped: 0 });
        return process.exitCode;
    });
}

/** `{key, version, seconds, steps: {step, title, result, words}[]}` of each scenario. */
async function inspected(on, want) {
    const printed = await on.shell(`
import json
reports = env["golive.scenario"]._anchor_reports(**json.loads(${JSON.stringify(JSON.stringify(want))}))
print(${JSON.stringify(MARK)} + json.dumps(reports))
`);
    const line = printed.split("\n").find((text) => text.includes(MARK));
    if (!line) {
        throw new Trouble(`Odoo did not say what it found: ${printed.trim() || "nothing"}`);
    }
    return JSON.parse(line.slice(line.indexOf(MARK) + MARK.length));
}

function isBroken({ steps }) {
    return steps.some(({ result }) => result === "gone" || result === "ambiguous");
}

const SIGNS = { ok: "✓", cannot_tell: "?", ambiguous: "✗", gone: "✗" };

function table(reports) {
    return reports
        .flatMap((report) => [
            `${isBroken(report) ? "✗" : "✓"} ${report.key} v${report.version}  ` +
                `${report.steps.length - 1} steps, ${report.seconds.toFixed(1)} s`,
            ...report.steps
                .filter(({ result }) => result !== "ok")
                .map(({ step, title, result, words }) => {
                    const name = step ? `${step} (${title})` : title;
                    return `    ${SIGNS[result]} ${result.padEnd(11)} ${name}: ${words}`;
                }),
        ])
        .join("\n");
}
