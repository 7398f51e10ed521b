import { watch as watchFolder } from "node:fs";
import { join } from "node:path";
import { build } from "./build.mjs";

/** Editors write a file in several strokes: build once after the last. */
const QUIET = 50;

/**
 * Builds now and after every change in src/, until the process ends. A mistake is printed and
 * waited out.
 *
 * @param {string} root
 */
export async function watch(root) {
    let timer;
    let building = build(root);
    const again = () => {
        building = building.then(() => build(root)).catch((error) => console.error(error));
    };
    watchFolder(join(root, "src"), { recursive: true }, () => {
        clearTimeout(timer);
        timer = setTimeout(again, QUIET);
    });
    await building;
    console.log("build: watching src/, Ctrl-C to stop");
}
