import {
    click,
    column,
    groupBy,
    menu,
    on,
    read,
    scenario,
    searchPanel,
    shows,
    step,
} from "../../scenario/builders";

const PRODUCT = "product.product";
const STOCK = "stock.quant";

/** What the stock is worth, before a count is signed off and the books are closed on it. */
export const readValuation = scenario({
    key: "stock.read_valuation",
    version: 1,
    name: "Read what the stock is worth",
    summary:
        "See the value of the stock by category and by place, and find the figure that cannot be right.",
    app: "stock",
    kind: "task",
    roles: ["inventory.approver"],
    processClass: "enterprise_standard",
    minutes: 5,
    start: "stock.action_product_stock_view",
    models: [PRODUCT, STOCK],
    steps: [
        step("open_stock", {
            title: "Open the stock report",
            say: "Open Stock, under Reporting.",
            why: "Before you sign a count, see what it does to the hospital's money. After that the books are closed on it.",
            ...click(menu("stock.menu_product_stock")),
            expect: {
                text: "You see the products, with what is on hand and what it is worth.",
                check: shows(PRODUCT, "list"),
            },
        }),
        step("category", {
            title: "Look at one category",
            say: "Click a category at the left.",
            why: "Finance adds up by category. Look at the one that was counted, and compare it with last month's figure.",
            ...click(on(PRODUCT, searchPanel("categ_id"), "list")),
            expect: { text: "You see the products of this category." },
            optional: true,
        }),
        step("cost", {
            title: "Look at the cost",
            say: "Look down Unit Cost. Is one a hundred times what it should be, or 0?",
            why: "Most wrong values are a wrong unit: a box that was received at the price of a piece, or a piece at that of a box.",
            ...read(on(PRODUCT, column("avg_cost"), "list")),
            expect: { text: "No cost is one that cannot be." },
        }),
        step("value", {
            title: "Look at the value",
            say: "Look down Total Value for the dearest, and look at the sum at the bottom.",
            why: "Ten lines hold most of the money. Count those twice, and the rest once.",
            ...read(on(PRODUCT, column("total_value"), "list")),
            expect: { text: "You know which products hold most of the value, and the sum." },
        }),
        step("negative", {
            title: "Look for what is below nothing",
            say: "Look down On Hand: is a number below 0?",
            why: "Nobody has less than none. It is something that was taken before it was booked in, and it makes the sum too small.",
            ...read(on(PRODUCT, column("qty_available"), "list")),
            expect: { text: "No stock is below 0, or you know why." },
        }),
        step("places", {
            title: "See it by place",
            say: "Open Locations, under Reporting.",
            why: "Stock on a ward is the hospital's money, too, and it is there that it disappears.",
            ...click(menu("stock.menu_valuation")),
            expect: { text: "You see what lies where.", check: shows(STOCK) },
        }),
        step("by_place", {
            title: "Put it by location",
            say: "Open the search's menu, and choose Location under Group By.",
            why: "Each place with its sum: the storeroom, the wards, the pharmacy. Which one grew since the last count?",
            ...click(on(STOCK, groupBy("locationgroup"))),
            expect: { text: "There is a line for each place." },
            optional: true,
        }),
        step("value_there", {
            title: "Show the value there",
            say: "At the right end of the line of headings, open the small menu and tick Value. Note what you signed off on, and when.",
            why: "The auditor asks for just this: what it was worth, where it lay, and who looked at it.",
            expect: { text: "You see what the stock of each place is worth." },
        }),
    ],
});
