/** What was proven leaves on the administrator's screen as a file, and enters from one. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { proveBundle } from "../../scripts/bundling/container.mjs";
import { scene } from "./harness/scene.mjs";

const MODAL = ".modal-content";
const fileOf = (buffer) => ({
    name: "test.golive",
    mimeType: "application/octet-stream",
    buffer,
});

scene(
    "a bundle is exported, saved, tried and imported; a changed one is refused",
    async (enter) => {
        const admin = await enter("admin");
        const { page } = admin;
        await admin.goto("/odoo/action-golive.action_golive_bundle");
        await page.click(".o_control_panel button:has-text('Export')");
        await page.click(`${MODAL} button[name=export]`);
        const fingerprint = await page.innerText(`${MODAL} [name=fingerprint]:visible`);
        assert.match(fingerprint, /^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
        const [download] = await Promise.all([
            page.waitForEvent("download"),
            page.click(`${MODAL} [name=file] a`),
        ]);
        assert.match(download.suggestedFilename(), /\.golive$/);
        const bundle = await readFile(await download.path());
        const manifest = proveBundle(bundle);
        await page.click(`${MODAL} .modal-footer button:has-text('Close'):visible`);
        await page.waitForSelector(MODAL, { state: "detached" });

        await page.click(".o_control_panel button:has-text('Import')");
        await page.setInputFiles(
            `${MODAL} input[type=file]`,
            fileOf(withOneByteChanged(bundle, manifest)),
        );
        await page.click(`${MODAL} button[name=check]`);
        const refused = page.locator(".o_error_dialog");
        assert.match(await refused.innerText(), /the part “Scenarios”.+changed/);
        await refused.locator(".modal-footer button").first().click();
        await refused.waitFor({ state: "detached" });

        await page.setInputFiles(`${MODAL} input[type=file]`, fileOf(bundle));
        await page.click(`${MODAL} button[name=check]`);
        const report = page.locator(`${MODAL} .o_golive_bundle_report`);
        const scenarios = manifest.parts.find((part) => part.name === "scenarios").count;
        const row = new RegExp(`^Scenarios\\s+${scenarios}\\s+`, "m");
        assert.match(await report.innerText(), row);
        const before = await countOf(admin);
        await page.click(`${MODAL} button[name=apply]`);
        await page.waitForSelector(`.o_form_view h1:has-text("${manifest.source.name}")`);
        assert.match(await page.innerText(".o_form_view .o_golive_bundle_report"), row);
        assert.equal(await countOf(admin), before, "what came from here is here already");
        assert.deepEqual(admin.complaints, []);
    },
);

function countOf(admin) {
    return admin.rpc("golive.scenario", "search_count", [[]]);
}

/** The first byte of what is told of scenarios. */
function withOneByteChanged(bundle, { parts }) {
    const at = parts.findIndex(({ name }) => name === "scenarios");
    const behind = parts.slice(at).reduce((sum, { stored }) => sum + stored.bytes, 0);
    const changed = Buffer.from(bundle);
    changed[bundle.length - behind] ^= 1;
    return changed;
}
