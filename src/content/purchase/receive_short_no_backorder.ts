import {
    button,
    click,
    field,
    inDialog,
    on,
    read,
    saved,
    scenario,
    step,
} from "../../scenario/builders";
import { warehouse } from "../stock/given/places";
import { awaitedMore, delivered } from "./given/receiving";
import {
    BACKORDER,
    bookInWhatCame,
    countTheGoods,
    findTheReceipt,
    typeWhatReallyCame,
} from "./steps/receiving_short";

const RECEIPT = "stock.picking";

/** The exception to `receive_in_full`: a part is missing, and nobody will send it. */
export const receiveShortNoBackorder = scenario({
    key: "purchase.receive_short_no_backorder",
    version: 1,
    name: "Receive a short delivery: the rest will not come",
    summary: "Book in what came of a delivery, and close it for the rest.",
    app: "purchase",
    kind: "task",
    roles: ["inventory.storekeeper"],
    processClass: "enterprise_standard",
    minutes: 6,
    exercise: true,
    start: "stock.action_picking_tree_incoming",
    params: [warehouse, delivered],
    given: awaitedMore,
    steps: [
        ...findTheReceipt,
        step("compare", {
            ...countTheGoods,
            why: "The ward asked for all of it. You are the first who can tell them that it is less.",
        }),
        step("ask", {
            title: "Ask the buyer what to do",
            say: "Call the buyer. They ask the vendor, who says that the rest is out of stock for good.",
            why: "Whether the hospital goes without, waits or buys elsewhere is not the storeroom's to decide.",
            expect: { text: "The buyer has said that the rest is not to be waited for." },
        }),
        step("quantity", {
            ...typeWhatReallyCame,
            why: "The bill is paid for what you book in here, not for what was ordered.",
        }),
        step("validate", {
            ...bookInWhatCame,
            why: "What is here can be used at once.",
        }),
        step("no_backorder", {
            title: "Close it for the rest",
            say: "Click No Backorder.",
            why: "Nobody looks out for goods that will never come, and replenishment may buy them elsewhere. It cannot be taken back: the rest has to be ordered anew.",
            ...click(inDialog(on(BACKORDER, button("process_cancel_backorder")))),
            irreversible: true,
            expect: {
                text: "The receipt is done, and there is no backorder.",
                check: saved(
                    [
                        ["state", "=", "done"],
                        ["backorder_ids", "=", false],
                    ],
                    "receipt",
                ),
            },
        }),
        step("see_order", {
            title: "See that nothing is expected",
            say: "Look at the receipt: it is done, with the quantity that came.",
            why: "The buyer now orders the rest from somebody else, before the ward runs out.",
            ...read(on(RECEIPT, field("move_ids"), "form")),
            expect: {
                text: "No more is expected for this order.",
                check: saved([["receipt_status", "=", "full"]], "order"),
            },
        }),
    ],
});
