"""Changes of forms after which a step cannot be done. (what is changed, scenario, step, change)"""

from .view_change import at, attributes, inherit

FORM = "purchase.purchase_order_form"
LINES = "//field[@name='order_line']/list"
PICKING = "stock.view_picking_form"
MANAGERS = "purchase.group_purchase_manager"


BUY, ORDERS, RECEIPTS, SETTINGS = "test.buy", "test.orders", "test.receipts", "test.settings"
BREAKING = [
    (
        "a button is replaced by another",
        BUY,
        "confirm",
        inherit(
            FORM,
            at("//button[@id='bid_confirm']", "replace"),
            at(
                "//button[@id='draft_confirm']",
                "replace",
                "<button name='button_approve' type='object' string='Confirm Order' />",
            ),
        ),
    ),
    (
        "a field moves to another page",
        BUY,
        "origin",
        inherit(
            FORM, at("//page[@name='products']", "inside", at("//field[@name='origin']", "move"))
        ),
    ),
    (
        "a page gets another name",
        BUY,
        "products",
        inherit(FORM, attributes("//page[@name='products']", name="order_lines")),
    ),
    (
        "a field goes from the form",
        BUY,
        "arrival",
        inherit(
            FORM,
            at("//label[@for='date_planned']", "replace"),
            at("//div[@name='date_planned_div']", "replace"),
        ),
    ),
    (
        "a field is for managers only",
        BUY,
        "origin",
        inherit(FORM, attributes("//field[@name='origin']", groups=MANAGERS)),
    ),
    (
        "a button is for managers only",
        BUY,
        "confirm",
        inherit(
            FORM,
            attributes("//button[@id='bid_confirm']", groups=MANAGERS),
            attributes("//button[@id='draft_confirm']", groups=MANAGERS),
        ),
    ),
    (
        "a column is always hidden",
        BUY,
        "quantity",
        inherit(FORM, attributes(f"{LINES}/field[@name='product_qty']", column_invisible="1")),
    ),
    (
        "a column of the lines can be read only",
        BUY,
        "quantity",
        inherit(FORM, attributes(f"{LINES}/field[@name='product_qty']", readonly="1")),
    ),
    (
        "the status bar shows other values",
        BUY,
        "ordered",
        inherit(FORM, attributes("//header/field[@name='state']", statusbar_visible="draft,sent")),
    ),
    (
        "the status bar goes",
        BUY,
        "ordered",
        inherit(FORM, at("//header/field[@name='state']", "replace")),
    ),
    (
        "the lines open in a window, which lacks the quantity",
        BUY,
        "quantity",
        inherit(
            FORM,
            attributes(LINES, editable=""),
            at("//field[@name='order_line']/form//label[@for='product_qty']", "replace"),
            at("//field[@name='order_line']/form//field[@name='product_qty']", "replace"),
        ),
    ),
    (
        "no line can be added by hand",
        BUY,
        "add",
        inherit(FORM, attributes(LINES, create="0")),
    ),
    (
        "a page is hidden",
        BUY,
        "other",
        inherit(FORM, attributes("//page[@name='purchase_delivery_invoice']", invisible="1")),
    ),
    (
        "two buttons of one name show at once",
        BUY,
        "send",
        inherit(
            FORM,
            at(
                "//header",
                "inside",
                "<button name='action_rfq_send' type='object' string='Send again' />",
            ),
        ),
    ),
    (
        "a smart button goes",
        BUY,
        "receipt",
        inherit(FORM, at("//button[field[@name='incoming_picking_count']]", "replace")),
    ),
    (
        "a field moves into a window",
        BUY,
        "received",
        inherit(PICKING, at("//field[@name='move_ids']/list/field[@name='quantity']", "replace")),
    ),
    (
        "validating is for others",
        BUY,
        "validate",
        inherit(
            PICKING,
            attributes("(//button[@name='button_validate'])[1]", groups="base.group_system"),
            attributes("(//button[@name='button_validate'])[2]", groups="base.group_system"),
        ),
    ),
    (
        "the button of a window is another",
        RECEIPTS,
        "do_return",
        inherit(
            "stock.view_stock_return_picking_form",
            attributes("//button[@name='action_create_returns']", name="action_create_exchanges"),
        ),
    ),
    (
        "what opened a window goes",
        RECEIPTS,
        "return",
        inherit(PICKING, at("(//header/button[@type='action'])[2]", "replace")),
    ),
    (
        "a setting goes",
        SETTINGS,
        "approval",
        inherit(
            "purchase.res_config_settings_view_form_purchase",
            attributes("//setting[@id='po_order_approval']", invisible="1"),
        ),
    ),
    (
        "an app's settings get another name",
        SETTINGS,
        "app",
        inherit(
            "purchase.res_config_settings_view_form_purchase",
            attributes("//app[@name='purchase']", name="procurement"),
        ),
    ),
]
