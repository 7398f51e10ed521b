import { after } from "node:test";
import { openWorld } from "../../../scripts/sandbox/world.mjs";
import { launchChromium } from "../../../scripts/testing/chromium.mjs";

/**
 * What all real-Odoo tests of a lane share: one Odoo with people of its own, and one browser. Made when the
 * first test asks, gone after the last.
 */
let opening = null;
let launching = null;

/** People beside Odoo's own; the password is the login. `groups`: xml ids. */
export const PEOPLE = {
    buyer: {
        name: "Bianca Buyer",
        groups: ["purchase.group_purchase_user", "stock.group_stock_user"],
    },
    buyer2: { name: "Boris Buyer", groups: ["purchase.group_purchase_user"] },
    nurse: {
        name: "Nora Nurse",
        groups: [
            "purchase.group_purchase_user",
            "stock.group_stock_user",
            "maintenance.group_equipment_manager",
            "helpdesk_mgmt.group_helpdesk_user",
        ],
    },
    ward: { name: "Wanda Ward", groups: ["maintenance.group_equipment_manager"] },
};

/** @returns {Promise<import("../../../scripts/sandbox/world.mjs").World>} */
export function world() {
    opening ??= openWorld({ name: `e2e_${process.env.GOLIVE_TEST_LANE ?? "alone"}` }).then(
        async (opened) => {
            await opened.odooShell(hire(PEOPLE));
            return opened;
        },
    );
    return opening;
}

/** A name that browsers do not trust as they trust localhost. */
export const HOSPITAL = "odoo.hospital.example";

export function browser() {
    launching ??= launchChromium({ args: [`--host-resolver-rules=MAP ${HOSPITAL} 127.0.0.1`] });
    return launching;
}

after(async () => {
    await (await launching)?.close();
    await (await opening)?.stop();
});

function hire(people) {
    return `
for login, person in ${JSON.stringify(people)}.items():
    env["res.users"].with_context(no_reset_password=True).create({
        "name": person["name"],
        "login": login,
        "password": login,
        "group_ids": [(6, 0, [env.ref(xml_id).id for xml_id in ["base.group_user", *person["groups"]]])],
    })
env.cr.commit()
`;
}
