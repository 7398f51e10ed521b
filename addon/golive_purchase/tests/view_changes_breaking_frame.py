"""Changes of menus, actions, rights, lists and searches after which a step cannot be done.
(what is changed, scenario, step, change)"""

from odoo import Command

from .view_change import at, attributes, groups, inherit, write

MANAGERS = "purchase.group_purchase_manager"
BUY, ORDERS = "test.buy", "test.orders"


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


BREAKING_FRAME = [
    (
        "nothing new in the list",
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
        "a report is taken from the Print menu",
        BUY,
        "print",
        lambda env: env.ref("purchase.action_report_purchase_order").unlink_action(),
    ),
]
