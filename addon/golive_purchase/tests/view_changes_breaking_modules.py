"""What modules really do, and a step breaks by it. Those of Odoo are applied from their own files
or records, those of the OCA are told: module, version, what it changes.
(what, scenario, step, change)"""

from odoo import Command

from .shipped_views import active, ships
from .view_change import at, attributes, inherit, write

FORM = "purchase.purchase_order_form"
EQUIPMENT = "test.equipment"
MAINTENANCE = "views/maintenance_views.xml"


def cost_group(env):
    """A group of its own, which nobody of the scenario is in."""
    group = env["res.groups"].create({"name": "Product Cost"})
    env["ir.model.data"].create(
        {
            "module": "product_cost_security",
            "name": "group_product_cost",
            "model": "res.groups",
            "res_id": group.id,
        }
    )
    inherit(
        "product.product_template_form_view",
        attributes(
            "//div[@name='standard_price_uom']",
            groups="product_cost_security.group_product_cost",
        ),
    )(env)


BREAKING_MODULES = [
    (
        "Odoo purchase_product_matrix 1.0: the product's column gives way to its template's",
        "test.buy",
        "line",
        ships("purchase_product_matrix", "views/purchase_views.xml", "purchase_order_form_matrix"),
    ),
    (
        "Odoo purchase 1.2: who buys completes a bill from orders, and not from other bills",
        "test.bill",
        "complete",
        active("purchase.view_move_form_inherit_purchase"),
    ),
    (
        "Odoo hr_maintenance 1.0: in the list equipment has an employee for an owner",
        EQUIPMENT,
        "owner",
        ships("hr_maintenance", MAINTENANCE, "maintenance_equipment_view_tree_inherit_hr"),
    ),
    (
        "Odoo hr_maintenance 1.0: equipment is assigned to an employee or a department",
        EQUIPMENT,
        "assign",
        ships("hr_maintenance", MAINTENANCE, "maintenance_equipment_view_form_inherit_hr"),
    ),
    (
        "Odoo hr_maintenance 1.0: requests are made by employees",
        "test.request",
        "who",
        ships("hr_maintenance", MAINTENANCE, "maintenance_request_view_tree_inherit_hr"),
    ),
    (
        "OCA l10n_br_base 19.0.2.5.0: partners have a Brazilian number, and no tax number",
        "test.partner",
        "vat",
        inherit("base.view_partner_form", attributes("//field[@name='vat']", invisible="1")),
    ),
    (
        "OCA l10n_br_account 19.0.1.3.0: taxes of a bill's lines give way to fiscal ones",
        "test.bill",
        "taxes",
        inherit(
            "account.view_move_form",
            at("//field[@name='invoice_line_ids']/list/field[@name='tax_ids']", "replace"),
        ),
    ),
    (
        "OCA purchase_no_rfq 19.0.1.0.1: requests for quotation are for developers only",
        "test.buy",
        "menu",
        write(
            "purchase.menu_purchase_rfq",
            group_ids=lambda env: [Command.link(env.ref("base.group_no_one").id)],
            sequence=999,
        ),
    ),
    (
        "OCA purchase_all_shipments 19.0.1.0.0: another button shows the shipments",
        "test.buy",
        "receipt",
        inherit(
            "purchase_stock.purchase_order_view_form_inherit",
            attributes(
                "//div[@name='button_box']/button[@name='action_view_picking']", invisible="1"
            ),
        ),
    ),
    (
        "OCA purchase_triple_discount 19.0.1.0.0: the discount is a sum of three others",
        "test.buy",
        "discount",
        inherit(
            FORM,
            attributes(
                "//field[@name='order_line']//list//field[@name='discount']", column_invisible="1"
            ),
        ),
    ),
    (
        "OCA stock_inventory 19.0.1.1.0: Physical Inventory is archived",
        "test.count",
        "menu",
        write("stock.menu_action_inventory_tree", active=False),
    ),
    (
        "OCA maintenance_plan 19.0.1.0.1: plans say when equipment is looked after",
        EQUIPMENT,
        "failures",
        inherit(
            "maintenance.hr_equipment_view_form",
            attributes("//group[@name='statistics']", invisible="True"),
        ),
    ),
    (
        "OCA stock_picking_origin_reference 19.0.1.0.0: an empty source document is not shown",
        "test.by_hand",
        "origin",
        inherit(
            "stock.view_picking_form",
            at("//field[@name='origin']", "before", "<field name='return_id' invisible='1' />"),
            attributes("//field[@name='origin']", invisible="not origin or return_id"),
        ),
    ),
    (
        "OCA product_cost_security 19.0.1.0.1: costs are for a group of its own",
        "test.product",
        "cost",
        cost_group,
    ),
]
