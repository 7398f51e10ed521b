/**
 * Trial: whatever of a component of ours throws, when it is set up, drawn or pressed: Golive closes, says
 * so once, and Odoo's own screens show nothing of it.
 */
import assert from "node:assert/strict";
import { bring, closedItself, COMPONENTS, LAUNCHER, TROUBLE } from "./harness/faults.mjs";
import { worksOn } from "./harness/four_apps.mjs";
import { hire } from "./harness/hiring.mjs";
import { breakPart, forget, partsOf, watchParts } from "./harness/parts.mjs";
import { home, load, turn } from "./harness/pretend.mjs";
import { scene } from "./harness/scene.mjs";
import { leave, pretendState } from "./harness/showing.mjs";
import { STATES } from "./harness/states.mjs";

/** What is only read when it is pressed. */
const PRESSED = {
    "trying again": { ...STATES["no connection"], press: [`${TROUBLE} button`], shows: TROUBLE },
    "going on with what Odoo kept": {
        ...STATES["what Odoo kept by itself"],
        press: ["[data-golive-scenario]", ".o_golive_run_left button"],
        shows: ".o_golive_run",
    },
    "going on without a record that was deleted": {
        ...STATES["a record of the run that was deleted"],
        press: ["[data-golive-scenario]", ".o_golive_run_lost .o_golive_take_me"],
    },
    "beginning a line of the path": {
        ...STATES["my path"],
        load: load(),
        press: [".o_golive_tab_path", ".o_golive_path_line[aria-current]"],
        shows: ".o_golive_run",
    },
    "opening what one's people do": {
        ...STATES["my path"],
        press: [".o_golive_leading_problems"],
        shows: ".o_golive_dock",
    },
    "choosing a site": {
        ...STATES["sites to choose among"],
        press: [".o_golive_site button"],
    },
    "opening the conversation": {
        ...STATES["a question that was sent"],
        shows: ".o_golive_dock",
        async then(who) {
            await STATES["a question that was sent"].then(who);
            await who.page.click(".o_golive_ask .btn-secondary", { timeout: 3000 }).catch(() => {});
        },
    },
    "reporting instead of asking": {
        ...STATES["nobody to ask"],
        press: [".o_golive_ask_button", ".o_golive_ask .btn-primary"],
        shows: ".o_golive_report",
    },
    "taking a turn": {
        home: home({ turns: [turn({ by: "Nora", mine: true })] }),
        load: load(),
        press: [".o_golive_take"],
        shows: ".o_golive_run",
    },
    "handing a turn back": {
        home: home({ turns: [turn({ by: "Nora", mine: true })] }),
        delegate: null,
        press: [".o_golive_hand_on", ".o_golive_give_back"],
        shows: ".o_golive_offers",
    },
    "taking a turn where it waits": {
        ...STATES["a turn to take"],
        claim: load(),
        press: ["[data-golive-scenario]", ".o_golive_take"],
        shows: ".o_golive_run",
    },
    "beginning another where it waits": {
        ...STATES["a turn to take"],
        press: ["[data-golive-scenario]", ".o_golive_another"],
        shows: ".o_golive_run",
    },
    "practising once more": {
        ...STATES["practice passed"],
        press: [".o_golive_practice", ".o_golive_again"],
        shows: ".o_golive_share",
    },
    "looking again for a role that was lost": {
        ...STATES["a role that was lost"],
        press: ["[data-golive-scenario]", ".o_golive_look_again"],
    },
    "doing it once more": {
        ...STATES["a run at its end, with steps left out"],
        press: ["[data-golive-scenario]", ".o_golive_again"],
    },
    "going to the company of a run": {
        ...STATES["a run of another company"],
        then: selectItsCompany,
    },
    "a tester's note": {
        ...STATES["a test's step"],
        then: ({ page }) => page.fill(".o_golive_note", "It took long."),
    },
    "late steps that are refused": {
        load: load(),
        press: ["[data-golive-scenario]"],
        then: ({ page }) =>
            page.evaluate(() => {
                const { services } = window.odoo.__WOWL_DEBUG__.root.env;
                services["golive.companion"].state.outbox.refused = ["The order is closed."];
            }),
        shows: ".o_golive_refused",
    },
    "looking where a turn stands": {
        home: home({ turns: [turn({ may: false, begun: true })] }),
        load: load(),
        press: [".o_golive_show"],
        shows: ".o_golive_run",
    },
    "beginning another": {
        home: home({ turns: [turn({ may: false, begun: true })] }),
        load: load(),
        press: [".o_golive_another"],
        shows: ".o_golive_run",
    },
};

scene("the four apps work on while a component of ours throws", async (enter) => {
    const nurse = await enter(await hire("nurse"));
    const { page } = nurse;
    const tried = new Set();
    const known = new Set();
    for (const [name, state] of Object.entries({ ...STATES, ...PRESSED })) {
        await begin(nurse, state);
        await bring(nurse, state);
        const { read, members } = await partsOf(page);
        members.forEach((member) => known.add(member));
        const fresh = read.filter((member) => !tried.has(member));
        if (fresh.length) {
            await begin(nurse, state);
        }
        for (const member of fresh) {
            tried.add(member);
            await breakPart(page, member);
            await bring(nurse, state);
            await closedItself(page, `${name}: ${member}`);
            await breakPart(page, null);
            await forget(page);
        }
    }
    // It fetches what is watched here: the trial of bundles has it.
    tried.add("golive.Late fetch");
    const untried = [...known].filter((member) => !tried.has(member));
    assert.deepEqual(untried, [], "no state of the harness reads it");
    const broken = new Set([...tried].map((member) => member.split(" ")[0]));
    assert.deepEqual([...broken].sort(), [...COMPONENTS].sort(), "each component was broken");

    await breakPart(page, "all");
    await worksOn(nurse);
    await page.click(LAUNCHER);
    await closedItself(page, "all that can throw");
});

scene("Odoo's bar stands while the launcher throws", async (enter) => {
    const nurse = await enter(await hire("nurse"));
    const { page } = nurse;
    await nurse.goto("/odoo/purchase");
    await page.evaluate(() => {
        const { registry } = window.odoo.loader.modules.get("@web/core/registry");
        const { prototype } = registry.category("systray").get("golive.launcher").Component;
        Object.defineProperty(prototype, "waiting", {
            get() {
                throw new Error("trial");
            },
        });
        window.odoo.__WOWL_DEBUG__.root.env.services["golive.opening"].awaits(2);
    });
    await closedItself(page, "the launcher");
    await worksOn(nurse);
});

/** Odoo would load the page anew, and with it what is watched. */
async function selectItsCompany({ page }) {
    await page.evaluate(() => {
        const { user } = window.odoo.loader.modules.get("@web/core/user");
        user.activateCompanies = () => {};
    });
    await page.click(".o_golive_select_company");
}

/** The page of the state, with all of ours fetched and watched, and the dock closed. */
async function begin(nurse, state) {
    await leave(nurse);
    await pretendState(nurse, state);
    await nurse.goto(state.at ?? "/odoo/purchase");
    await watchParts(nurse.page);
}
