/**
 * `npm run recorded`: records work in the four apps by mouse and keyboard, and has Golive play what was
 * recorded, once.
 */
import { join } from "node:path";
import { FLOWS } from "../tests/recorded/flows/all.mjs";
import { recordAndReplay } from "../tests/recorded/replay.mjs";
import { share, table, WANTED } from "../tests/recorded/table.mjs";
import { build } from "./build/build.mjs";
import { command } from "./sandbox/command.mjs";
import { Trouble } from "./sandbox/trouble.mjs";
import { openWorld } from "./sandbox/world.mjs";
import { launchChromium } from "./testing/chromium.mjs";

const about = {
    help: `
npm run recorded                        every flow: recorded, approved, played once
npm run recorded -- --flow WORD,WORD    those with such a word in their key

Prints how many of the recorded steps were played the first time. The status is 1 below ${WANTED} %.`,
    options: { flow: { type: "string" } },
};

await command(about, async ({ flow }) => {
    const words = flow?.split(",") ?? [""];
    const flows = FLOWS.filter(({ key }) => words.some((word) => key.includes(word)));
    if (!flows.length) {
        throw new Trouble("there is no such flow: leave the option out to play all", 2);
    }
    await build(join(import.meta.dirname, ".."));
    const world = await openWorld({ name: "recorded" });
    const browser = await launchChromium();
    try {
        const tell = (report) => console.log(table([report]).slice(0, -1).join("\n"));
        const reports = await recordAndReplay({ world, browser, flows, tell });
        console.log(["", ...table(reports)].join("\n"));
        return share(reports).percent < WANTED ? 1 : 0;
    } finally {
        await browser.close();
        await world.stop();
    }
});
