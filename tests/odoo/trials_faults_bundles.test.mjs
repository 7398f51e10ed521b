/**
 * Trial: a bundle of ours that cannot be fetched, or is broken, or whose code throws: what is open says
 * so, and Odoo's own screens show nothing of it.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
    bring,
    BUNDLES,
    closedItself,
    LAUNCHER,
    SAID,
    TROUBLE,
    undisturbed,
} from "./harness/faults.mjs";
import { worksOn } from "./harness/four_apps.mjs";
import { openDock } from "./harness/guide.mjs";
import { hire } from "./harness/hiring.mjs";
import { load } from "./harness/pretend.mjs";
import { scene } from "./harness/scene.mjs";
import { leave, press, pretendState } from "./harness/showing.mjs";
import { CALLOUT } from "./harness/pressed.mjs";
import { STATES } from "./harness/states.mjs";

/** How what a bundle holds is broken: which of its addresses, and what they answer. */
const KINDS = {
    "is not known": (name) => [`**/web/bundle/${name}*`, (route) => route.abort()],
    "cannot be fetched": (name) => [`**/${name}*.js`, (route) => route.abort()],
    "is no JavaScript": (name) => [
        `**/${name}*.js`,
        (route) => route.fulfill({ contentType: "text/javascript", body: "odoo.define('x', {{{" }),
    ],
};

/** How a person comes to need each bundle, and where they are told that it is not there. */
const NEEDED = {
    "golive.assets_companion": { state: { shows: SAID }, closes: true },
    "golive.assets_keeping": {
        state: {
            ...STATES["steps that are not sent"],
            shows: ".o_golive_unsent:has-text('Keep this tab open')",
        },
    },
    "golive.assets_more": {
        state: {
            ...STATES["the question in production"],
            shows: ".o_golive_late:has-text('could not be fetched')",
        },
        async need({ page }) {
            await page.keyboard.press("Control+k");
            await page.fill(".o_command_palette input", "order");
            await page.waitForSelector(SAID);
            await page.keyboard.press("Escape");
        },
        closes: true,
    },
    "golive.assets_home": { state: { shows: ".o_golive_late:has-text('could not be fetched')" } },
    "golive.assets_acting": {
        state: { load: load(), press: ["[data-golive-scenario]"], shows: CALLOUT },
        async need({ page }) {
            await page.click(`${CALLOUT} .o_golive_do_it`);
            await page.waitForSelector(`${TROUBLE}, ${SAID}`);
        },
    },
    "golive.assets_authoring": {
        state: { load: load(), shows: "[data-golive-scenario]" },
        async need({ page }) {
            await page.evaluate(pickOnScreen);
            await page.waitForSelector(SAID);
        },
        closes: true,
    },
};

/** As the button of a step's form does; the form's own bundle comes with the view. */
async function pickOnScreen() {
    const { loadBundle } = window.odoo.loader.modules.get("@web/core/assets");
    await loadBundle("web.assets_backend_lazy");
    const { action } = window.odoo.__WOWL_DEBUG__.root.env.services;
    await action.doAction({
        type: "ir.actions.client",
        tag: "golive.author",
        params: { verb: "pick" },
    });
}

test("each bundle of ours is tried", () => {
    assert.deepEqual(Object.keys(NEEDED).sort(), [...new Set(BUNDLES)].sort());
});

for (const [kind, broken] of Object.entries(KINDS)) {
    scene(`the four apps work on while a bundle of ours ${kind}`, async (enter) => {
        const nurse = await enter(await hire("nurse"));
        const { page } = nurse;
        for (const [name, { state, need, closes }] of Object.entries(NEEDED)) {
            await pretendState(nurse, state);
            await page.route(...broken(name));
            await nurse.goto(state.at ?? "/odoo/purchase");
            await bring(nurse, state);
            if (!(await page.isVisible(SAID))) {
                await need?.(nurse);
            }
            // What is no JavaScript is reported by the browser itself: Golive closes.
            if (closes ?? kind === "is no JavaScript") {
                await closedItself(page, name);
            }
            await undisturbed(page);
            await leave(nurse);
        }
        await page.unrouteAll();
        await page.route(...broken("golive.assets_"));
        await nurse.goto("/odoo/purchase");
        await page.click(LAUNCHER);
        await closedItself(page, "all bundles");
        await worksOn(nurse);
        await page.unrouteAll();
        await nurse.goto("/odoo/purchase");
        await openDock(nurse);
    });
}

scene("the four apps work on while a verb of ours throws", async (enter) => {
    const nurse = await enter(await hire("nurse"));
    const { page } = nurse;
    const state = STATES["a step of prose"];
    await pretendState(nurse, state);
    let broken = 0;
    await page.route("**/golive.assets_companion*.js", async (route) => {
        const response = await route.fetch();
        const whole = await response.text();
        const body = whole.replace(/\bdispatch\((\w+)\) ?\{/, "$& missing.$1;");
        broken += Number(body !== whole);
        await route.fulfill({ response, body });
    });
    await nurse.goto("/odoo/purchase");
    await openDock(nurse);
    await press(nurse, state);
    assert.equal(broken, 1, "there is a verb to break");
    await page.click(".o_golive_dock .o_golive_next");
    await closedItself(page, "a verb");
    await worksOn(nurse);
});
