import {
    action,
    addLine,
    button,
    buttonIn,
    buttonOf,
    cell,
    click,
    column,
    control,
    exists,
    field,
    fill,
    filter,
    given,
    groupBy,
    holds,
    inDialog,
    menu,
    on,
    open,
    pick,
    print,
    row,
    saved,
    searchPanel,
    favorites,
    settingsPage,
    step,
    tab,
    tick,
    viewOf,
} from "../../../src/scenario/builders";

QUnit.module("builders", () => {
    QUnit.test("give the plain JSON of the types", (assert: Assert) => {
        const vendor = step("vendor", {
            title: "Choose the vendor",
            say: "Choose it.",
            ...pick(on("purchase.order", field("partner_id"), "form"), "Azure"),
            expect: { check: holds("partner_id") },
        });
        assert.deepEqual(vendor, {
            key: "vendor",
            title: "Choose the vendor",
            say: "Choose it.",
            at: { field: "partner_id", on: { model: "purchase.order", view: "form" } },
            do: { pick: "Azure" },
            expect: { check: { form: { field: "partner_id" } } },
        });
        assert.deepEqual(fill(cell("order_line", "product_qty", "last"), 3).at, {
            field: "product_qty",
            in: "order_line",
            row: "last",
        });
        assert.deepEqual(saved([]), { record: [] });
        assert.deepEqual(holds("active", false), { form: { field: "active", is: false } });
        assert.deepEqual(exists("res.partner", [], { by: "anyone" }), {
            exists: { model: "res.partner", domain: [], by: "anyone" },
        });
    });

    QUnit.test("have a word for each thing on the screen", (assert: Assert) => {
        assert.deepEqual(
            [
                buttonIn("box", "action_view_picking"),
                buttonOf("order", "action_done"),
                filter("my_orders"),
                groupBy("vendor"),
                favorites("My search"),
                favorites(),
                searchPanel("category_id"),
                action("export"),
                print("purchase.report_purchase_quotation"),
                viewOf("kanban"),
                column("name"),
                settingsPage("purchase"),
                given("paper", "product.product", [["name", "=", "Paper"]]),
            ],
            [
                { button: "action_view_picking", part: "box" },
                { button: "action_done", row: "$order" },
                { control: "filter", of: "my_orders" },
                { control: "group_by", of: "vendor" },
                { control: "favorites", of: "My search" },
                { control: "favorites" },
                { control: "search_panel", of: "category_id" },
                { control: "action", of: "export" },
                { control: "print", of: "purchase.report_purchase_quotation" },
                { view: "kanban" },
                { column: "name" },
                { tab: "purchase", on: { model: "res.config.settings" } },
                { name: "paper", model: "product.product", find: [["name", "=", "Paper"]] },
            ],
        );
    });

    QUnit.test("what cannot be done somewhere does not compile", (assert: Assert) => {
        const allowed = [
            fill(control("search"), "gloves"),
            click(inDialog(button("action_send_mail"))),
            open(row("order")),
            tick(field("active")),
        ];
        const refused = [
            // @ts-expect-error a button is pressed
            fill(button("button_confirm"), 3),
            // @ts-expect-error a page of a notebook is opened
            pick(tab("products"), "x"),
            // @ts-expect-error nothing can be typed into a menu
            fill(menu("purchase.menu_purchase_rfq"), "x"),
            // @ts-expect-error only the search bar takes text
            fill(control("save"), "x"),
            // @ts-expect-error a line is added by a click
            pick(addLine("order_line"), "x"),
            // @ts-expect-error a button is no place to go into
            open(button("button_confirm")),
            // @ts-expect-error no dialog holds a menu
            inDialog(menu("purchase.menu_purchase_rfq")),
            // @ts-expect-error a control is one that Odoo has
            control("bell"),
            // @ts-expect-error one of many filters is named
            control("filter"),
            // @ts-expect-error an action is Odoo's own or has an xml id
            action("merge"),
        ];
        assert.equal(allowed.length + refused.length, 14);
    });
});
