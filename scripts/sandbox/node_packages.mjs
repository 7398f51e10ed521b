import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { locked } from "./lock.mjs";
import { logFolder, repo } from "./paths.mjs";
import { run } from "./process.mjs";
import { Trouble } from "./trouble.mjs";

const LOCKFILE = join(repo, "package-lock.json");
const STAMP = join(repo, "node_modules", ".golive-lock");

/** `npm ci`, unless what package-lock.json says is installed already. Gives what it did. */
export function nodePackages() {
    return locked("node-packages", async () => {
        if (!existsSync(LOCKFILE)) {
            throw new Trouble("package-lock.json is missing: restore it from git and start again");
        }
        const wanted = createHash("sha256").update(readFileSync(LOCKFILE)).digest("hex");
        if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted) {
            return "all there";
        }
        mkdirSync(logFolder, { recursive: true });
        await run("npm", ["ci", "--no-audit", "--no-fund", "--fetch-retries=1"], {
            cwd: repo,
            what: "npm ci",
            log: join(logFolder, "npm.log"),
        });
        writeFileSync(STAMP, wanted);
        return "installed";
    });
}
