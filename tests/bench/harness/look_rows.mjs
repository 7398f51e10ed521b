import { openDock, openPage } from "./page.mjs";
import { p95, row } from "./figures.mjs";

/** What one look for an anchor costs in a large page, beside Odoo's own selector engine. */
export async function lookRows({ clinic, browser, bundle, log }) {
    const page = await openPage(browser, clinic, bundle);
    await openDock(page);
    await page.evaluate(() => bench.open("golive", { run: "" }));
    const rows = [];
    for (const nodes of [5000, 20000]) {
        log(`looks in ${nodes} nodes`);
        const { golive, hoot } = await page.evaluate((count) => bench.look(count), nodes);
        const budget = nodes === 20000 ? 0.5 : null;
        rows.push(
            row(`one look in ${nodes} nodes, p95`, p95(golive), "ms", budget, { hoot: p95(hoot) }),
        );
    }
    await page.context().close();
    return rows;
}
