import {
    button,
    click,
    control,
    field,
    groupBy,
    on,
    open,
    read,
    row,
    scenario,
    shows,
    step,
} from "../../scenario/builders";
import { medicine, receiptOfLot, recalledLot, transferOfLot, vendor } from "./given/lots";
import { hospital, storeroom, wardCupboard, warehouse } from "./given/places";
import { internalType, receiptType } from "./given/types";
import { openTheLots } from "./steps/lots";

const LOT = "stock.lot";

/** A vendor recalls a lot: where did it come from, where did it go, and what is left? */
export const traceLot = scenario({
    key: "stock.trace_lot",
    version: 1,
    processClass: "compliance_sensitive",
    name: "Trace a lot from vendor to ward",
    summary: "Find out where a recalled lot came from, which wards got it, and where it lies now.",
    app: "stock",
    kind: "task",
    roles: ["inventory.storekeeper"],
    minutes: 6,
    start: "stock.action_production_lot_form",
    params: [
        warehouse,
        { name: "from", label: "Storeroom" },
        hospital,
        { name: "ward", label: "Ward location" },
        { name: "product", label: "Product" },
    ],
    given: [
        receiptType,
        internalType,
        vendor,
        storeroom,
        wardCupboard,
        medicine,
        recalledLot,
        receiptOfLot,
        transferOfLot,
    ],
    steps: [
        step("open_lots", {
            ...openTheLots,
            why: "A recall names a lot, not a delivery. Here you find it in seconds, whoever received it and however long ago.",
        }),
        step("one_list", {
            title: "Show all lots in one list",
            say: "Open the filters and click Location under Group By, to take the grouping away.",
            why: "You do not know yet where the lot lies. That is what you want to find out.",
            ...click(on(LOT, groupBy("group_by_location"))),
            expect: { text: "All lots stand in one list." },
            optional: true,
        }),
        step("open_lot", {
            title: "Open the lot",
            say: "Type the number from the recall in the search box, and open the lot. Compare the product, too: vendors may use the same number twice.",
            why: "One wrong digit, and the dangerous lot stays on the ward while a good one is thrown away.",
            ...open(on(LOT, row("lot"))),
            expect: { text: "The lot is open.", check: shows(LOT, "form") },
        }),
        step("left", {
            title: "See how much is left",
            say: "Look at On Hand Quantity: so much is still in the hospital.",
            why: "What is left can be locked away today. What is gone was used on patients, and their doctors have to know.",
            ...read(on(LOT, field("product_qty"))),
            expect: { text: "You know how much of the lot is left." },
        }),
        step("traceability", {
            title: "Open its history",
            say: "Click Traceability.",
            why: "The report goes back to the vendor's delivery and forward to every ward. The authority asks for just that.",
            ...click(on(LOT, button("stock.action_stock_report"))),
            expect: { text: "The report on the lot opens." },
        }),
        step("report", {
            title: "Read the report",
            say: "Read each line: what it was, from where, to where, how many, when. Note every ward that got some.",
            why: "Each ward on the list gets a call. One that is left out goes on using the lot.",
            expect: { text: "You have a list of the wards that got some." },
        }),
        step("back", {
            title: "Go back to the lot",
            say: "Click the lot at the top, to the left.",
            why: "Now that you know where it went, see where it still is.",
            ...click(control("breadcrumb")),
            expect: { text: "The lot is open again.", check: shows(LOT, "form") },
        }),
        step("places", {
            title: "See where it lies now",
            say: "Click Location.",
            why: "These are the cupboards to be emptied, with how many to find in each. What is not found there is to be reported.",
            ...click(on(LOT, button("action_lot_open_quants"))),
            expect: { text: "You see where it lies, and how many.", check: shows("stock.quant") },
        }),
    ],
});
