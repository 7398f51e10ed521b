/** How a buyer works in Odoo's own Purchase screens. Golive is not touched here. */
export const VENDOR = "Azure Interior";
export const PRODUCT = "Flipover";
export const RFQS = "/odoo/action-purchase.purchase_rfq";

const ITEM = ".o-autocomplete--dropdown-item a";

/** With the mouse. */
export const byMouse = {
    async openRequests({ page }) {
        await page.click("[data-menu-xmlid='purchase.menu_procurement_management']");
        await page.click("[data-menu-xmlid='purchase.menu_purchase_rfq']");
        await page.waitForSelector(".o_list_view .o_list_button_add");
    },
    async newRequest({ page }) {
        await page.click(".o_list_button_add");
        await page.waitForSelector(".o_form_view .o_field_widget[name=partner_id] input");
    },
    async vendor({ page }, name = VENDOR) {
        await page.click(".o_field_widget[name=partner_id] input");
        await page.keyboard.press("Control+a");
        await page.keyboard.type(name);
        await page.click(`.o_field_widget[name=partner_id] ${ITEM}:has-text("${name}")`);
        await page.waitForFunction(
            (wanted) =>
                document
                    .querySelector(".o_field_widget[name=partner_id] input")
                    ?.value.startsWith(wanted),
            name,
        );
    },
    async addLine({ page }) {
        await page.click(".o_field_x2many_list_row_add a");
        await page.waitForSelector(".o_selected_row [name=product_id] input");
    },
    async product({ page }, name = PRODUCT) {
        await page.click(".o_selected_row [name=product_id] input");
        await page.keyboard.type(name);
        await page.click(`.o_selected_row [name=product_id] ${ITEM}:has-text("${name}")`);
        await page.waitForFunction(
            () =>
                Number(document.querySelector(".o_selected_row [name=product_qty] input")?.value) >
                0,
        );
    },
    /** A request with its vendor and one line, all unsaved. */
    async draft(who) {
        await byMouse.newRequest(who);
        await byMouse.vendor(who);
        await byMouse.addLine(who);
        await byMouse.product(who);
    },
    async quantity({ page }, amount) {
        await page.click(".o_selected_row [name=product_qty] input");
        await page.keyboard.press("Control+a");
        await page.keyboard.type(String(amount));
        await page.keyboard.press("Tab");
    },
    async note({ page }, text) {
        await page.click(".o_field_x2many_list_row_add a:has-text('Add a note')");
        await page.waitForSelector(".o_selected_row textarea");
        await page.keyboard.type(text);
    },
    async save({ page }) {
        await page.click(".o_form_button_save");
        await page.waitForSelector(".o_form_status_indicator_buttons.invisible", {
            state: "attached",
        });
    },
    /** By the e-mail that Odoo proposes, to its vendor. */
    async send({ page }) {
        await page.click("button[name=action_rfq_send]:visible");
        await page.click(".modal button[name=action_send_mail]:visible:enabled");
        await page.waitForSelector(".modal", { state: "detached" });
        await page.waitForSelector(".o_statusbar_status .o_arrow_button_current[data-value=sent]");
    },
    async confirm({ page }) {
        await page.click("button[name=button_confirm]:visible");
        await page.waitForSelector("button[name=action_view_picking]");
    },
    async receipt({ page }) {
        await page.click("button[name=action_view_picking]");
        await page.waitForSelector(
            ".o_field_widget[name=move_ids], .o_field_widget[name=location_dest_id]",
        );
    },
};

/** The purchase orders that this person made, as the server has them. */
export function ordersOf(who) {
    return who.rpc("purchase.order", "search_read", [
        [["create_uid.login", "=", who.login]],
        ["name", "state", "partner_id", "order_line"],
    ]);
}
