/** What axe finds in each state of dock and callout, and what lies outside of the dock. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { openDock } from "./harness/guide.mjs";
import { hire } from "./harness/hiring.mjs";
import { home, load, offer, pretend, result, turn } from "./harness/pretend.mjs";
import { scene } from "./harness/scene.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const START = "[data-golive-scenario]";
const CALLOUT = ".o_golive_callout.o_golive_shown";
const FORM = "/odoo/purchase/1";
const LIST = "/odoo/purchase";

const score = { checked: 3, earned: 1, passMark: 0.8, passed: false };
const where = { reason: "elsewhere", where: "On the order's form", words: "" };

/** What is shown: answers of the server, what is pressed after it, and what then must be there. */
const STATES = {
    "home of all kinds": {
        home: home({
            turns: [
                turn(),
                turn({ run: "2", by: "Anna", may: false }),
                turn({ run: "3", mine: true }),
            ],
            offers: [offer(), offer({ id: 2, key: "a.b", why: "You need the role Accountant." })],
        }),
        press: [".o_golive_hand_on", "details summary"],
        shows: ".o_golive_colleague",
    },
    "nothing to learn": { home: home({ offers: [] }), shows: ".o_golive_offers_empty" },
    "no connection": { home: undefined, shows: ".o_golive_dock_trouble" },
    "the question in production": {
        home: home({ kind: "production" }),
        press: [START],
        shows: ".o_golive_question",
    },
    "a step pointed at": { load: load(), press: [START], shows: CALLOUT },
    "a warning before what is real": {
        home: home({ kind: "production" }),
        load: load({ next: "confirm", mayAct: false }),
        press: [START, ".o_golive_question_yes"],
        at: FORM,
        shows: ".o_golive_spotlight.o_golive_warns.o_golive_shown",
    },
    "a target elsewhere": {
        load: load({ next: "confirm" }),
        explain: where,
        press: [START],
        shows: ".o_golive_words_elsewhere:has-text('form')",
    },
    "a step of prose": { load: load({ next: "call" }), press: [START], shows: ".o_golive_next" },
    "somebody else's turn": {
        load: load({ next: "confirm", roles: ["procurement.buyer"], turn: turn({ may: false }) }),
        press: [START],
        shows: ".o_golive_waiting",
    },
    "practice with a hint": {
        load: load({ mode: "practice" }),
        press: [".o_golive_practice", ".o_golive_hint"],
        shows: ".o_golive_goal .o_golive_words",
    },
    "practice at its end": {
        load: load({
            mode: "practice",
            state: "done",
            score,
            results: ["new", "vendor", "confirm", "call"].map((key) => result(key)),
        }),
        press: [".o_golive_practice"],
        shows: ".o_golive_share",
    },
    "a test's verdict without its note": {
        offers: [offer({ run: { uid: "1", mode: "test", behind: 1 } })],
        load: load({ mode: "test", next: "vendor" }),
        press: [START, "[data-golive-verdict=skip]"],
        shows: ".o_golive_note_wanted",
    },
};

for (const width of [1440, 360]) {
    scene(`axe finds nothing serious in any state, ${width} px wide`, async (enter) => {
        const viewport = { width, height: 800 };
        const buyer = await enter(await hire("buyer"), { viewport, reducedMotion: "reduce" });
        const { page } = buyer;
        for (const [name, { press = [], shows, at = LIST, offers, ...answers }] of Object.entries(
            STATES,
        )) {
            const run = answers.load && { start: answers.load };
            await pretend(buyer, { ...(offers && { home: home({ offers }) }), ...run, ...answers });
            await buyer.goto(at);
            await openDock(buyer);
            for (const selector of press) {
                await page.click(`.o_golive_dock ${selector}`);
            }
            await page.waitForSelector(shows);
            assert.deepEqual(await findings(page), [], name);
            assert.deepEqual(await clipped(page), [], name);
            await page.click(".o_golive_dock_close");
        }
        assert.deepEqual(buyer.complaints, []);
    });
}

/** Serious and critical findings in what is ours. */
async function findings(page) {
    await page.evaluate(AXE);
    return page.evaluate(async () => {
        const { violations } = await globalThis.axe.run({ include: [[".o_golive_ours"]] });
        return violations
            .filter(({ impact }) => impact === "serious" || impact === "critical")
            .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    });
}

/** What of ours is wider than its place, or makes the page wider than the window. */
function clipped(page) {
    return page.evaluate(() => {
        const all = [document.documentElement, ...document.querySelectorAll(".o_golive_ours *")];
        const isCut = (el) =>
            el.clientWidth > 0 &&
            el.scrollWidth > el.clientWidth + 1 &&
            getComputedStyle(el).display !== "inline" &&
            !el.closest(".visually-hidden");
        return all.filter(isCut).map((el) => el.className);
    });
}
