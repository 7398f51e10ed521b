import { learn, path, practice } from "../../scenario/path";

/** What the roles of Purchase have to learn: each in the depth that its work asks for. */

export const buyer = path({
    role: "procurement.buyer",
    name: "Becoming a buyer",
    lines: [
        learn("purchase.request_for_quotation", 7),
        learn("purchase.onboard_vendor", 14),
        learn("purchase.wrong_price_list", 14),
        learn("purchase.duplicate_vendor", 21),
        learn("purchase.requisition_to_bill", 21),
        practice("purchase.request_for_quotation", 14),
        practice("purchase.onboard_vendor", 21),
    ],
});

export const payable = path({
    role: "procurement.accounts_payable",
    name: "Becoming an accounts payable clerk",
    lines: [
        learn("purchase.match_bill", 7),
        learn("purchase.bill_price_mismatch", 14),
        learn("purchase.requisition_to_bill", 21),
        practice("purchase.match_bill", 14),
        practice("purchase.bill_price_mismatch", 21),
    ],
});

export const approver = path({
    role: "procurement.approver",
    name: "Approving what is bought",
    lines: [
        learn("purchase.approve_order", 7),
        learn("purchase.reject_order", 7),
        learn("purchase.requisition_to_bill", 21),
        practice("purchase.approve_order", 7),
    ],
});

export const owner = path({
    role: "procurement.process_owner",
    name: "Owning the procurement process",
    lines: [
        learn("purchase.read_spend", 7),
        learn("purchase.wrong_price_list", 14),
        learn("stock.register_product", 21),
    ],
});

export const superUser = path({
    role: "procurement.super_user",
    name: "Helping others to buy",
    lines: [
        learn("purchase.request_for_quotation", 5),
        learn("purchase.approve_order", 7),
        learn("purchase.match_bill", 7),
        learn("purchase.onboard_vendor", 10),
        learn("purchase.bill_price_mismatch", 10),
        learn("purchase.requisition_to_bill", 14),
        practice("purchase.request_for_quotation", 14, "joined"),
        practice("purchase.match_bill", 14, "joined"),
    ],
});

export const reporting = path({
    role: "procurement.reporting",
    name: "Reading procurement figures",
    lines: [learn("purchase.read_spend", 7), practice("purchase.read_spend", 14)],
});

export const executive = path({
    role: "procurement.executive",
    name: "Deciding on procurement",
    lines: [learn("purchase.read_spend", 30)],
});
