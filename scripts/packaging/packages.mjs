import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { addonFiles, addonNames } from "../sandbox/addons.mjs";
import { command } from "../sandbox/command.mjs";
import { build } from "../sandbox/environment.mjs";
import { onLeave } from "../sandbox/leaving.mjs";
import { nodePackages } from "../sandbox/node_packages.mjs";
import { addonFolder, repo } from "../sandbox/paths.mjs";
import { stage } from "../sandbox/stages.mjs";
import { Trouble } from "../sandbox/trouble.mjs";
import { zip } from "./zip.mjs";

const HELP = `
npm run package    builds, and makes in dist/ what an administrator deploys:
                   <addon>-<version>.zip    one for each addon, to unpack into an addons path
                   tree/                    all of them with README and LICENSE, to push as a built branch`;

const DIST = join(repo, "dist");
const PART = join(repo, "dist.part");
const TREE = "tree";

/** `npm run package`. */
export function makePackages() {
    return command({ help: HELP }, async () => {
        await stage("Node packages (npm ci)", async (note) => note(await nodePackages()));
        await stage("Building Golive", build);
        await stage("Packages in dist/", async (note) => {
            const remove = onLeave(async () => rmSync(PART, { recursive: true, force: true }));
            try {
                const zips = writeDist();
                rmSync(DIST, { recursive: true, force: true });
                renameSync(PART, DIST);
                note(`${zips.join(", ")} and ${TREE}/`);
            } finally {
                await remove();
            }
        });
    });
}

function writeDist() {
    rmSync(PART, { recursive: true, force: true });
    const zips = [];
    for (const addon of addonNames()) {
        const files = filesOf(addon);
        for (const [path, bytes] of files) {
            write(join(PART, TREE, path), bytes);
        }
        const name = `${addon}-${versionOf(addon)}.zip`;
        write(join(PART, name), zip(files));
        zips.push(name);
    }
    for (const path of besideAddons()) {
        write(join(PART, TREE, path), readFileSync(join(repo, path)));
    }
    return zips;
}

/** Path → bytes, below the addon's own folder. */
function filesOf(addon) {
    const folder = join(addonFolder, addon);
    return new Map(
        addonFiles(folder).map((path) => [`${addon}/${path}`, readFileSync(join(folder, path))]),
    );
}

/** README, with the pictures it shows, and LICENSE. */
function besideAddons() {
    const file = join(repo, "README.md");
    const readme = existsSync(file) ? readFileSync(file, "utf8") : "";
    const pictures = [...readme.matchAll(/\]\((?!\w+:)([^)#\s]+\.(?:png|svg|jpg|gif))\)/g)];
    return ["README.md", "LICENSE", ...pictures.map((match) => match[1])].filter((path) =>
        existsSync(join(repo, path)),
    );
}

function versionOf(addon) {
    const text = readFileSync(join(addonFolder, addon, "__manifest__.py"), "utf8");
    const version = /["']version["']\s*:\s*["']([^"']+)/.exec(text)?.[1];
    if (!version) {
        throw new Trouble(`addon/${addon}/__manifest__.py has no version: give it one`);
    }
    return version;
}

function write(file, bytes) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
}
