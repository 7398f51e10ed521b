"""What modules really do, and no step minds. Those of Odoo are applied from their own files, those
of the OCA are told: module, version, what it changes. (what, change)"""

from .shipped_views import ships
from .view_change import attributes, inherit, together, write

FORM = "purchase.purchase_order_form"
PICKING = "stock.view_picking_form"
ORDERS = "views/purchase_order_views.xml"
PRODUCTS = "views/product_template_views.xml"
PICKINGS = "views/stock_picking_views.xml"
LINE = "//field[@name='order_line']/list/field"
FIXED = "state in ['purchase', 'done', 'cancel', 'approved']"

#: Views of modules of Odoo: module, file, view.
SHIPPED = [
    ("l10n_eg_edi_eta", PRODUCTS, "product_template_only_form_view_inherit_l10n_eg_eta_edi"),
    ("l10n_ar_stock", PICKINGS, "stock_picking_form_inherit_l10n_ar_stock"),
    ("l10n_tr_nilvera_edispatch", PICKINGS, "view_picking_form_inherit_l10n_tr_nilvera_edispatch"),
    ("l10n_ro_edi_stock", PICKINGS, "l10n_ro_edi_stock_view_picking_form"),
    ("l10n_in_ewaybill_stock", PICKINGS, "view_picking_form_inherit_ewaybill"),
    ("purchase_requisition", "views/purchase_views.xml", "purchase_order_form_inherit"),
    ("stock_dropshipping", ORDERS, "purchase_order_form_inherit_stock_dropshipping"),
    ("sale_purchase", ORDERS, "purchase_order_inherited_form_sale"),
    ("purchase_repair", "views/purchase_views.xml", "purchase_order_form_inherit"),
    ("purchase_mrp", ORDERS, "purchase_order_form_mrp"),
    ("mrp", PICKINGS, "view_picking_form_inherit_mrp"),
    ("stock_delivery", "views/delivery_view.xml", "view_picking_withcarrier_out_form"),
    ("hr_maintenance", "views/maintenance_views.xml", "maintenance_request_view_search_inherit_hr"),
]


def streets_of_brazil(env):
    """A street of its own for addresses in one country."""
    path = "//div[@name='div_address']/field[@name='street']"
    said = f"country_id == {env.ref('base.br').id}"
    inherit("base.view_partner_form", attributes(path, invisible=said))(env)


HARMLESS_MODULES = [
    *((f"Odoo {module}: {view}", ships(module, file, view)) for module, file, view in SHIPPED),
    (
        "Odoo l10n_it_stock_ddt, on stock_delivery: the transport document has its own button",
        together(
            ships("stock_delivery", "views/delivery_view.xml", "view_picking_withcarrier_out_form"),
            ships("l10n_it_stock_ddt", PICKINGS, "view_picking_form_inherit_l10n_it_ddt"),
        ),
    ),
    (
        "OCA l10n_br_base 19.0.2.5.0: Brazilian streets are typed elsewhere",
        streets_of_brazil,
    ),
    (
        "OCA l10n_fr_siret 19.0.1.1.0: the registry number is a SIREN or SIRET",
        inherit(
            "base.view_partner_form",
            attributes("//field[@name='company_registry']", string="SIREN or SIRET"),
        ),
    ),
    (
        "OCA l10n_ro_stock_account 19.0.1.17.0: some transfers need a contact",
        inherit(PICKING, attributes("//field[@name='partner_id']", required="is_locked")),
    ),
    (
        "OCA l10n_it_account 19.0.1.0.0: the app is called Accounting",
        write("account.menu_finance", name="Accounting"),
    ),
    (
        "OCA purchase_variant_configurator 19.0.1.0.0: lines are typed in a window",
        inherit(
            FORM,
            attributes("//field[@name='order_line']/list", editable=""),
            attributes(
                "//field[@name='order_line']/form//field[@name='product_id']",
                readonly="state in ('purchase', 'to approve','done', 'cancel')",
            ),
        ),
    ),
    (
        "OCA purchase_order_approved 19.0.1.0.2: what is approved is fixed",
        inherit(
            FORM,
            attributes("//field[@name='order_line']", readonly=FIXED),
            attributes("//field[@name='origin']", readonly=FIXED),
            attributes("//sheet/group//field[@name='partner_id']", readonly=FIXED),
            attributes(
                "//button[@name='button_cancel']",
                invisible="state not in ['draft','to approve','approved','sent','purchase']",
            ),
        ),
    ),
    (
        "OCA purchase_order_approved 19.0.1.0.2: orders are those approved, too",
        write(
            "purchase.purchase_form_action",
            domain="[('state','in',('approved', 'purchase', 'done'))]",
        ),
    ),
    (
        "OCA l10n_br_purchase 19.0.1.2.0: in a line's window the product is fixed once ordered",
        inherit(
            FORM,
            attributes(
                "//field[@name='order_line']/form//field[@name='product_id']",
                readonly="id and state in ('purchase', 'to approve','done', 'cancel')",
            ),
            attributes(f"{LINE}[@name='tax_ids']", column_invisible="parent.fiscal_position_id"),
        ),
    ),
    (
        "OCA stock_owner_restriction 19.0.1.0.0: the owner is shown on receipts",
        inherit(
            PICKING,
            attributes("//field[@name='owner_id']", invisible="picking_type_code != 'incoming'"),
        ),
    ),
    (
        "OCA stock_picking_type_user_restriction 19.0.1.0.0: buttons are for stock users",
        inherit(
            PICKING,
            attributes("//header//button[3]", groups="stock.group_stock_user"),
            attributes("//header//button[4]", groups="stock.group_stock_user"),
            attributes("//header//button[5]", groups="stock.group_stock_user"),
        ),
    ),
]
