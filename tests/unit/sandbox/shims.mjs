import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repo } from "../../../scripts/sandbox/paths.mjs";

/**
 * A sandbox folder of its own, and programs that stand before the machine's: name → shell script.
 * Gone when the test `t` ends.
 */
export function world(t, programs = {}) {
    const folder = mkdtempSync(join(tmpdir(), "golive-unit-"));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    chmodSync(folder, 0o755);
    const shims = join(folder, "bin");
    mkdirSync(shims);
    for (const [name, script] of Object.entries(programs)) {
        writeFileSync(join(shims, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    }
    const env = { ...process.env, PATH: `${shims}:${process.env.PATH}` };
    for (const name of ["PGHOST", "PGPORT", "PGUSER", "ODOO_BIN", "ODOO_ADDONS"]) {
        delete env[name];
    }
    delete env.NODE_TEST_CONTEXT;
    const sandbox = join(folder, "sandbox");
    return { folder, sandbox, env: { ...env, GOLIVE_SANDBOX: sandbox } };
}

/** Runs Node to its end: its status and what it said. */
export function node(args, { env, signalOn, signal } = {}) {
    const child = spawn(process.execPath, args, { cwd: repo, env });
    const result = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"]) {
        child[name].setEncoding("utf8").on("data", (text) => {
            result[name] += text;
            if (signalOn?.test(result.stdout) && !result.signalled) {
                result.signalled = true;
                child.kill(signal);
            }
        });
    }
    return new Promise((resolve) =>
        child.once("close", (status, killedBy) => resolve({ ...result, status, killedBy })),
    );
}

/** Runs lines of a module, with `command` at hand; `$/` in its imports is scripts/sandbox. */
export function command(lines, options) {
    const source = `import { command } from "$/command.mjs"; ${lines}`;
    const text = source.replaceAll('"$/', `"${join(repo, "scripts", "sandbox")}/`);
    return node(["--input-type=module", "-e", text], options);
}

/** The one line that a command closes with on failure. */
export function complaint({ stderr }) {
    const lines = stderr.split("\n").filter((line) => line.trim());
    return lines.length === 1 ? lines[0] : `not one line but: ${stderr}`;
}
