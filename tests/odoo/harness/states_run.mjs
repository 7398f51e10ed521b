import { load, result, script, turn } from "./pretend.mjs";
import { ALL, CALLOUT, FORM, START } from "./pressed.mjs";

const WORDS = ".o_golive_words_elsewhere";

/** The target of the third step is away: why, and in which words. */
const away = (reason, words, where = "") => ({
    load: load({ next: "confirm" }),
    explain: { reason, where, words },
    press: [START],
    shows: `${WORDS}:has-text("${words || where}")`,
});
const playing = (step) => load({ script: script({ steps: [step] }) });

const MAKE = {
    key: "make",
    title: "Make an order",
    say: "Make one.",
    at: { control: "new", on: { model: "purchase.order" } },
    do: { click: true },
    binds: { name: "order", model: "purchase.order", from: "new" },
};

/** @type {Record<string, import("./showing.mjs").State>} */
export const RUN_STATES = {
    "a step pointed at": { load: load(), press: [START], shows: CALLOUT },
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
};

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
