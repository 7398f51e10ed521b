import {
    button,
    click,
    control,
    field,
    fill,
    filter,
    holds,
    makes,
    menu,
    on,
    pick,
    saved,
    scenario,
    shows,
    step,
} from "../../scenario/builders";
import { hospital, storeroom, warehouse } from "../stock/given/places";
import { openTheLots } from "../stock/steps/lots";
import { expiredLot, medicine, reason } from "./given/expiring";

const LOT = "stock.lot";
const SCRAP = "stock.scrap";

/** A storekeeper finds what has expired, takes it off the shelf and writes it off. */
export const scrapExpired = scenario({
    key: "product_expiry.scrap_expired",
    version: 1,
    processClass: "compliance_sensitive",
    name: "Scrap stock that has expired",
    summary:
        "Find what has expired, take it off the shelf, and write it off with its lot and the reason.",
    app: "product_expiry",
    kind: "task",
    roles: ["inventory.storekeeper"],
    minutes: 7,
    start: "stock.action_production_lot_form",
    models: [LOT, SCRAP],
    params: [
        warehouse,
        { name: "from", label: "Location" },
        hospital,
        { name: "product", label: "Product" },
        { name: "lot", label: "Lot" },
        { name: "quantity", label: "Quantity" },
        { name: "reason", label: "Reason" },
    ],
    given: [storeroom, medicine, ...expiredLot, reason],
    steps: [
        step("open_lots", {
            ...openTheLots,
            why: "Once a week, look for what expires. An expired medicine on the shelf is one that somebody may give.",
        }),
        step("alerts", {
            title: "Show what expires",
            say: "Open the filters and choose Expiration Alerts.",
            why: "What expires soon can still be used up on a ward that needs much of it. What has expired has to go.",
            ...click(on(LOT, filter("expiration_alerts"))),
            expect: { text: "You see the lots that expire soon, and those that have expired." },
            optional: true,
        }),
        step("take_off", {
            title: "Take it off the shelf",
            say: "Take every piece of the lot off the shelf, read the date on the box itself, and put it into the locked box for expired goods.",
            why: "The date on the box counts. If Odoo has another one, somebody typed it wrong, and a good lot would be thrown away.",
            expect: { text: "Nothing of the lot is on the shelf any more." },
        }),
        step("open_scraps", {
            title: "Open the scrap orders",
            say: "Open Scrap, under Operations, Adjustments.",
            why: "A scrap order is the record of what was destroyed. A corrected count would only say that it is missing.",
            ...click(menu("stock.menu_stock_scrap")),
            expect: { text: "You see the list of scrap orders.", check: shows(SCRAP) },
        }),
        step("new_scrap", {
            title: "Start a scrap order",
            say: "Click New.",
            why: "One order for each lot: that is what the inspector compares with the boxes.",
            ...click(on(SCRAP, control("new"))),
            expect: { text: "An empty scrap order is open.", check: shows(SCRAP, "form") },
            binds: makes("scrap", SCRAP),
        }),
        step("product", {
            title: "Choose the product",
            say: "Type part of the product's name and choose it from the list.",
            why: "Mind strength and size: the vial beside it may be good for another year.",
            ...pick(on(SCRAP, field("product_id")), "$param.product"),
            expect: {
                text: "The order shows the product.",
                check: holds("product_id", "$param.product"),
            },
        }),
        step("place", {
            title: "Say where it lay",
            say: "Choose under Source Location the shelf or cupboard that you took it from.",
            why: "The same lot may lie on three wards. It has expired there, too: take it away, and write it off place by place.",
            ...pick(on(SCRAP, field("location_id")), "$param.from"),
            expect: {
                text: "The order shows where it lay.",
                check: holds("location_id", "$param.from"),
            },
            optional: true,
        }),
        step("lot", {
            title: "Choose the lot",
            say: "Choose the lot that stands on the box.",
            why: "With the wrong lot, a good one counts as destroyed and the expired one as still there.",
            ...pick(on(SCRAP, field("lot_id")), "$param.lot"),
            expect: { text: "The order shows the lot.", check: holds("lot_id", "$param.lot") },
        }),
        step("quantity", {
            title: "Say how many",
            say: "Type under Quantity how many pieces you took off the shelf.",
            why: "Count what is in your hands, not what Odoo expects: a difference is a question to be asked, before and not after.",
            ...fill(on(SCRAP, field("scrap_qty")), "$param.quantity"),
            expect: { text: "The order shows how many.", check: holds("scrap_qty") },
        }),
        step("reason", {
            title: "Give the reason",
            say: "Choose Expired under Scrap Reason.",
            why: "At the end of the year this tells how much money expired on the shelf, and which orders were too large.",
            ...pick(on(SCRAP, field("scrap_reason_tag_ids")), "$param.reason"),
            expect: {
                text: "The order shows the reason.",
                check: holds("scrap_reason_tag_ids", "$param.reason"),
            },
            optional: true,
        }),
        step("validate", {
            title: "Write it off",
            say: "Click Validate.",
            why: "The goods leave the stock for good, and the hospital bears their price. Have the box destroyed as your rules ask for.",
            ...click(on(SCRAP, button("action_validate"))),
            irreversible: true,
            expect: {
                text: "The scrap order is Done, of a lot that has expired.",
                check: saved(
                    [
                        ["state", "=", "done"],
                        ["lot_id.expiration_date", "<", "$started"],
                    ],
                    "scrap",
                ),
            },
        }),
    ],
});
