"""Changes of an order's form, of its lines and of its list after which a step cannot be done:
modelled on what OCA and localisation modules, Studio and administrators do.
(what is changed, scenario, step, change)"""

from .lint_world import at, attributes, inherit, write

FORM = "purchase.purchase_order_form"
LINES = "//field[@name='order_line']/list"
MANAGERS = "purchase.group_purchase_manager"


def no_right_to_make(env):
    """A stricter access right than Odoo's own."""
    access = env["ir.model.access"].search([("model_id.model", "=", "purchase.order")])
    access.filtered(lambda right: right.perm_create).perm_create = False


BUY = "test.buy"
BREAKING_ORDERS = [
    (
        "a button is replaced by another (purchase_request, approval flows)",
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
        "a field goes from the form (simplified forms)",
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
        "a button is for managers only (purchase_order_approved)",
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
        "the status bar shows other values (purchase_order_approved)",
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
        "no line can be added by hand (blanket orders)",
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
        "nothing new in the list (orders come from requests only)",
        BUY,
        "new",
        inherit("purchase.purchase_order_kpis_tree", attributes("/list", create="0")),
    ),
    (
        "nothing new from the action",
        BUY,
        "new",
        write("purchase.purchase_rfq", context="{'create': False}"),
    ),
    ("nobody may make orders", BUY, "new", no_right_to_make),
]
