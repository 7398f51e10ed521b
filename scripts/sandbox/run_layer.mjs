import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { judge, LAYERS } from "./layers.mjs";
import { logFolder, repo } from "./paths.mjs";
import { run } from "./process.mjs";

/** Longest time for one layer, in seconds: the real-Odoo one takes 25 min, and 35 on a busy machine. */
const PATIENCE = 60 * 60;

/** Runs one layer into its log. Gives its counts, output, time in ms and log. */
export async function runLayer(layer) {
    const log = join(logFolder, `${layer}.log`);
    rmSync(log, { force: true });
    const script = LAYERS[layer];
    const began = Date.now();
    if (!packageScripts()[script]) {
        const output = `package.json has no script ${script}`;
        return { layer, tally: judge("", 1), output, milliseconds: 0, log };
    }
    const limit = ["--signal=TERM", "--kill-after=20", `${PATIENCE}`];
    const { code, all } = await run("timeout", [...limit, "npm", "run", "--silent", script], {
        cwd: repo,
        log,
        allowFailure: true,
    });
    const output = code === 124 ? `${all}\nstopped after ${PATIENCE / 60} min` : all;
    return { layer, tally: judge(all, code), output, milliseconds: Date.now() - began, log };
}

function packageScripts() {
    return JSON.parse(readFileSync(join(repo, "package.json"), "utf8")).scripts;
}
