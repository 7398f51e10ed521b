import {
    button,
    cell,
    click,
    field,
    fill,
    holdsLine,
    on,
    read,
    shows,
    step,
} from "../../../scenario/builders";
import type { StepBody } from "../../../scenario/builders";
import type { Step } from "../../../scenario/types";
import { openTheReceipt, openTheReceipts, showWhatIsExpected } from "./receiving";

const RECEIPT = "stock.picking";
export const BACKORDER = "stock.backorder.confirmation";

/** A delivery of which a part is missing, until Odoo asks what becomes of the rest. */

export const findTheReceipt: readonly Step[] = [
    step("open_receipts", {
        ...openTheReceipts,
        why: "A delivery is always compared with what was ordered, never with what the driver says.",
    }),
    step("show_ready", showWhatIsExpected),
    step("open_receipt", openTheReceipt),
];

export const countTheGoods: StepBody = {
    title: "Count the goods",
    say: "Count what stands before you and compare it with Demand, line by line.",
    ...read(on(RECEIPT, field("move_ids"), "form")),
    expect: { text: "You know which line is short, and by how many." },
};

/** `$param.delivered`. */
export const typeWhatReallyCame: StepBody = {
    title: "Type what really came",
    say: "In the line that is short, change Quantity to what you counted.",
    ...fill(on(RECEIPT, cell("move_ids", "quantity", "first"), "form"), "$param.delivered"),
    expect: {
        text: "The line shows less in Quantity than in Demand.",
        check: holdsLine("move_ids", { quantity: "$param.delivered" }),
    },
};

export const bookInWhatCame: StepBody = {
    title: "Book in what came",
    say: "Click Validate. Odoo asks what to do with the rest.",
    ...click(on(RECEIPT, button("button_validate"), "form")),
    expect: { text: "You are asked about a backorder.", check: shows(BACKORDER, "form") },
};
