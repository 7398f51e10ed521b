/**
 * `npm run lint`: ESLint over all TypeScript and JavaScript, ruff and pylint-odoo over addon/, import-linter
 * over the floors of addon/golive. A warning counts as an error. `--fix` puts right what can be put right by a program.
 */
import { join } from "node:path";
import { ESLint } from "eslint";
import { NO_ODOO, odooAddons } from "./checks/odoo.mjs";
import { pythonTools } from "./checks/python_tools.mjs";
import { runChecks } from "./checks/report.mjs";
import { command } from "./sandbox/command.mjs";
import { plainEnvironment, run } from "./sandbox/process.mjs";

const root = join(import.meta.dirname, "..");

async function eslint(fix) {
    if (!odooAddons()) {
        return [NO_ODOO];
    }
    const linter = new ESLint({ cwd: root, fix });
    const results = await linter.lintFiles(["."]);
    await ESLint.outputFixes(results);
    const formatter = await linter.loadFormatter("stylish");
    const text = (await formatter.format(results)).trim();
    return text ? [text] : [];
}

async function python(name, args) {
    const tool = await pythonTools();
    const env = plainEnvironment({ PYTHONPATH: join(root, "addon") });
    const { code, all } = await run(tool(name), args, { cwd: root, env, allowFailure: true });
    return code === 0 ? [] : [all.trim()];
}

const about = {
    help: "npm run lint [-- --fix]: looks for mistakes in the sources and mends some with --fix",
    options: { fix: { type: "boolean", default: false } },
};

await command(about, async ({ fix }) => {
    await runChecks([
        ["eslint", () => eslint(fix)],
        ["ruff", () => python("ruff", ["check", ...(fix ? ["--fix"] : []), "addon"])],
        ["pylint-odoo", () => python("pylint", ["--jobs=2", "addon"])],
        ["import-linter", () => python("lint-imports", ["--no-cache"])],
    ]);
    return process.exitCode;
});
