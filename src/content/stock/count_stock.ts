import { buttonOf, click, column, on, read, saved, scenario, step } from "../../scenario/builders";
import { askedCount, uncounted } from "./given/counting";
import { hospital, storeroom, warehouse } from "./given/places";
import { enterWhatYouCounted, openTheLine, openYourCounts } from "./steps/counting";

const STOCK = "stock.quant";

/** A storekeeper counts what they were asked to count and corrects the stock, within the tolerance. */
export const countStock = scenario({
    key: "stock.count_stock",
    version: 1,
    processClass: "enterprise_standard",
    name: "Count a shelf and correct the stock",
    summary: "Count what you were asked to count, compare, and correct a small difference.",
    app: "stock",
    kind: "task",
    roles: ["inventory.storekeeper"],
    minutes: 5,
    start: "stock.action_view_inventory_tree",
    params: [
        warehouse,
        { name: "from", label: "Location" },
        hospital,
        { name: "counted", label: "Counted" },
    ],
    given: [storeroom, uncounted, askedCount],
    steps: [
        step("open_counts", {
            ...openYourCounts,
            say: "Open Physical Inventory, under Operations, Adjustments. Odoo shows the counts that were asked of you.",
            why: "A few shelves a week, counted in turn, keep the stock right all year. Nobody has to close the storeroom for a day.",
        }),
        step("count", {
            title: "Count on the shelf",
            say: "Go to the location, and count every piece of the product before you look at On Hand.",
            why: "Who knows the number beforehand finds just that number. Look behind the first row, too, and into opened boxes.",
            expect: { text: "You have the number from the shelf." },
        }),
        step("line", {
            ...openTheLine,
            why: "The same product may lie in several places. Correct the one where you stand, or two places are wrong.",
        }),
        step("counted", {
            ...enterWhatYouCounted,
            say: "Type the number under Counted, also when it is the same as On Hand.",
            why: "A shelf that was counted and found right is worth as much as one that was corrected: it need not be counted again soon.",
        }),
        step("difference", {
            title: "Look at the difference",
            say: "Compare the difference with what your site allows. Is it more, count again, and leave the rest to the inventory controller.",
            why: "A small difference is corrected on the spot. A large one has a cause: a delivery not booked, a cupboard filled without a transfer, a theft.",
            ...read(on(STOCK, column("inventory_diff_quantity"))),
            expect: { text: "You know whether the difference is yours to apply." },
            optional: true,
        }),
        step("apply", {
            title: "Correct the stock",
            say: "Click Apply on the line.",
            why: "From here on everybody plans with your number: what is ordered, what is promised to the wards, and what the stock is worth.",
            ...click(on(STOCK, buttonOf("count", "action_apply_inventory"))),
            irreversible: true,
            expect: {
                text: "On Hand is what you counted.",
                check: saved(
                    [
                        ["inventory_quantity_set", "=", false],
                        [
                            "product_id.stock_move_ids",
                            "any",
                            [
                                ["is_inventory", "=", true],
                                ["state", "=", "done"],
                                ["create_date", ">=", "$started"],
                            ],
                        ],
                    ],
                    "count",
                ),
            },
        }),
    ],
});
