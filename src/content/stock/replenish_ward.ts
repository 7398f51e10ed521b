import {
    buttonOf,
    click,
    column,
    exists,
    menu,
    on,
    read,
    row,
    scenario,
    shows,
    step,
} from "../../scenario/builders";
import { hospital, storeroom, wardCupboard, warehouse } from "./given/places";
import { emptyCupboard, ofTheRule, wardRoute } from "./given/routes";
import { supply, supplyInStore } from "./given/supplies";
import { internalType } from "./given/types";

const RULE = "stock.warehouse.orderpoint";

/** The inventory controller fills what has fallen below its minimum: a reordering rule becomes a transfer. */
export const replenishWard = scenario({
    key: "stock.replenish_ward",
    version: 1,
    processClass: "locally_variable",
    name: "Replenish from a reordering rule",
    summary: "See which cupboards ran below their minimum, and have the storeroom fill them.",
    app: "stock",
    kind: "task",
    roles: ["inventory.approver"],
    minutes: 5,
    start: "stock.action_replenishment",
    params: [
        warehouse,
        { name: "from", label: "Storeroom" },
        hospital,
        { name: "ward", label: "Ward location" },
        { name: "product", label: "Product" },
        ...ofTheRule,
    ],
    given: [internalType, storeroom, wardCupboard, supply, supplyInStore, wardRoute, emptyCupboard],
    steps: [
        step("open_replenishment", {
            title: "Open the replenishment",
            say: "Open Replenishment, under Operations, Procurement.",
            why: "One list tells in the morning what will run out, before a nurse stands in front of an empty cupboard.",
            ...click(menu("stock.menu_reordering_rules_replenish")),
            expect: { text: "You see what is to be ordered.", check: shows(RULE) },
        }),
        step("rule", {
            title: "Find the rule",
            say: "Look at the line: which product, and in which location.",
            why: "Each ward has its own minimum. What is plenty for an outpatient clinic lasts intensive care one night.",
            ...read(on(RULE, row("rule"))),
            expect: { text: "You see the rule of the product." },
        }),
        step("forecast", {
            title: "Compare forecast and minimum",
            say: "Look at On Hand, Forecast, Min and Max. The forecast counts what is on its way already.",
            why: "When the forecast is far above what is on hand, somebody has ordered. A second order would fill the cupboard twice.",
            ...read(on(RULE, column("qty_forecast"))),
            expect: { text: "You know whether the ward will run short." },
        }),
        step("quantity", {
            title: "Check the quantity",
            say: "Look at To Order. Click it to change it when the ward needs more this week, or has no room.",
            why: "Odoo fills up to the maximum. Only you know of the flu, the closed ward, the holiday.",
            ...read(on(RULE, column("qty_to_order"))),
            expect: { text: "The quantity to order suits the ward." },
            optional: true,
        }),
        step("order", {
            title: "Order",
            say: "Click Order on the line.",
            why: "The storeroom gets a transfer to the ward right away and brings it on its next round. The goods are reserved from now on.",
            ...click(on(RULE, buttonOf("rule", "action_replenish"))),
            expect: {
                text: "The storeroom has a transfer of this product to this location.",
                check: exists("stock.move", [
                    ["rule_id", "!=", false],
                    ["product_id", "=", "$param.rule_product"],
                    // Where it goes in the end: it may pass through other places.
                    ["location_final_id", "=", "$param.rule_place"],
                    ["picking_id", "!=", false],
                    ["state", "!=", "cancel"],
                ]),
            },
        }),
        step("transfers", {
            title: "See the transfer",
            say: "Open Internal, under Operations, Transfers: the newest transfer goes to the ward.",
            why: "Waiting instead of Ready means that the storeroom has too little itself: then it is time to buy.",
            ...click(menu("stock.int_picking")),
            expect: { text: "You see the internal transfers.", check: shows("stock.picking") },
        }),
    ],
});
