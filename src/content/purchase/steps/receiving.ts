import {
    button,
    click,
    filter,
    menu,
    on,
    open,
    row,
    saved,
    shows,
} from "../../../scenario/builders";
import type { StepBody } from "../../../scenario/builders";

const RECEIPT = "stock.picking";

/** A delivery at the ramp, and its receipt: `$receipt`. */

export const openTheReceipts: StepBody = {
    title: "Open the receipts",
    say: "Open Operations, then Receipts.",
    ...click(menu("stock.in_picking")),
    expect: { text: "You see the receipts.", check: shows(RECEIPT) },
};

export const showWhatIsExpected: StepBody = {
    title: "Show what is expected",
    say: "Open the search's menu and choose Ready. Click beside the menu to close it.",
    why: "What was received long ago is in the list, too. What can come today is soon looked through.",
    ...click(on(RECEIPT, filter("available"), "list")),
    expect: { text: "The list shows what has still to come." },
    // Who searches for the order's number finds it, too.
    optional: true,
};

export const openTheReceipt: StepBody = {
    title: "Open the receipt",
    say: "Find the delivery by its vendor or by the order's number on the delivery note, and click it.",
    why: "The order's number tells two deliveries of one vendor apart.",
    ...open(on(RECEIPT, row("receipt"))),
    expect: { text: "The receipt is open.", check: shows(RECEIPT, "form") },
};

export const bookTheDeliveryIn: StepBody = {
    title: "Book the delivery in",
    say: "Click Validate.",
    ...click(on(RECEIPT, button("button_validate"), "form")),
    irreversible: true,
    expect: { text: "The receipt is done.", check: saved([["state", "=", "done"]], "receipt") },
};
