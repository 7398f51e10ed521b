"""Changes that were written down before the lint had ever met them: so many of them it gets right.
The first list breaks a step, the second none. (what, scenario, step, change) and (what, change)"""

from .view_change import at, attributes, inherit

FORM = "purchase.purchase_order_form"
LINES = "//field[@name='order_line']/list"
VENDOR = "//sheet/group//field[@name='partner_id']"
ORIGIN = "//field[@name='origin']"
QUANTITY = f"{LINES}/field[@name='product_qty']"
ARRIVAL = "//div[@name='date_planned_div']"
APPROVE = "//button[@name='button_approve']"
BUY = "test.buy"


def form(path, **said):
    """What is said of a node of the order's form."""
    return inherit(FORM, attributes(path, **said))


UNSEEN_BREAKING = [
    (
        "the head is hidden while it is new",
        BUY,
        "vendor",
        form("//sheet/group[1]", invisible="state in ('draft', 'sent') and not id"),
    ),
    (
        "the lines' page comes with the order",
        BUY,
        "products",
        form("//page[@name='products']", invisible="state != 'purchase'"),
    ),
    ("only of what is cancelled", BUY, "origin", form(ORIGIN, readonly="not (state == 'cancel')")),
    (
        "no line on a draft",
        BUY,
        "add",
        form("//field[@name='order_line']", readonly="state == 'draft'"),
    ),
    (
        "a quantity is fixed by the head",
        BUY,
        "quantity",
        form(QUANTITY, readonly="parent.state in ['draft']"),
    ),
    ("by the usual priority", BUY, "vendor", form(VENDOR, invisible="priority == '0'")),
    (
        "what waits for approval cannot be approved",
        "test.approve",
        "approve",
        form(APPROVE, invisible="state == 'to approve'"),
    ),
    (
        "the day of approval goes with approval",
        "test.approve",
        "approved",
        form("//field[@name='date_approve']", invisible="state in ['purchase', 'cancel']"),
    ),
    (
        "the receipt is not edited in its form",
        BUY,
        "received",
        inherit("stock.view_picking_form", attributes("/form", edit="false")),
    ),
    (
        "a part of the head is drawn nowhere",
        BUY,
        "arrival",
        form(ARRIVAL, **{"class": "o_row d-none"}),
    ),
    (
        "a filter comes with another action",
        "test.orders",
        "mine",
        inherit(
            "purchase.purchase_order_view_search",
            attributes("//filter[@name='my_Orders']", invisible="not context.get('show_mine')"),
        ),
    ),
    (
        "a column comes with another action",
        "test.orders",
        "total",
        inherit(
            "purchase.purchase_order_view_tree",
            attributes(
                "//field[@name='amount_total']",
                column_invisible="not context.get('with_money', False)",
            ),
        ),
    ),
    (
        "a saved request has its source",
        "test.order",
        "origin",
        form(ORIGIN, readonly="id and state != 'cancel'"),
    ),
]
UNSEEN_HARMLESS = [
    ("hidden when cancelled", form(VENDOR, invisible="state == 'cancel'")),
    ("fixed once ordered", form(VENDOR, readonly="state in ('purchase', 'done', 'cancel')")),
    ("fixed once saved and ordered", form(ORIGIN, readonly="id and state == 'purchase'")),
    (
        "a page may be hidden by an action",
        form("//page[@name='products']", invisible="context.get('hide_lines')"),
    ),
    (
        "a column may be hidden by an action",
        inherit(
            "purchase.purchase_order_view_tree",
            attributes(
                "//field[@name='amount_total']",
                column_invisible="context.get('without_money', False)",
            ),
        ),
    ),
    (
        "a column goes with the order",
        form(
            f"{LINES}/field[@name='product_id']",
            column_invisible="parent.state in ('done', 'cancel') and parent.id",
        ),
    ),
    ("hidden on phones", form(ORIGIN, **{"class": "d-none d-md-block"})),
    (
        "approving asks for more",
        form(APPROVE, invisible="state != 'to approve' or not partner_id"),
    ),
    ("no order is deleted in its form", form("/form", delete="0")),
    ("no order is copied", form("/form", duplicate="0")),
    (
        "a saved line is fixed once ordered",
        form(QUANTITY, readonly="id and parent.state == 'purchase'"),
    ),
    ("the arrival waits for the vendor", form(ARRIVAL, invisible="not partner_id")),
    ("by another currency", form(ORIGIN, invisible="currency_id == 0")),
    ("by where one comes from", form(VENDOR, readonly="context.get('active_id')")),
    (
        "a hint on drafts",
        inherit(
            FORM,
            at(
                "//sheet",
                "before",
                "<div class='text-muted' invisible='state != \"draft\"'>New</div>",
            ),
        ),
    ),
]
