/** `npm run format:check`: whether all is as `npm run format` leaves it. `--write`: makes it so. */
import { join } from "node:path";
import { pythonTools } from "./checks/python_tools.mjs";
import { runChecks } from "./checks/report.mjs";
import { command } from "./sandbox/command.mjs";
import { run } from "./sandbox/process.mjs";

const root = join(import.meta.dirname, "..");

async function formatter(program, args) {
    const { code, all } = await run(program, args, { cwd: root, allowFailure: true });
    return code === 0 ? [] : [`${all.trim()}\n\`npm run format\` puts it right`];
}

async function ruff(write) {
    const tool = await pythonTools();
    return formatter(tool("ruff"), ["format", ...(write ? [] : ["--check"]), "addon"]);
}

const about = {
    help: "npm run format: formats all sources; npm run format:check: tells what is not formatted",
    options: { write: { type: "boolean", default: false } },
};

await command(about, async ({ write }) => {
    const prettier = join(root, "node_modules/.bin/prettier");
    await runChecks([
        [
            "prettier",
            () => formatter(prettier, [write ? "--write" : "--check", "--log-level=warn", "."]),
        ],
        ["ruff format", () => ruff(write)],
    ]);
    return process.exitCode;
});
