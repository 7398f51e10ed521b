"""Changes of menus, actions, lists and searches that no step minds. (what is changed, change)"""

from .view_change import at, attributes, groups, inherit, write

USERS = "purchase.group_purchase_user"


def new_menu(env):
    """A menu beside those that are there."""
    env["ir.ui.menu"].create(
        {
            "name": "More orders",
            "parent_id": env.ref("purchase.menu_procurement_management").id,
            "sequence": 0,
            "action": f"ir.actions.act_window,{env.ref('purchase.purchase_form_action').id}",
        }
    )


def spare_view(env):
    """A form for another screen, which does not come first."""
    env["ir.ui.view"].create(
        {
            "name": "golive.spare",
            "model": "purchase.order",
            "priority": 99,
            "arch": "<form><field name='name' /></form>",
        }
    )


HARMLESS_FRAME = [
    ("a menu is added", new_menu),
    ("a menu is called otherwise", write("purchase.menu_purchase_rfq", name="Requests")),
    ("a menu has another place", write("purchase.menu_purchase_rfq", sequence=50)),
    (
        "a menu moves to another place that they see",
        write(
            "purchase.menu_purchase_form_action",
            parent_id=lambda env: env.ref("purchase.menu_purchase_products").id,
        ),
    ),
    (
        "a menu is for groups that they have",
        write("purchase.menu_purchase_rfq", group_ids=groups(USERS)),
    ),
    ("an action is called otherwise", write("purchase.purchase_rfq", name="Requests")),
    (
        "an action has one view more",
        write("purchase.purchase_form_action", view_mode="list,kanban,form,pivot"),
    ),
    ("a view is made for another screen", spare_view),
    (
        "a filter finds something else",
        inherit(
            "purchase.purchase_order_view_search",
            attributes("//filter[@name='my_Orders']", domain="[('user_id', '=', uid)]"),
            at(
                "//filter[@name='my_Orders']",
                "after",
                "<filter name='ours' string='Ours' domain='[]' />",
            ),
        ),
    ),
    (
        "a column may be switched off",
        inherit(
            "purchase.purchase_order_view_tree",
            attributes("//field[@name='amount_total']", optional="show", sum="All"),
        ),
    ),
    (
        "a window has one button more",
        inherit(
            "stock.view_stock_return_picking_form",
            at(
                "//footer",
                "inside",
                "<button name='action_create_returns_all' type='object' string='Scrap' />",
            ),
        ),
    ),
    (
        "a setting is added",
        inherit(
            "purchase.res_config_settings_view_form_purchase",
            at(
                "//block[@name='purchase_setting_container']",
                "inside",
                "<setting id='golive_more'><field name='po_double_validation' /></setting>",
            ),
        ),
    ),
    ("a report is called otherwise", write("purchase.action_report_purchase_order", name="Order")),
]
