import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { locked } from "../sandbox/lock.mjs";
import { venvFolder } from "../sandbox/paths.mjs";
import { run } from "../sandbox/process.mjs";

const REQUIREMENTS = join(import.meta.dirname, "requirements.txt");

/**
 * The programs that look at Python, in .odoo/venv: made when they are missing or others are wanted. A
 * virtual environment cannot be moved into place when it is whole; its stamp, written last, tells.
 *
 * @returns {Promise<(name: string) => string>} the path of one
 */
export function pythonTools() {
    const wanted = createHash("sha256").update(readFileSync(REQUIREMENTS)).digest("hex");
    const stamp = join(venvFolder, ".whole");
    const tool = (name) => join(venvFolder, "bin", name);
    return locked("python-tools", async () => {
        if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
            rmSync(venvFolder, { recursive: true, force: true });
            mkdirSync(dirname(venvFolder), { recursive: true });
            const python = existsSync("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
            await run(python, ["-m", "venv", venvFolder], {
                what: "making a Python environment",
                advice: "install python3-venv",
            });
            await run(tool("pip"), ["install", "--quiet", "--requirement", REQUIREMENTS], {
                what: "installing ruff, pylint-odoo and import-linter",
            });
            writeFileSync(stamp, wanted);
        }
        return tool;
    });
}
