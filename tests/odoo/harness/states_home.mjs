import { home, load, offer, path, person, turn } from "./pretend.mjs";
import { FORM, START } from "./pressed.mjs";

/** @type {Record<string, import("./showing.mjs").State>} */
export const HOME_STATES = {
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
