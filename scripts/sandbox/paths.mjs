import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout, and what the commands keep in it. All of `sandbox` can be removed at any time. */
export const repo = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
export const sandbox = process.env.GOLIVE_SANDBOX || join(repo, ".odoo");

export const addonFolder = join(repo, "addon");
export const odooRoot = join(sandbox, "root");
export const ocaFolder = join(sandbox, "oca");
export const clusterFolder = join(sandbox, "pg");
export const dataFolder = join(sandbox, "data");
export const logFolder = join(sandbox, "logs");
export const lockFolder = join(sandbox, "locks");
export const worldFolder = join(sandbox, "worlds");
export const venvFolder = join(sandbox, "venv");

/** Where Debian's package keeps Odoo inside `odooRoot`. */
export const odooPython = join(odooRoot, "usr", "lib", "python3", "dist-packages");

/** Tells this checkout from another one that uses the same PostgreSQL server. */
export const checkoutId = createHash("sha256").update(repo).digest("hex").slice(0, 6);

/** Path of a program in PATH or in the folders of system programs, or an empty string. */
export function findProgram(name, path = process.env.PATH ?? "") {
    const folders = [...path.split(":"), "/usr/sbin", "/sbin", "/usr/bin", "/bin"];
    const found = folders.find((folder) => folder && existsSync(join(folder, name)));
    return found ? join(found, name) : "";
}
