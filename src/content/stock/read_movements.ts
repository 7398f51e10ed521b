import {
    click,
    filter,
    groupBy,
    menu,
    on,
    read,
    scenario,
    shows,
    step,
    viewOf,
} from "../../scenario/builders";

const REPORT = "stock.move";

/** See what came in, what went out, and of which products. For who reads figures and enters none. */
export const readMovements = scenario({
    key: "stock.read_movements",
    version: 1,
    name: "Read what moved",
    summary: "See what came in, what went out, and of which products.",
    processClass: "enterprise_standard",
    app: "stock",
    kind: "task",
    roles: ["inventory.reporting"],
    minutes: 4,
    start: "stock.stock_move_action",
    models: [REPORT],
    steps: [
        step("open_report", {
            title: "Open the moves",
            say: "Open Moves Analysis, under Reporting.",
            why: "Every box that was moved is one line here. What a ward used and what was thrown away are counted from the same list.",
            ...click(menu("stock.stock_move_menu")),
            expect: { text: "You see the moves of the storerooms.", check: shows(REPORT) },
        }),
        step("only_done", {
            title: "Leave out what is planned",
            say: "Open the arrow beside the search, and choose Done.",
            why: "What is only planned has not left any shelf. Mixed with what was done, both figures are wrong.",
            ...click(on(REPORT, filter("done"))),
            expect: { text: "The search says Done." },
        }),
        step("as_table", {
            title: "See it as a table",
            say: "Click the pivot view at the top right.",
            why: "Rows and columns can be added up and compared from month to month.",
            ...click(on(REPORT, viewOf("pivot"))),
            expect: {
                text: "You see the quantities in rows and columns.",
                check: shows(REPORT, "pivot"),
            },
        }),
        step("by_product", {
            title: "Put it by product",
            say: "Open the arrow beside the search, and choose Product under Group By.",
            why: "A product that moves every day has to be near and plenty. One that never moves takes room, and expires.",
            ...click(on(REPORT, groupBy("by_product"))),
            expect: { text: "There is a row for each product." },
        }),
        step("read_most", {
            title: "Find what moves most",
            say: "Look at the largest quantities.",
            why: "These are the products whose lack would be felt first on a ward: their reordering rules are the ones to check.",
            ...read(on(REPORT, viewOf("pivot"))),
            expect: { text: "You can name the products that move most." },
        }),
    ],
});
