import {
    button,
    click,
    control,
    field,
    holds,
    makes,
    menu,
    on,
    open,
    pick,
    row,
    saved,
    shows,
} from "../../../scenario/builders";
import type { StepBody } from "../../../scenario/builders";

const TRANSFER = "stock.picking";

/** What leaves the stock: begun here, or waiting to be picked as `$transfer`. */

export const openTheDeliveries: StepBody = {
    title: "Open the deliveries",
    say: "Open Deliveries, under Operations, Transfers.",
    ...click(menu("stock.out_picking")),
    expect: { text: "You see the list of deliveries.", check: shows(TRANSFER) },
};

/** Binds `$issue`. */
export const startADelivery: StepBody = {
    title: "Start a new delivery",
    say: "Click New.",
    ...click(on(TRANSFER, control("new"))),
    expect: { text: "An empty delivery is open.", check: shows(TRANSFER, "form") },
    binds: makes("issue", TRANSFER),
};

/** `$param.type`. */
export const chooseYourStoreroom: StepBody = {
    title: "Say from which storeroom",
    say: "Choose the deliveries of your storeroom under Operation Type.",
    ...pick(on(TRANSFER, field("picking_type_id")), "$param.type"),
    expect: {
        text: "The delivery is one of your storeroom's.",
        check: holds("picking_type_id", "$param.type"),
    },
};

export const openTheDelivery: StepBody = {
    title: "Open the delivery",
    say: "Open the delivery that you are picking.",
    ...open(on(TRANSFER, row("transfer"))),
    expect: { text: "The delivery is open.", check: shows(TRANSFER, "form") },
};

/** @param delivery what the delivery is called in the run */
export function bookTheDelivery(delivery: string): StepBody {
    return {
        title: "Book the delivery",
        say: "Click Validate.",
        ...click(on(TRANSFER, button("button_validate"))),
        irreversible: true,
        expect: { text: "The delivery is Done.", check: saved([["state", "=", "done"]], delivery) },
    };
}
