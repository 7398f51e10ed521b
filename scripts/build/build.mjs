import { contentFiles } from "./content.mjs";
import { BuildError } from "./error.mjs";
import { frontEndFiles } from "./front_end.mjs";
import { place } from "./place.mjs";

/**
 * Builds everything in memory first, so that a mistake in the sources leaves the last good output
 * as it was, then puts it in place.
 *
 * @param {string} root the repository
 * @param {(line: string) => void} [say]
 * @param {{plain?: boolean}} [how] of `frontEndFiles`
 * @returns {Promise<boolean>} false after a mistake in the sources, which has been printed
 */
export async function build(root, say = console.log, how = {}) {
    const began = performance.now();
    try {
        const outputs = [await frontEndFiles(root, how), ...(await contentFiles(root))];
        let changed = 0;
        let total = 0;
        for (const output of outputs) {
            changed += place(output);
            total += output.files.size;
        }
        const seconds = ((performance.now() - began) / 1000).toFixed(2);
        say(`build: ${total} files, ${changed} changed, ${seconds} s`);
        return true;
    } catch (error) {
        if (!(error instanceof BuildError)) {
            throw error;
        }
        console.error(
            `${error.message}\nbuild: failed; the output of the last good build is untouched`,
        );
        return false;
    }
}
