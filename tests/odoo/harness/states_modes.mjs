import { home, load, offer, result, turn } from "./pretend.mjs";
import { ALL, CALLOUT, FORM, START } from "./pressed.mjs";

const PRACTICE = ".o_golive_practice";

const score = { checked: 3, earned: 1, passMark: 0.8, passed: false };
const practised = (more) =>
    load({ mode: "practice", state: "done", results: ALL.map((key) => result(key)), ...more });
const test = (next, more) => ({
    home: home({ offers: [offer({ run: { uid: "1", mode: "test", behind: 1 } })] }),
    load: load({ mode: "test", next, ...more }),
});

/** @type {Record<string, import("./showing.mjs").State>} */
export const MODE_STATES = {
    "the question in production": {
        home: home({ kind: "production" }),
        press: [START],
        shows: ".o_golive_question",
    },
    "a warning before what is real": {
        home: home({ kind: "production" }),
        load: load({ next: "confirm", mayAct: false }),
        press: [START, ".o_golive_question_yes"],
        at: FORM,
        shows: ".o_golive_spotlight.o_golive_warns.o_golive_shown",
    },
    "a check that was left": {
        load: load({ mode: "verify" }),
        press: [START],
        shows: ".o_golive_checking",
    },
    "a part of a practice that is over": {
        load: load({
            mode: "practice",
            next: "confirm",
            roles: ["procurement.buyer"],
            turn: turn({ may: false }),
            score,
        }),
        press: [PRACTICE],
        shows: ".o_golive_part_score",
    },
    "practice before any help": {
        load: load({ mode: "practice" }),
        press: [PRACTICE],
        shows: ".o_golive_hint",
    },
    "practice with a hint": {
        load: load({ mode: "practice" }),
        press: [PRACTICE, ".o_golive_hint"],
        shows: ".o_golive_goal .o_golive_words",
    },
    "practice pointed at": {
        load: load({ mode: "practice" }),
        press: [PRACTICE, ".o_golive_hint", ".o_golive_hint"],
        shows: CALLOUT,
    },
    "practice not passed": {
        load: practised({
            score,
            results: [...ALL.map((key) => result(key)), result("vendor", "hint")],
        }),
        press: [PRACTICE],
        shows: ".o_golive_lost",
    },
    "practice passed": {
        load: practised({ score: { ...score, earned: 3, passed: true } }),
        press: [PRACTICE],
        shows: ".o_golive_share",
    },
    "a test's step": { ...test("vendor"), press: [START], shows: "[data-golive-verdict=pass]" },
    "a test's verdict without its note": {
        ...test("vendor"),
        press: [START, "[data-golive-verdict=skip]"],
        shows: ".o_golive_note_wanted",
    },
    "a test's verdict that Odoo contradicts": {
        ...test("confirm", { results: [result("new", "failed"), result("vendor", "blocked")] }),
        press: [START, "[data-golive-verdict=pass]"],
        shows: ".o_golive_finding",
    },
    "a test's step pointed at": {
        ...test("new"),
        press: [START, ".o_golive_where"],
        shows: CALLOUT,
    },
};
