/** A modal `<dialog>`, as customers' own screens may open it: all outside of it is inert. */
import assert from "node:assert/strict";
import { isFocused } from "./harness/typing.mjs";
import { hire } from "./harness/hiring.mjs";
import { scene } from "./harness/scene.mjs";
import { show } from "./harness/showing.mjs";
import { STATES } from "./harness/states.mjs";

const DOCK = ".o_golive_dock";
const FIELD = "dialog input";

scene(
    "while only the dock speaks it is within reach in a modal dialog, and comes back",
    async (enter) => {
        const buyer = await enter(await hire("buyer"));
        const { page } = buyer;
        await show(buyer, STATES["a step of prose"]);
        const place = await boxOf(page);
        for (const end of ["close", "remove"]) {
            await openDialog(page);
            await page.waitForSelector(`dialog ${DOCK}`);
            assert.deepEqual(await boxOf(page), place);
            assert.equal(await page.locator("dialog .o_golive_announcer").count(), 1);

            await isFocused(buyer, FIELD);
            await page.keyboard.press("Alt+Shift+l");
            await isFocused(buyer, ".o_golive_run");
            await page.keyboard.press("Escape");
            await isFocused(buyer, FIELD);
            await page.click(`${DOCK} .o_golive_dock_fold`);
            await page.waitForSelector(`${DOCK}.o_golive_dock_folded`);
            await page.click(`${DOCK} .o_golive_dock_fold`);

            await page.evaluate((verb) => document.querySelector("dialog")[verb](), end);
            await page.waitForSelector(`:not(dialog) > ${DOCK}:not([popover])`);
            assert.deepEqual(await boxOf(page), place);
            await page.evaluate(() => document.querySelector("dialog")?.remove());
        }

        await openDialog(page);
        await page.click(`dialog ${DOCK} .o_golive_dock_close`);
        await page.waitForSelector(DOCK, { state: "detached" });
        await page.evaluate(() => document.querySelector("dialog").close());
        await page.click(".o_golive_launcher button");
        await page.waitForSelector(".o_golive_next");
        assert.equal(await page.locator(DOCK).count(), 1);
        await page.click(`${DOCK} .o_golive_next`);
        await page.waitForSelector(".o_golive_run_done");
        assert.deepEqual(buyer.complaints, []);
    },
);

async function openDialog(page) {
    await page.evaluate(() => {
        const dialog = document.createElement("dialog");
        dialog.innerHTML = "<input>";
        dialog.style.transform = "translate(40px, 0)";
        document.body.append(dialog);
        dialog.showModal();
    });
}

async function boxOf(page) {
    return page.locator(DOCK).boundingBox();
}
