import {
    button,
    cell,
    click,
    control,
    field,
    fill,
    holds,
    holdsLine,
    makes,
    menu,
    on,
    pick,
    read,
    saved,
    scenario,
    shows,
    step,
} from "../../scenario/builders";
import { storeroom } from "./given/places";
import { supply, supplyInStore } from "./given/supplies";
import { wardAddress } from "./given/wards";

const TRANSFER = "stock.picking";

/** A storekeeper issues goods that a ward consumes: they leave the stock for good. */
export const issueToWard = scenario({
    key: "stock.issue_to_ward",
    version: 1,
    processClass: "locally_variable",
    name: "Issue supplies to a ward",
    summary: "Give a ward what it uses up, and book it as its consumption.",
    app: "stock",
    kind: "task",
    roles: ["inventory.storekeeper"],
    minutes: 5,
    start: "stock.method_action_picking_tree_outgoing",
    params: [
        { name: "warehouse", label: "Warehouse", from: { site: "stock.warehouse" } },
        { name: "from", label: "Storeroom" },
        { name: "hospital", label: "Hospital" },
        { name: "ward", label: "Ward" },
        { name: "product", label: "Product" },
        { name: "quantity", label: "Quantity" },
    ],
    given: [storeroom, wardAddress, supply, supplyInStore],
    steps: [
        step("open_deliveries", {
            title: "Open the deliveries",
            say: "Open Deliveries, under Operations, Transfers.",
            why: "What a ward uses up leaves the stock by a delivery. What it only keeps in its own counted cupboard goes by an internal transfer.",
            ...click(menu("stock.out_picking")),
            expect: { text: "You see the list of deliveries.", check: shows(TRANSFER) },
        }),
        step("new_delivery", {
            title: "Start a new delivery",
            say: "Click New.",
            why: "One delivery for one ward: that is how its consumption can be told from the next one's.",
            ...click(on(TRANSFER, control("new"))),
            expect: { text: "An empty delivery is open.", check: shows(TRANSFER, "form") },
            binds: makes("issue", TRANSFER),
        }),
        step("ward", {
            title: "Choose the ward",
            say: "Choose the ward under Delivery Address.",
            why: "The ward answers for what it uses. On the wrong name, another ward's budget pays for it.",
            ...pick(on(TRANSFER, field("partner_id")), "$param.ward"),
            expect: {
                text: "The delivery shows the ward.",
                check: holds("partner_id", "$param.ward"),
            },
        }),
        step("product", {
            title: "Add what the ward gets",
            say: "Click Add a Product, type part of its name and choose it from the list.",
            why: "Next month's order is worked out from what was issued. What is handed over without a line is not ordered again.",
            ...pick(on(TRANSFER, cell("move_ids", "product_id")), "$param.product"),
            expect: {
                text: "A line shows the product.",
                check: holdsLine("move_ids", { product_id: "$param.product" }),
            },
        }),
        step("quantity", {
            title: "Say how many",
            say: "Type how many the ward gets under Demand.",
            why: "Issue in whole boxes where you can: counting loose pieces takes the ward longer than they are worth.",
            ...fill(on(TRANSFER, cell("move_ids", "product_uom_qty", "last")), "$param.quantity"),
            expect: {
                text: "The line shows how many.",
                check: holdsLine("move_ids", {
                    product_id: "$param.product",
                    product_uom_qty: true,
                }),
            },
        }),
        step("mark_as_todo", {
            title: "Reserve the goods",
            say: "Click Mark as Todo.",
            why: "From now on nobody else is promised these goods.",
            ...click(on(TRANSFER, button("action_confirm"))),
            expect: {
                text: "The delivery is Ready, or Waiting where there is not enough.",
                check: saved([["state", "not in", ["draft", "cancel"]]], "issue"),
            },
        }),
        step("hand_over", {
            title: "Hand over the goods",
            say: "Compare the goods with Quantity on the line, and hand them to the ward.",
            why: "What is missing is seen while both still stand at the counter. Afterwards it is one word against another.",
            ...read(on(TRANSFER, cell("move_ids", "quantity", "last"))),
            expect: { text: "The ward has the goods." },
            optional: true,
        }),
        step("validate", {
            title: "Book the issue",
            say: "Click Validate.",
            why: "The goods leave the stock and count as used by the ward. What comes back has to be booked back in as a return.",
            ...click(on(TRANSFER, button("button_validate"))),
            irreversible: true,
            expect: {
                text: "The delivery is Done.",
                check: saved([["state", "=", "done"]], "issue"),
            },
        }),
    ],
});
