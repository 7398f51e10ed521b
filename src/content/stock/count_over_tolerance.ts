import {
    buttonOf,
    click,
    column,
    control,
    filter,
    on,
    read,
    saved,
    scenario,
    shows,
    step,
} from "../../scenario/builders";
import type { Domain } from "../../scenario/types";
import { askedCount, uncounted } from "./given/counting";
import { hospital, storeroom, warehouse } from "./given/places";
import { enterWhatYouCounted, openTheLine, openYourCounts } from "./steps/counting";

const STOCK = "stock.quant";
const CONTROLLER = "inventory.approver";

const withinTolerance: Domain = [
    ["id", "=", "$count"],
    ["inventory_quantity_set", "=", true],
    ["inventory_diff_quantity", "<=", "$param.surplus"],
    ["inventory_diff_quantity", ">=", "$param.shortage"],
];

/** Exception: the count is too far off to correct on the spot. The controller looks for the cause and decides. */
export const countOverTolerance = scenario({
    key: "stock.count_over_tolerance",
    version: 1,
    processClass: "compliance_sensitive",
    name: "Decide on a count over tolerance",
    summary:
        "Report a count that is too far off, look for the cause, and correct the stock or have it counted again.",
    app: "stock",
    kind: "process",
    roles: ["inventory.storekeeper", CONTROLLER],
    minutes: 10,
    exercise: true,
    start: "stock.action_view_inventory_tree",
    params: [
        warehouse,
        { name: "from", label: "Location" },
        hospital,
        { name: "counted", label: "Counted" },
        { name: "surplus", label: "Largest surplus to correct on the spot", value: 5 },
        { name: "shortage", label: "Largest shortage to correct on the spot", value: -5 },
    ],
    given: [storeroom, uncounted, askedCount],
    steps: [
        step("open_counts", {
            ...openYourCounts,
            why: "Odoo shows the counts that were asked of you, and nobody else counts the same shelf.",
        }),
        step("line", {
            ...openTheLine,
            why: "The same product may lie in several places. The difference belongs to the one where you stand.",
        }),
        step("counted", {
            ...enterWhatYouCounted,
            say: "Type the number under Counted, even if you cannot believe it.",
            why: "A number that was made to fit hides the loss until a patient needs what is not there.",
            expect: {
                text: "The line shows what you counted, and a difference that is more than your site allows.",
                check: saved(
                    [
                        ["inventory_quantity_set", "=", true],
                        // Said of the line as it is counted: once decided, it has no difference.
                        ["product_id.stock_quant_ids", "not any", withinTolerance],
                    ],
                    "count",
                ),
            },
        }),
        step("recount", {
            title: "Count once more, with a colleague",
            say: "The difference is more than your site allows: have a colleague count again. Leave the line as it is, and do not click Apply.",
            why: "Four eyes rule out a slip. And who keeps the stock does not write off their own shortage: an auditor asks for that.",
            ...read(on(STOCK, column("inventory_diff_quantity"))),
            expect: { text: "Both of you counted the same." },
        }),
        step("open_differences", {
            ...openYourCounts,
            title: "Open the counts that wait for you",
            why: "Until you decide, the wards plan with a number that is known to be wrong.",
            actor: CONTROLLER,
            expect: { text: "You see the stock by location.", check: shows(STOCK) },
        }),
        step("to_apply", {
            title: "Show only what was counted",
            say: "Open the filters and choose To Apply.",
            why: "What is left in the list was counted and is not decided on.",
            actor: CONTROLLER,
            ...click(on(STOCK, filter("to_apply"))),
            expect: { text: "You see only what was counted and not applied." },
            optional: true,
        }),
        step("history", {
            title: "Look at what happened to it",
            say: "Click History on the line, and look for what does not fit.",
            why: "Most large differences are no loss: a receipt that nobody booked, a transfer booked twice, boxes counted as pieces.",
            actor: CONTROLLER,
            ...click(on(STOCK, buttonOf("count", "action_inventory_history"))),
            expect: {
                text: "You see what went in and out of this place.",
                check: shows("stock.move.line"),
            },
        }),
        step("back", {
            title: "Go back to the count",
            say: "Click Physical Inventory at the top, to the left.",
            why: "If something was booked wrong, put that right first, and have the shelf counted again.",
            actor: CONTROLLER,
            ...click(on("stock.move.line", control("breadcrumb"))),
            expect: { text: "You see the counts again.", check: shows(STOCK) },
        }),
        step("decide", {
            title: "Decide",
            say: "Click Apply when the count stands. Click Clear to have it counted again.",
            why: "Apply writes the difference off, in your name, and the hospital bears the loss. It cannot be taken back, only counted anew.",
            actor: CONTROLLER,
            ...click(on(STOCK, buttonOf("count", "action_apply_inventory"))),
            irreversible: true,
            expect: {
                text: "The line waits for no decision any more.",
                check: saved([["inventory_quantity_set", "=", false]], "count"),
            },
        }),
    ],
});
