import {
    action,
    buttonIn,
    click,
    given,
    on,
    open,
    read,
    row,
    saved,
    scenario,
    shows,
    step,
} from "../../scenario/builders";
import { openTheProducts, searchForTheProduct } from "../stock/steps/products";

const PRODUCT = "product.template";
const VARIANT = "product.product";

/** The exception to `register_product`: an item that is there twice, or that nobody uses any more. */
export const retireProduct = scenario({
    key: "stock.retire_product",
    version: 1,
    name: "Put away a product that nobody needs",
    summary:
        "Find the entry that is there twice or no longer used, see that nothing of it is left or on its way, and archive it.",
    app: "stock",
    kind: "task",
    roles: ["inventory.process_owner"],
    processClass: "enterprise_standard",
    minutes: 6,
    exercise: true,
    start: "stock.product_template_action_product",
    params: [
        {
            name: "product_name",
            label: "Product that is there twice",
            value: "Elastic bandage 8 cm, box of 20",
        },
        { name: "kept_code", label: "Code of the one in use", value: "EB-0820" },
        { name: "old_code", label: "Code of the other one", value: "OLD-EB8" },
    ],
    given: [
        entry("kept", "$param.kept_code"),
        entry("duplicate", "$param.old_code"),
        given("variant", VARIANT, [["product_tmpl_id", "=", "$duplicate"]]),
        given("rule", "stock.warehouse.orderpoint", [["product_id", "=", "$variant"]], {
            make: {
                product_id: "$variant",
                product_min_qty: 5,
                product_max_qty: 20,
                trigger: "manual",
            },
        }),
    ],
    steps: [
        step("open_products", {
            ...openTheProducts,
            why: "An item that is there twice splits the stock: each half runs out while the other half expires.",
        }),
        step("search", {
            ...searchForTheProduct,
            title: "Search for the product",
            say: "Type its name in the search, and press Enter.",
            why: "There may be a third one, from another house, with a code of its own.",
            expect: { text: "The product is there twice, under two codes." },
        }),
        step("open_duplicate", {
            title: "Open the one that nobody uses",
            say: "Click the entry with the old code.",
            why: "The one with the stock and the orders stays, whichever name is the nicer one.",
            ...open(on(PRODUCT, row("duplicate"))),
            expect: { text: "The product is open.", check: shows(PRODUCT, "form") },
        }),
        step("stock", {
            title: "See that none is left",
            say: "Look at On Hand and Forecasted at the top: both have to be 0. Are some left? Stop, and have them counted and moved to the other entry.",
            why: "What is archived with stock lies on a shelf, costs money, and is found by nobody.",
            ...read(on(PRODUCT, buttonIn("box", "action_product_tmpl_forecast_report"), "form")),
            expect: { text: "None is there, and none is promised to a ward." },
        }),
        step("on_order", {
            title: "See that none is on its way",
            say: "Look at Purchased at the top, and ask the buyers: is there a request or an order that still waits for it?",
            why: "A delivery of an item that is gone from the list stands at the ramp, and the storekeeper cannot book it in.",
            expect: { text: "Nothing of it is asked for or on order." },
        }),
        step("archive", {
            title: "Archive it",
            say: "Open the Actions menu, the gear beside the name, and click Archive. Confirm.",
            why: "It is offered to nobody any more, and what was done with it stays on record: a recall two years from now still finds its wards.",
            ...click(on(PRODUCT, action("archive"), "form")),
            irreversible: true,
            expect: {
                text: "The product is archived, with no stock and nothing on order.",
                check: saved(
                    [
                        ["active", "=", false],
                        [
                            "stock_quant_ids",
                            "not any",
                            [
                                ["location_id.usage", "in", ["internal", "transit"]],
                                ["quantity", "!=", 0],
                            ],
                        ],
                        [
                            "stock_move_ids",
                            "not any",
                            [["state", "not in", ["draft", "done", "cancel"]]],
                        ],
                        [
                            "purchase_order_line_ids",
                            "not any",
                            [["state", "in", ["draft", "sent", "to approve"]]],
                        ],
                    ],
                    "variant",
                ),
            },
        }),
        step("rule_is_gone", {
            title: "See that it orders no more",
            say: "Its reordering rule went with it. Tell the wards and the buyers which code counts from now on.",
            why: "A rule that stays behind orders what nobody wants, every night.",
            expect: {
                text: "Its reordering rule is archived, too.",
                check: saved([["active", "=", false]], "rule"),
            },
        }),
    ],
});

/** One of the two, kept in stock. */
function entry(name: string, code: string) {
    return given(
        name,
        PRODUCT,
        [
            ["name", "=", "$param.product_name"],
            ["default_code", "=", code],
            ["is_storable", "=", true],
        ],
        { make: { name: "$param.product_name", default_code: code, is_storable: true } },
    );
}
