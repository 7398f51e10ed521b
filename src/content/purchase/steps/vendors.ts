import { click, menu, shows } from "../../../scenario/builders";
import type { StepBody } from "../../../scenario/builders";

const VENDOR = "res.partner";

export const openTheVendors: StepBody = {
    title: "Open the vendors",
    say: "Open Vendors, under Orders.",
    ...click(menu("purchase.menu_procurement_management_supplier_name")),
    expect: { text: "You see the vendors.", check: shows(VENDOR) },
};
