import { openDock, openPage } from "./page.mjs";
import { p50, p95, row } from "./figures.mjs";
import { startRun } from "./clinic.mjs";

const ORDER = { model: "purchase.order", view: "form" };
const ANCHORS = {
    a: { field: "partner_id", on: ORDER },
    b: { field: "order_line", on: ORDER },
};
const ROUNDS = 30;

/** Pointing from one field of a real purchase order to another, in Odoo's own form. */
export async function formRows({ clinic, browser, bundle, log }) {
    log("a real form");
    const [order] = await clinic.admin.call("purchase.order", "search", [[]], { limit: 1 });
    const run = await startRun(clinic, "bench.form", ANCHORS);
    const path = `/odoo/action-purchase.purchase_rfq/${order}`;
    const page = await openPage(browser, clinic, bundle, path);
    await page.waitForSelector(".o_field_widget[name=partner_id]");
    await openDock(page);
    await page.evaluate((uid) => bench.open("golive", { run: uid }), run);
    await page.evaluate(() => bench.close());
    await page.evaluate(() => bench.begin());
    const shown = await page.evaluate((rounds) => bench.measure("show", rounds), ROUNDS);
    await page.context().close();
    const of = (part) => shown.filter(Boolean).map((one) => one[part]);
    return [
        row("in a real form: show, p50", p50(of("ms")), "ms", null),
        row("in a real form: show, p95 in frames", p95(of("frames")), "frames", 2),
    ];
}
