/**
 * `npm run size`: what the page pays for Golive, of the bundles as a real Odoo serves them, against its
 * budgets. `--json` prints an array of `{name, value, unit, budget, ok}` and nothing else.
 */
import { join } from "node:path";
import { build } from "./build/build.mjs";
import { sizes } from "./checks/sizes.mjs";
import { command } from "./sandbox/command.mjs";
import { openWorld } from "./sandbox/world.mjs";

function table(rows) {
    const width = Math.max(...rows.map(({ name }) => name.length));
    return rows.map(
        ({ name, value, unit, budget, ok }) =>
            `${ok ? "✓" : "✗"} ${name.padEnd(width)} ${String(value).padStart(6)} of ${budget} ${unit}`,
    );
}

const about = {
    help: "npm run size [-- --json]: what Golive adds to the page, against its budgets",
    options: { json: { type: "boolean", default: false } },
};

await command(about, async ({ json }) => {
    await build(join(import.meta.dirname, ".."), json ? () => {} : console.log);
    const world = await openWorld({ name: "size" });
    const rows = await sizes(world.url);
    await world.stop();
    const kept = rows.filter(({ ok }) => ok).length;
    const tally = `${kept} passed, ${rows.length - kept} failed, 0 skipped`;
    console.log(json ? JSON.stringify(rows) : [...table(rows), tally].join("\n"));
    return kept === rows.length ? 0 : 1;
});
