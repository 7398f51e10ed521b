import {
    action,
    click,
    control,
    field,
    fill,
    given,
    on,
    open,
    read,
    row,
    saved,
    scenario,
    shows,
    step,
} from "../../scenario/builders";
import { openTheVendors } from "./steps/vendors";

const VENDOR = "res.partner";

/** The exception to `onboard_vendor`: somebody entered a vendor that was there already. */
export const duplicateVendor = scenario({
    key: "purchase.duplicate_vendor",
    version: 1,
    name: "Put away a vendor that is there twice",
    summary: "Find out which of two entries of a vendor is in use, and archive the other.",
    app: "purchase",
    kind: "task",
    roles: ["procurement.buyer"],
    processClass: "compliance_sensitive",
    minutes: 6,
    exercise: true,
    start: "account.res_partner_action_supplier",
    params: [
        { name: "vendor_name", label: "Vendor that is there twice", value: "Harbour Surgical Ltd" },
        { name: "vendor_number", label: "Its number", value: "V-1001" },
    ],
    given: [
        given(
            "duplicate",
            VENDOR,
            [
                ["name", "=", "$param.vendor_name"],
                ["ref", "=", false],
                ["is_company", "=", true],
            ],
            { make: { name: "$param.vendor_name", is_company: true, supplier_rank: 1 } },
        ),
        given(
            "kept",
            VENDOR,
            [
                ["name", "=", "$param.vendor_name"],
                ["ref", "=", "$param.vendor_number"],
                ["is_company", "=", true],
            ],
            {
                make: {
                    name: "$param.vendor_name",
                    ref: "$param.vendor_number",
                    is_company: true,
                    supplier_rank: 1,
                    city: "Northport",
                    email: "orders@harbour.example",
                },
            },
        ),
    ],
    steps: [
        step("open_vendors", {
            ...openTheVendors,
            why: "Two entries of one vendor mean two price lists, and bills that are paid twice.",
        }),
        step("search", {
            title: "Search for the vendor",
            say: "Type the vendor's whole name in the search, and press Enter.",
            why: "There may be a third one. Put them right in one go.",
            ...fill(on(VENDOR, control("search")), "$param.vendor_name"),
            expect: { text: "The vendor is there twice." },
        }),
        step("open_kept", {
            title: "Open the one in use",
            say: "Click the entry with the vendor number, address and email.",
            why: "The one that has orders and a contract is the one to keep.",
            ...open(on(VENDOR, row("kept"))),
            expect: { text: "The vendor is open.", check: shows(VENDOR, "form") },
        }),
        step("look_kept", {
            title: "See what it has",
            say: "Look at the buttons at the top: how many purchases and bills does it have?",
            why: "What was bought has to stay with the vendor that it was bought from.",
            ...read(on(VENDOR, field("email"), "form")),
            expect: { text: "You know which entry is in use." },
        }),
        step("back", {
            title: "Go back to the list",
            say: "Click Vendors at the top left.",
            why: "Now for the one that nobody needs.",
            ...click(on(VENDOR, control("breadcrumb"), "form")),
            expect: { text: "You see both again.", check: shows(VENDOR, "list") },
        }),
        step("open_duplicate", {
            title: "Open the other one",
            say: "Click the entry without a number.",
            why: "Look before you put it away: an order in it would be lost to sight.",
            ...open(on(VENDOR, row("duplicate"))),
            expect: { text: "The duplicate is open.", check: shows(VENDOR, "form") },
        }),
        step("look_duplicate", {
            title: "See that it is empty",
            say: "Look at the buttons at the top: there are no purchases. If there are some, stop and tell accounts payable.",
            why: "An open order or an unpaid bill has to be finished first, or the vendor waits for its money.",
            expect: { text: "Nothing was ever bought with this entry." },
        }),
        step("archive", {
            title: "Archive the duplicate",
            say: "Open the Actions menu, the gear beside the name, and click Archive. Confirm.",
            why: "It is not offered to anybody any more, and what was done with it stays on record. Deleting would leave holes for the auditor.",
            ...click(on(VENDOR, action("archive"), "form")),
            irreversible: true,
            expect: {
                text: "The entry is archived.",
                check: saved([["active", "=", false]], "duplicate"),
            },
        }),
    ],
});
