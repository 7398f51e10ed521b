import {
    addLine,
    button,
    cell,
    click,
    control,
    exists,
    field,
    fill,
    holds,
    inDialog,
    menu,
    on,
    open,
    pick,
    row,
    saved,
    step,
    tab,
    tick,
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
        ];
        assert.equal(allowed.length + refused.length, 12);
    });
});
