"""Changes that show or free a thing at times, but not when its step comes to it.
(what, scenario, step, change)"""

from .view_change import attributes, inherit

FORM = "purchase.purchase_order_form"
LINES = "//field[@name='order_line']/list"
VENDOR = "//sheet/group//field[@name='partner_id']"
BUY = "test.buy"


def vendor(**said):
    """What is said of the vendor's field on the order."""
    return inherit(FORM, attributes(VENDOR, **said))


BREAKING_MOMENT = [
    ("hidden on a draft", BUY, "vendor", vendor(invisible="state == 'draft'")),
    ("fixed before the order", BUY, "vendor", vendor(readonly="state in ('draft', 'sent')")),
    ("hidden until it is saved", BUY, "vendor", vendor(invisible="not id")),
    (
        "fixed where the action does not say otherwise",
        BUY,
        "vendor",
        vendor(readonly="context.get('x_never') != 1"),
    ),
    (
        "a column is hidden on a draft",
        BUY,
        "line",
        inherit(
            FORM,
            attributes(
                f"{LINES}/field[@name='product_id']", column_invisible="parent.state == 'draft'"
            ),
        ),
    ),
    ("drawn nowhere", BUY, "vendor", vendor(**{"class": "d-none"})),
    ("nothing new in the form", BUY, "new", inherit(FORM, attributes("/form", create="0"))),
    (
        "nothing new in the list of requests",
        BUY,
        "new",
        inherit("purchase.purchase_order_kpis_tree", attributes("/list", create="false")),
    ),
    ("nothing to save", "test.order", "save", inherit(FORM, attributes("/form", edit="0"))),
    (
        "a request is not edited in its form",
        BUY,
        "vendor",
        inherit(FORM, attributes("/form", edit="0")),
    ),
    (
        "nothing is deleted from the list",
        "test.orders",
        "delete",
        inherit("purchase.purchase_order_view_tree", attributes("/list", delete="0")),
    ),
    (
        "approving is hidden where it is waited for",
        "test.approve",
        "approve",
        inherit(FORM, attributes("//button[@name='button_approve']", invisible="state != 'sent'")),
    ),
    (
        "the arrival goes once it is ordered",
        "test.order",
        "arrival",
        inherit(
            FORM,
            attributes("//div[@name='date_planned_div']", invisible="state == 'purchase'"),
        ),
    ),
]
