import { watch as watchFolder } from "node:fs";
import { join } from "node:path";
import { build } from "./build.mjs";

/** Editors write a file in several strokes: build once after the last. */
const QUIET = 50;

/**
 * Builds now and after every change in src/, until the process ends, with the names of the sources:
 * whoever watches reads it in the debugger. A mistake is printed and waited out.
 *
 * @param {string} root
 */
export async function watch(root) {
    let timer;
    const once = () => build(root, console.log, { plain: true });
    let building = once();
    const again = () => {
        building = building.then(once).catch((error) => console.error(error));
    };
    watchFolder(join(root, "src"), { recursive: true }, () => {
        clearTimeout(timer);
        timer = setTimeout(again, QUIET);
    });
    await building;
    console.log("build: watching src/, Ctrl-C to stop");
}
