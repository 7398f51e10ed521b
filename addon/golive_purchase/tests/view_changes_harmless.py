"""Changes of forms that no step minds. (what is changed, change)"""

from .view_change import at, attributes, inherit

FORM = "purchase.purchase_order_form"
LINES = "//field[@name='order_line']/list"
PICKING = "stock.view_picking_form"
ORIGIN = "//field[@name='origin']"
USERS = "purchase.group_purchase_user"


def french(env):
    """The labels of the form in another language."""
    env["res.lang"]._activate_lang("fr_FR")
    form = env.ref(FORM)
    form.update_field_translations(
        "arch_db", {"fr_FR": {"Products": "Articles", "Confirm Order": "Confirmer la commande"}}
    )


HARMLESS = [
    (
        "fields are added",
        inherit(
            FORM, at("//field[@name='partner_ref']", "after", "<field name='dest_address_id' />")
        ),
    ),
    (
        "a class is added",
        inherit(FORM, attributes("//field[@name='origin']", **{"class": "fw-bold"})),
    ),
    (
        "a field moves within its page",
        inherit(
            FORM,
            at("//group[@name='invoice_info']", "inside", at("//field[@name='origin']", "move")),
        ),
    ),
    (
        "buttons change places",
        inherit(
            FORM,
            at(
                "//button[@name='button_cancel']",
                "after",
                at("//button[@id='draft_confirm']", "move"),
            ),
        ),
    ),
    (
        "another button comes",
        inherit(
            FORM,
            at(
                "//header",
                "inside",
                "<button name='action_view_invoice' type='object' string='Budget' />",
            ),
        ),
    ),
    (
        "a field looks otherwise",
        inherit(FORM, attributes("//sheet/group//field[@name='partner_id']", widget="many2one")),
    ),
    (
        "a field is for groups that they have",
        inherit(FORM, attributes("//field[@name='origin']", groups=USERS)),
    ),
    (
        "a button is for groups that they have",
        inherit(
            FORM, attributes("//button[@id='bid_confirm']", groups=f"{USERS},base.group_system")
        ),
    ),
    (
        "a button says something else",
        inherit(FORM, attributes("//button[@id='bid_confirm']", string="Order")),
    ),
    (
        "a page says something else",
        inherit(FORM, attributes("//page[@name='products']", string="Goods")),
    ),
    ("labels are translated", french),
    (
        "a page is added at the end",
        inherit(
            FORM,
            at(
                "//notebook",
                "inside",
                "<page name='ward' string='Ward'><field name='note' /></page>",
            ),
        ),
    ),
    (
        "a page is added at the beginning",
        inherit(
            FORM,
            at(
                "//page[@name='products']",
                "before",
                "<page name='ward' string='Ward'><field name='partner_ref' /></page>",
            ),
        ),
    ),
    (
        "what is around a field is put in a group",
        inherit(
            FORM,
            at(
                "//group[@name='other_info']",
                "inside",
                f"<group name='ward'>{at(ORIGIN, 'move')}</group>",
            ),
        ),
    ),
    (
        "a column is added to the lines",
        inherit(
            FORM, at(f"{LINES}/field[@name='product_qty']", "before", "<field name='partner_id' />")
        ),
    ),
    (
        "columns change places",
        inherit(
            FORM,
            at(
                f"{LINES}/field[@name='price_unit']",
                "after",
                at(f"{LINES}/field[@name='product_qty']", "move"),
            ),
        ),
    ),
    ("new lines come first", inherit(FORM, attributes(LINES, editable="top"))),
    (
        "a column is hidden at times",
        inherit(
            FORM,
            attributes(
                f"{LINES}/field[@name='product_qty']", column_invisible="parent.state == 'cancel'"
            ),
        ),
    ),
    (
        "the status bar shows more",
        inherit(
            FORM,
            attributes(
                "//header/field[@name='state']", statusbar_visible="draft,sent,to approve,purchase"
            ),
        ),
    ),
    (
        "a button asks for more",
        inherit(
            FORM,
            attributes(
                "//button[@id='draft_confirm']", invisible="state != 'draft' or not partner_id"
            ),
        ),
    ),
    (
        "a field is required, and fixed at times",
        inherit(
            FORM,
            attributes("//field[@name='origin']", required="1", readonly="state == 'purchase'"),
        ),
    ),
    (
        "a field is there once more, always hidden",
        inherit(FORM, at("//header", "after", "<field name='partner_id' invisible='1' />")),
    ),
    (
        "a column of the lines is off at first: the player points at what shows it",
        inherit(FORM, attributes(f"{LINES}/field[@name='product_qty']", optional="hide")),
    ),
    (
        "the lines open in a window, which has what they had",
        inherit(FORM, attributes(LINES, editable="")),
    ),
    (
        "the lines are cards, which open in a window",
        inherit(FORM, attributes("//field[@name='order_line']", mode="kanban")),
    ),
    (
        "a field of the head moves to a page: the player points at its tab",
        inherit(
            FORM,
            at(
                "//group[@name='other_info']",
                "inside",
                at("//sheet/group//field[@name='date_planned']", "move"),
            ),
        ),
    ),
    (
        "a smart button is added",
        inherit(
            PICKING,
            at(
                "//div[@name='button_box']",
                "inside",
                "<button name='action_see_returns' type='object'>"
                "<field name='priority' /></button>",
            ),
        ),
    ),
]
