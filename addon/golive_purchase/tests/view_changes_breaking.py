"""Changes of views, menus and actions after which a step cannot be done: modelled on what OCA and
localisation modules, Studio and administrators do. (what is changed, scenario, step, change)"""

from odoo import Command

from .lint_world import at, attributes, groups, inherit, write

FORM = "purchase.purchase_order_form"
LINES = "//field[@name='order_line']/list"
PICKING = "stock.view_picking_form"
MANAGERS = "purchase.group_purchase_manager"


def another_form(env):
    """A form of its own that comes first, as Studio and verticals make."""
    env["ir.ui.view"].create(
        {
            "name": "golive.vertical",
            "model": "purchase.order",
            "priority": 1,
            "arch": """
                <form><header><button name="button_confirm" type="object" string="Confirm" />
                    <button name="action_rfq_send" type="object" string="Send" />
                    <field name="state" widget="statusbar" /></header>
                    <sheet><field name="partner_id" /><field name="date_planned" />
                        <field name="origin" /><field name="incoming_picking_count" />
                        <field name="order_line"><list editable="bottom">
                            <field name="product_id" /><field name="product_qty" />
                        </list></field>
                    </sheet></form>""",
        }
    )


def no_right_to_make(env):
    """A stricter access right than Odoo's own."""
    access = env["ir.model.access"].search([("model_id.model", "=", "purchase.order")])
    access.filtered(lambda right: right.perm_create).perm_create = False


def unlink_filter(env):
    """The search view of an action is replaced by a leaner one."""
    view = env["ir.ui.view"].create(
        {
            "name": "golive.lean",
            "model": "purchase.order",
            "type": "search",
            "priority": 99,
            "arch": "<search><filter name='my_Orders' string='Mine' domain='[]' /></search>",
        }
    )
    env.ref("purchase.purchase_form_action").search_view_id = view


BUY, ORDERS, RECEIPTS, SETTINGS = "test.buy", "test.orders", "test.receipts", "test.settings"
BREAKING = [
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
    (
        "a menu is archived",
        BUY,
        "menu",
        write("purchase.menu_purchase_rfq", active=False),
    ),
    (
        "a menu moves below one that is for managers",
        ORDERS,
        "menu",
        write(
            "purchase.menu_purchase_form_action",
            parent_id=lambda env: env.ref("purchase.menu_purchase_config").id,
        ),
    ),
    (
        "an app is for managers only",
        ORDERS,
        "app",
        write("purchase.menu_purchase_root", group_ids=groups(MANAGERS)),
    ),
    (
        "a menu opens something else",
        ORDERS,
        "menu",
        write(
            "purchase.menu_purchase_form_action",
            action=lambda env: f"ir.actions.act_window,{env.ref('base.action_partner_form').id}",
        ),
    ),
    (
        "an action has other views",
        ORDERS,
        "cards",
        write(
            "purchase.purchase_form_action",
            view_mode="list,form",
            view_ids=[Command.clear()],
        ),
    ),
    (
        "a form of its own comes first",
        BUY,
        "products",
        another_form,
    ),
    (
        "a filter gets another name",
        ORDERS,
        "mine",
        inherit(
            "purchase.purchase_order_view_search",
            attributes("//filter[@name='my_Orders']", name="assigned_to_me"),
        ),
    ),
    ("the search view is another", ORDERS, "group", unlink_filter),
    (
        "a column goes from the list",
        ORDERS,
        "total",
        inherit(
            "purchase.purchase_order_view_tree", at("//field[@name='amount_total']", "replace")
        ),
    ),
    (
        "an entry of the Actions menu goes",
        ORDERS,
        "confirm",
        lambda env: env.ref("purchase.action_confirm_rfqs").unlink_action(),
    ),
    (
        "a report is taken from the Print menu (localisations bring their own)",
        BUY,
        "print",
        lambda env: env.ref("purchase.action_report_purchase_order").unlink_action(),
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
        "validating is for others (stock_picking_validate_group)",
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
