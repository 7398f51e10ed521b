/** How a process owner works in Odoo's own screens, by mouse and keyboard: each verb of a flow. */
const ITEM = ".o-autocomplete--dropdown-item";
const EDITED = ".o_selected_row";

/** Within the dialog on top, where there is one. */
const top = async (page, css) => {
    const dialog = page.locator(".o_dialog:not(.o_inactive_modal) .modal-content");
    const around = (await dialog.count()) ? dialog.last() : page.locator("body");
    return around.locator(css).filter({ visible: true }).first();
};
const inField = (page, field, css) => top(page, `.o_field_widget[name=${field}] :is(${css})`);

export const HANDS = {
    /** Opens an entry of the bar, in a section where it has one. */
    async menu(page, ...xmlIds) {
        for (const xmlId of xmlIds) {
            await page.click(`[data-menu-xmlid="${xmlId}"]:visible`);
        }
    },
    /** What needs no step: a group that is folded, a page of a form that has no name. */
    async unfold(page, css) {
        await (await top(page, css)).click();
    },
    async press(page, css) {
        await (await top(page, css)).click();
    },
    async button(page, name) {
        await (await top(page, `button[name=${name}]:enabled`)).click();
    },
    async see(page, css) {
        await page.waitForSelector(css);
    },
    async write(page, field, text) {
        await typeInto(page, await inField(page, field, "input, textarea"), text);
        await page.keyboard.press("Tab");
    },
    async date(page, field, text) {
        // A calendar may hang open, of the field that has the focus.
        await page.keyboard.press("Escape");
        await (await inField(page, field, "input, button[data-field]")).click();
        await page.keyboard.press("Control+a");
        await page.keyboard.type(text);
        await page.keyboard.press("Enter");
    },
    async html(page, field, text) {
        await (await inField(page, field, ".odoo-editor-editable")).click();
        await page.keyboard.type(text);
    },
    async choose(page, field, name) {
        await offered(page, await inField(page, field, "input"), name);
    },
    /** A record that Odoo does not have: "Create and edit…". */
    async createAndEdit(page, field, name) {
        const input = await inField(page, field, "input");
        await typeInto(page, input, name);
        await page.click(`${ITEM}.o_m2o_dropdown_option_create_edit`);
        await page.waitForSelector(".modal .o_form_view");
    },
    async select(page, field, label) {
        await (await inField(page, field, ".o_select_menu_toggler, .dropdown-toggle")).click();
        await page.click(
            `:is(.o_select_menu_item, .state_selection_field_menu .o-dropdown-item):has-text("${label}")`,
        );
    },
    async radio(page, field, label) {
        await (await inField(page, field, `.o_radio_item:has-text("${label}") > label`)).click();
    },
    async tick(page, field) {
        await (await inField(page, field, "input[type=checkbox]")).click();
    },
    async stars(page, field, nth) {
        await (await inField(page, field, `.o_priority_star:nth-of-type(${nth})`)).click();
    },
    async tab(page, label) {
        await (await top(page, `.o_notebook_headers .nav-link:text-is("${label}")`)).click();
    },
    async status(page, label) {
        await (await top(page, `.o_statusbar_status button:has-text("${label}")`)).click();
    },
    async line(page, list) {
        await (await inField(page, list, ".o_field_x2many_list_row_add a")).click();
        await page.waitForSelector(EDITED);
    },
    async chooseInLine(page, field, name) {
        await offered(page, await top(page, `${EDITED} [name=${field}] input`), name);
    },
    async writeInLine(page, field, text) {
        const input = page.locator(`${EDITED} [name=${field}] input`);
        if (!(await input.count())) {
            await page.click(`.o_data_row [name=${field}]`);
        }
        await typeInto(page, input, text);
        await page.keyboard.press("Tab");
    },
    /** An entry of the search options. */
    async option(page, label) {
        await page.click(".o_searchview_dropdown_toggler");
        await page.click(`.o-dropdown--menu .o_menu_item:text-is("${label}")`);
        await page.keyboard.press("Escape");
    },
    /** An entry of the cog. */
    async cog(page, label) {
        await page.click(".o_cp_action_menus .dropdown-toggle:has(> .fa-cog)");
        await page.click(`.o-dropdown--menu .o-dropdown-item:has-text("${label}")`);
    },
    async confirm(page) {
        await (await top(page, ".modal-footer .btn-primary")).click();
    },
    async row(page, text) {
        await page.click(
            `.o_data_row:has-text("${text}") .o_data_cell:not(:has(input, a, button))`,
        );
    },
    async card(page, text) {
        await page.click(`.o_kanban_record:has-text("${text}") [class*=fw-bold]`);
    },
    async save(page) {
        await (await top(page, ".o_form_button_save, .o_list_button_save")).click();
    },
    /** What the recorder itself asks of a person who wants a value to be the scenario's. */
    async keep(page) {
        await page.click(".o_golive_record_keep");
        await page.waitForSelector(".o_golive_record_keep", { state: "detached" });
    },
};

async function typeInto(page, input, text) {
    if (await page.locator(".o-autocomplete--dropdown-menu, .o_datetime_picker").count()) {
        await page.keyboard.press("Escape");
    }
    await input.click();
    await page.keyboard.press("Control+a");
    await page.keyboard.type(text);
}

async function offered(page, input, name) {
    // Whoever reads what is offered waits until it is about what they typed.
    const answered = page.waitForResponse(
        (reply) =>
            /name_search/.test(reply.url()) && (reply.request().postData() ?? "").includes(name),
    );
    await Promise.all([answered, typeInto(page, input, name)]);
    await page.click(`${ITEM}:not(.o_m2o_dropdown_option) a:has-text("${name}")`);
    await page.waitForSelector(ITEM, { state: "detached" });
}

/** After these nothing is to be recorded: they look, or answer the recorder or Odoo. */
const NO_STEP = ["see", "unfold", "keep", "confirm"];

/** How many steps a flow should become. */
export function stepsIn({ doings }) {
    return doings.filter(([verb]) => !NO_STEP.includes(verb)).length;
}
