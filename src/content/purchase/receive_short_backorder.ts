import {
    button,
    click,
    exists,
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

/** The exception to `receive_in_full`: a part is missing, and the vendor will send it. */
export const receiveShortBackorder = scenario({
    key: "purchase.receive_short_backorder",
    version: 1,
    name: "Receive a short delivery: the rest will come",
    summary: "Book in what came of a delivery, and keep the rest open as a backorder.",
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
            why: "A carton that is missing now is missing on the ward on Saturday night.",
        }),
        step("ask", {
            title: "Ask whether the rest will come",
            say: "Call the vendor, or look at the delivery note: is the rest on its way, or will it not come at all?",
            why: "If you keep waiting for goods that nobody sends, the ward waits too. If you give them up, somebody has to order again.",
            expect: { text: "The vendor says that the rest will come." },
        }),
        step("quantity", {
            ...typeWhatReallyCame,
            why: "Stock that is in the system and not on the shelf is worse than none: the ward relies on it.",
        }),
        step("validate", {
            ...bookInWhatCame,
            why: "What is here can be used at once, whatever happens to the rest.",
        }),
        step("backorder", {
            title: "Keep the rest open",
            say: "Click Create Backorder.",
            why: "The rest stays on the list of what the vendor owes you, so that the second delivery has a receipt to be booked on.",
            ...click(inDialog(on(BACKORDER, button("process")))),
            irreversible: true,
            expect: {
                text: "The receipt is done.",
                check: saved([["state", "=", "done"]], "receipt"),
            },
        }),
        step("see_rest", {
            title: "See that the rest is expected",
            say: "Look at the receipt: it holds only what came. The rest waits in a receipt of its own, with the same order's number.",
            why: "Tell the ward what comes later. Its nurse can then borrow, or choose something else.",
            ...read(on(RECEIPT, field("move_ids"), "form")),
            expect: {
                text: "A backorder waits for the rest.",
                check: exists(
                    RECEIPT,
                    [
                        ["backorder_id", "=", "$receipt"],
                        ["state", "not in", ["cancel", "draft"]],
                    ],
                    { by: "anyone" },
                ),
            },
        }),
    ],
});
