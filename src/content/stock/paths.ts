import { learn, path, practice } from "../../scenario/path";

/** What the roles of Inventory have to learn: each in the depth that its work asks for. */

export const storekeeper = path({
    role: "inventory.storekeeper",
    name: "Becoming a storekeeper",
    lines: [
        learn("purchase.receive_in_full", 7),
        learn("stock.internal_transfer", 7),
        learn("stock.count_stock", 7),
        learn("purchase.receive_short_backorder", 14),
        learn("purchase.receive_short_no_backorder", 14),
        learn("stock.issue_to_ward", 10),
        learn("stock.short_pick", 14),
        learn("stock.damaged_goods", 14),
        learn("stock.wrong_lot", 14),
        learn("product_expiry.expired_lot", 14),
        learn("product_expiry.scrap_expired", 14),
        learn("stock.trace_lot", 21),
        learn("stock.count_over_tolerance", 21),
        learn("purchase.return_to_vendor", 21),
        learn("stock.transfer_to_consumption", 21),
        practice("stock.internal_transfer", 14),
        practice("stock.count_stock", 21),
    ],
});

export const ward = path({
    role: "inventory.ward",
    name: "Keeping the ward's stock",
    lines: [
        learn("stock.transfer_to_consumption", 7),
        practice("stock.transfer_to_consumption", 14),
    ],
});

export const controller = path({
    role: "inventory.approver",
    name: "Controlling the stock",
    lines: [
        learn("stock.replenish_ward", 7),
        learn("stock.count_over_tolerance", 14),
        learn("stock.read_valuation", 14),
        practice("stock.replenish_ward", 14),
    ],
});

export const owner = path({
    role: "inventory.process_owner",
    name: "Owning the inventory process",
    lines: [
        learn("stock.read_movements", 7),
        learn("stock.register_product", 14),
        learn("product_expiry.register_medicine", 14),
        learn("stock.retire_product", 14),
        practice("stock.register_product", 21),
    ],
});

export const superUser = path({
    role: "inventory.super_user",
    name: "Helping others in the storeroom",
    lines: [
        learn("stock.internal_transfer", 5),
        learn("stock.count_stock", 7),
        learn("stock.issue_to_ward", 7),
        learn("stock.replenish_ward", 7),
        learn("stock.trace_lot", 10),
        learn("stock.transfer_to_consumption", 14),
        practice("stock.internal_transfer", 14, "joined"),
        practice("stock.count_stock", 14, "joined"),
    ],
});

export const reporting = path({
    role: "inventory.reporting",
    name: "Reading inventory figures",
    lines: [learn("stock.read_movements", 7), practice("stock.read_movements", 14)],
});

export const executive = path({
    role: "inventory.executive",
    name: "Deciding on supplies",
    lines: [learn("stock.read_movements", 30)],
});
