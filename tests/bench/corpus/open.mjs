import { join } from "node:path";
import { build } from "esbuild";
import { logIn } from "../../odoo/harness/session.mjs";

let bundle = null;

/** The web client as the mutation wants it, with the page's side of the corpus in it. */
export async function openCorpus(browser, { url, db }, admin, { viewport, lang }) {
    await admin.call("res.users", "write", [[2], { lang }]);
    const context = await browser.newContext({ viewport });
    await logIn(context, url, db, "admin");
    const page = await context.newPage();
    await page.goto(`${url}/odoo/purchase`);
    await page.waitForSelector(".o_action_manager > :not(:empty)");
    bundle ??= await pageSide();
    await page.addScriptTag({ content: bundle });
    await page.evaluate(() => window.corpus.ready());
    return page;
}

async function pageSide() {
    const entry = join(import.meta.dirname, "page/corpus.mjs");
    const options = {
        bundle: true,
        write: false,
        format: "iife",
        logLevel: "silent",
        plugins: [odoo],
    };
    const { outputFiles } = await build({ entryPoints: [entry], ...options });
    return outputFiles[0].text;
}

/** Golive's own sources are looked at as they are; Odoo's modules are those of the page. */
const odoo = {
    name: "odoo",
    setup(build) {
        const namespace = "odoo";
        build.onResolve({ filter: /^@(web|odoo)\// }, ({ path }) => ({ path, namespace }));
        build.onLoad({ filter: /.*/, namespace }, ({ path }) => ({
            contents: `module.exports = odoo.loader.modules.get(${JSON.stringify(path)});`,
        }));
    },
};
