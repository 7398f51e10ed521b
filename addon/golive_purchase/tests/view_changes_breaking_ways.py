"""Changes of menus, actions, windows and settings after which a step cannot be done: modelled on
what OCA and localisation modules, Studio and administrators do.
(what is changed, scenario, step, change)"""

from odoo import Command

from .lint_world import at, attributes, groups, inherit, write

FORM = "purchase.purchase_order_form"
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
BREAKING_WAYS = [
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
