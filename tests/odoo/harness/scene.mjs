import { mkdirSync } from "node:fs";
import { test } from "node:test";
import { person } from "./person.mjs";

const PICTURES = "test-results";

/**
 * A test with people in it: they leave when it ends, and when it fails a picture of what each of them
 * saw is kept in `test-results/`.
 *
 * @param {string} name the behaviour
 * @param {(enter: typeof person) => Promise<void>} play
 */
export function scene(name, play) {
    test(name, async () => {
        const cast = [];
        const enter = async (...args) => {
            cast.push(await person(...args));
            return cast.at(-1);
        };
        try {
            await play(enter);
        } catch (error) {
            const seen = await Promise.all(cast.map((who) => picture(who, name)));
            error.message += `\n${seen.join("\n")}`;
            throw error;
        } finally {
            await Promise.all(cast.map((who) => who.leave()));
        }
    });
}

async function picture({ login, page, complaints }, name) {
    mkdirSync(PICTURES, { recursive: true });
    const path = `${PICTURES}/${name.replaceAll(/\W+/g, "_").slice(0, 60)}_${login}.png`;
    const words = await page
        .screenshot({ path })
        .then(() => page.innerText("body"))
        .catch((error) => error.message);
    const shown = words.replaceAll(/\s+/g, " ").slice(-500);
    return `${login} saw ${path}: …${shown} | ${complaints.join(" | ")}`;
}
