/**
 * Each state in which a person may see the dock and the callout, in the real Odoo, with a server that
 * pretends: what it answers, what is pressed once the dock is open, and what then must be there.
 */
import { home, load, offer, path, person, result, script, turn } from "./pretend.mjs";

const START = "[data-golive-scenario]";
const PRACTICE = ".o_golive_practice";
export const CALLOUT = ".o_golive_callout.o_golive_shown";
const WORDS = ".o_golive_words_elsewhere";
const FORM = "/odoo/purchase/1";
const ALL = ["new", "vendor", "confirm", "call"];

const score = { checked: 3, earned: 1, passMark: 0.8, passed: false };
const practised = (more) =>
    load({ mode: "practice", state: "done", results: ALL.map((key) => result(key)), ...more });
/** The target of the third step is away: why, and in which words. */
const away = (reason, words, where = "") => ({
    load: load({ next: "confirm" }),
    explain: { reason, where, words },
    press: [START],
    shows: `${WORDS}:has-text("${words || where}")`,
});
const playing = (step) => load({ script: script({ steps: [step] }) });
const offers = (over) => home({ offers: [offer(over)] });
const test = (next, more) => ({
    home: offers({ run: { uid: "1", mode: "test", behind: 1 } }),
    load: load({ mode: "test", next, ...more }),
});

const MAKE = {
    key: "make",
    title: "Make an order",
    say: "Make one.",
    at: { control: "new", on: { model: "purchase.order" } },
    do: { click: true },
    binds: { name: "order", model: "purchase.order", from: "new" },
};

/** @type {Record<string, import("./showing.mjs").State>} */
export const STATES = {
    "home of all kinds": {
        home: home({
            turns: [
                turn(),
                turn({ run: "2", by: "Anna", may: false }),
                turn({ run: "3", by: "Nora", mine: true }),
                turn({ run: "4", by: "Anna", may: false, begun: true }),
                turn({ run: "5", may: false, begun: true, late: false }),
                turn({ run: "6", by: "Anna", may: false, oversees: true }),
            ],
            offers: [
                offer(),
                offer({ id: 2, key: "a.b", why: "You need the role Accountant." }),
                offer({ id: 3, key: "a.c", models: [], best: null, done: true }),
                offer({ id: 4, key: "a.d", run: { uid: "9", mode: "learn", behind: 2 } }),
            ],
        }),
        press: ["[data-golive-turn='3'] .o_golive_hand_on", "details summary"],
        shows: ".o_golive_colleague",
    },
    "nobody to hand a turn to": {
        home: home({ turns: [turn({ by: "Nora", mine: true })] }),
        colleagues: [],
        press: [".o_golive_hand_on"],
        shows: ".o_golive_colleagues [role=status]",
    },
    "nothing to learn": { home: home({ offers: [] }), shows: ".o_golive_offers_empty" },
    "work of many apps": {
        home: home({
            offers: [...Array(8).keys()].map((n) =>
                offer({ id: n, key: `a.b${n}`, app: n % 2 ? "Inventory" : "Purchase", models: [] }),
            ),
        }),
        press: [".o_golive_app summary"],
        shows: ".o_golive_app .o_golive_offer",
    },
    "my path": {
        "person.home": person({
            leads: true,
            problems: 2,
            paths: [
                path([
                    { state: "done", done: "2026-11-02", attended: "2026-11-02" },
                    { state: "late", due: "2026-11-01" },
                    { state: "again", mode: "practice" },
                    { state: "open", mode: "practice", due: null, attended: "2026-11-02" },
                    { state: "open", mode: "test", key: "a.b" },
                ]),
            ],
        }),
        home: home({
            offers: [offer({ why: null }), offer({ id: 2, key: "a.b", why: "Not yet." })],
        }),
        press: [".o_golive_tab_path"],
        shows: ".o_golive_path_line[aria-current]",
    },
    "my path in production": {
        "person.home": person({ paths: [path([{ mode: "practice" }, { key: "not.offered" }])] }),
        home: home({ kind: "production" }),
        press: [".o_golive_tab_path"],
        shows: ".o_golive_path_line[aria-disabled]",
    },
    "sites to choose among": {
        "person.home": person({
            sites: [
                { id: 1, name: "Lindenau" },
                { id: 2, name: "Universitätsklinikum Sankt Elisabeth" },
            ],
        }),
        shows: ".o_golive_site button",
    },
    "the site that was chosen": {
        "person.home": person({
            site: 2,
            sites: [
                { id: 1, name: "Lindenau" },
                { id: 2, name: "Universitätsklinikum Sankt Elisabeth" },
            ],
        }),
        press: [".o_golive_site_now"],
        shows: ".o_golive_site .active",
    },
    "a question to a super user": {
        "person.supporters": [
            { id: 5, name: "Anna" },
            { id: 6, name: "Boris" },
        ],
        press: [".o_golive_ask_button", ".o_golive_ask [aria-pressed=false]"],
        at: FORM,
        shows: "#o_golive_ask_words",
    },
    "a question that was sent": {
        press: [".o_golive_ask_button"],
        then: sends("ask"),
        shows: ".o_golive_ask [role=status]",
    },
    "nobody to ask": {
        "person.supporters": [],
        press: [".o_golive_ask_button"],
        shows: ".o_golive_ask .btn-primary",
    },
    "a problem that was reported": {
        press: [".o_golive_report_button"],
        then: sends("report"),
        shows: ".o_golive_report [role=status]",
    },
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
    "a target elsewhere": away("elsewhere", "", "On the order's form"),
    "a right that is missing": away("right", "You may not see this: ask who holds the role."),
    "a record of another company": away("company", "The order belongs to My Company (Chicago)."),
    "a record in another state": away("state", "The order is confirmed: the button is gone."),
    "a record that is gone": away("gone", "The order was deleted."),
    "several things that could be meant": {
        load: playing({
            key: "row",
            title: "A row",
            say: "Look at the row.",
            at: { css: ".o_data_row, article.o_kanban_record", on: { model: "purchase.order" } },
            do: { click: true },
        }),
        press: [START],
        shows: ".o_golive_words_ambiguous",
    },
    "what Odoo kept by itself": {
        load: load({
            script: script({ steps: [MAKE] }),
            candidates: { order: [{ id: 1, name: "P00001" }] },
        }),
        press: [START],
        shows: ".o_golive_run_left button",
    },
    "a record of the run that was deleted": {
        load: load({
            script: script({ steps: [MAKE] }),
            results: [result("make")],
            holds: { make: "failed" },
        }),
        explain: { reason: "gone", where: "", words: "The record was deleted: Purchase Order." },
        press: [START],
        shows: ".o_golive_run_lost",
    },
    "a dock that is folded": {
        load: load({ next: "call" }),
        press: [START, ".o_golive_dock_fold"],
        shows: ".o_golive_dock_folded",
    },
    "a step of prose": { load: load({ next: "call" }), press: [START], shows: ".o_golive_next" },
    "a road of all kinds": {
        load: load({
            next: "call",
            from: "vendor",
            results: [{ ...result("vendor"), helped: true }, result("confirm", "skipped")],
        }),
        press: [START, ".o_golive_back"],
        shows: ".o_golive_skip",
    },
    "the run in another tab": {
        load: load(),
        press: [START, ".o_golive_pause"],
        then: playsElsewhere,
        shows: ".o_golive_run_elsewhere",
    },
    "a run that was given up in another window": {
        load: load({ state: "stopped" }),
        press: [START],
        shows: ".o_golive_run_stopped",
    },
    "a run of another company": {
        load: load({ company: { id: 1, name: "My Company (Chicago)" } }),
        press: [START],
        shows: ".o_golive_select_company",
    },
    "a run of a company that is not theirs": {
        load: load({ company: { id: 99, name: "" } }),
        press: [START],
        shows: ".o_golive_run_abroad",
    },
    "a check that was left": {
        load: load({ mode: "verify" }),
        press: [START],
        shows: ".o_golive_checking",
    },
    "a run that rests": {
        load: load(),
        press: [START, ".o_golive_pause"],
        shows: ".o_golive_resume",
    },
    "a run to give up": {
        load: load(),
        press: [START, ".o_golive_stop"],
        shows: ".modal .btn-primary",
    },
    "a run at its end": {
        load: load({ state: "done", results: ALL.map((key) => result(key)) }),
        press: [START],
        shows: ".o_golive_run_done",
    },
    "a run at its end, with steps left out": {
        load: load({
            state: "done",
            results: ALL.map((key) => result(key, key === "confirm" ? "skipped" : "done")),
        }),
        press: [START],
        shows: ".o_golive_done_left",
    },
    "steps that are not sent": {
        load: load(),
        record: undefined,
        press: [START],
        at: FORM,
        shows: ".o_golive_unsent",
    },
    "late steps that are refused": {
        load: load(),
        record: refuseWhatIsLate,
        press: [START],
        at: FORM,
        shows: ".o_golive_refused",
    },
    "somebody else's turn": {
        load: load({ next: "confirm", roles: ["procurement.buyer"], turn: turn({ may: false }) }),
        press: [START],
        shows: ".o_golive_waiting",
    },
    "a role that was lost": {
        load: load({ next: "confirm", roles: [] }),
        explain: { reason: "right", where: "", words: "You need the role Approver: ask Nora." },
        press: [START],
        shows: ".o_golive_role_lost p:has-text('Approver')",
    },
    "a turn to take": {
        load: load({ next: "confirm", roles: ["procurement.buyer"], turn: turn({ begun: true }) }),
        press: [START],
        shows: ".o_golive_waiting .o_golive_take",
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
    "a problem to report": {
        load: load({ next: "call" }),
        press: [START, ".o_golive_report_button"],
        shows: "#o_golive_report_words",
    },
};

/** A person writes something, and sends it, unless Golive closes itself before. */
function sends(panel) {
    return async ({ page }) => {
        const words = `#o_golive_${panel}_words`;
        await page.waitForSelector(`${words}, .o_notification`);
        if (await page.isVisible(words)) {
            await page.fill(words, "It does not save.");
            await page.click(`.o_golive_${panel} [type=submit]`, { timeout: 3000 }).catch(() => {});
        }
    };
}

/** Another tab of theirs says that it plays the run from now on. */
async function playsElsewhere({ page }) {
    const { uid } = load();
    await page.evaluate((run) => {
        const module = (name) => window.odoo.loader.modules.get(name);
        const { session } = module("@web/session");
        const { user } = module("@web/core/user");
        const channel = new BroadcastChannel(`golive ${session.db} ${user.userId}`);
        channel.postMessage({ says: "plays", run, from: "another", since: Date.now() + 1000 });
        channel.close();
    }, uid);
}

/** The connection is lost at first; then the server does not take what comes late. */
function refuseWhatIsLate(_run, entries) {
    if (entries.some(({ waited }) => waited)) {
        throw new Error("The order is closed.");
    }
}
