import { logIn } from "../../odoo/harness/session.mjs";
import { keepLedger } from "../page/ledger.mjs";

/** A fresh page of the web client, with the page's side of the bench in it. */
export async function openPage(browser, { url, db }, { script, style }, path = "/odoo/purchase") {
    const context = await browser.newContext({ viewport: { width: 1440, height: 860 } });
    await logIn(context, url, db, "admin");
    const page = await context.newPage();
    await page.addInitScript(keepLedger);
    await page.goto(url + path);
    await page.waitForSelector(".o_main_navbar");
    await page.waitForSelector(".o_action_manager > :not(:empty)");
    await page.addStyleTag({ content: style });
    await page.addScriptTag({ content: script });
    return page;
}

/** Opens the dock and waits until it stands. */
export async function openDock(page) {
    await page.click(".o_golive_launcher button");
    await page.waitForSelector(".o_golive_dock");
}
