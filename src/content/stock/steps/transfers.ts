import { button, click, control, makes, menu, on, saved, shows } from "../../../scenario/builders";
import type { StepBody } from "../../../scenario/builders";

const TRANSFER = "stock.picking";

/** What moves within the hospital. */

export const openTheTransfers: StepBody = {
    title: "Open the internal transfers",
    say: "Open Internal, under Operations, Transfers.",
    ...click(menu("stock.int_picking")),
    expect: { text: "You see the list of transfers.", check: shows(TRANSFER) },
};

/** Binds `$transfer`. */
export const startATransfer: StepBody = {
    title: "Start a new transfer",
    say: "Click New.",
    ...click(on(TRANSFER, control("new"))),
    expect: { text: "An empty transfer is open.", check: shows(TRANSFER, "form") },
    binds: makes("transfer", TRANSFER),
};

/** @param transfer what the transfer is called in the run */
export function bookTheTransfer(transfer: string): StepBody {
    return {
        title: "Book the transfer",
        say: "Click Validate once the goods are in the cupboard.",
        ...click(on(TRANSFER, button("button_validate"))),
        irreversible: true,
        expect: { text: "The transfer is Done.", check: saved([["state", "=", "done"]], transfer) },
    };
}
