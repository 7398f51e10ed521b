from odoo import Command
from odoo.tests import new_test_user

from odoo.addons.golive.tests.common import GoliveCase

ORDER = "purchase.order"
RECEIPT = "stock.picking"
ON_ORDER = {"model": ORDER}
ON_RECEIPT = {"model": RECEIPT, "view": "form"}
CLICK = {"click": True}

#: Scenarios that use all kinds of anchors: key → (start, role, steps as (key, specification)).
SCENARIOS = {
    "test.buy": (
        "purchase.purchase_rfq",
        "test.storebuyer",
        [
            ("menu", {"at": {"menu": "purchase.menu_purchase_rfq"}, "do": CLICK}),
            (
                "new",
                {
                    "at": {"control": "new", "on": ON_ORDER},
                    "do": CLICK,
                    "check": {"screen": {"model": ORDER, "view": "form"}},
                    "binds": {"name": "order", "model": ORDER, "from": "new"},
                },
            ),
            (
                "vendor",
                {
                    "at": {"field": "partner_id", "on": ON_ORDER},
                    "do": {"pick": "Vendor"},
                    "check": {"form": {"field": "partner_id"}},
                },
            ),
            ("arrival", {"at": {"field": "date_planned"}, "do": {"fill": "2030-01-01"}}),
            ("products", {"at": {"tab": "products"}, "do": CLICK}),
            ("add", {"at": {"control": "add_line", "of": "order_line"}, "do": CLICK}),
            ("line", {"at": {"field": "product_id", "in": "order_line"}, "do": {"pick": "Gloves"}}),
            (
                "quantity",
                {
                    "at": {"field": "product_qty", "in": "order_line", "row": "last"},
                    "do": {"fill": 3},
                },
            ),
            ("other", {"at": {"tab": "purchase_delivery_invoice"}, "do": CLICK}),
            ("origin", {"at": {"field": "origin"}, "do": {"fill": "Ward 3"}}),
            ("send", {"at": {"button": "action_rfq_send", "part": "header"}, "do": CLICK}),
            ("confirm", {"at": {"button": "button_confirm", "on": ON_ORDER}, "do": CLICK}),
            ("ordered", {"at": {"status": "purchase", "on": ON_ORDER}, "do": {"read": True}}),
            (
                "print",
                {
                    "at": {
                        "control": "print",
                        "of": "purchase.action_report_purchase_order",
                        "on": {"model": ORDER, "view": "form"},
                    },
                    "do": CLICK,
                },
            ),
            (
                "receipt",
                {
                    "at": {"field": "incoming_picking_count", "on": ON_ORDER},
                    "do": CLICK,
                    "binds": {"name": "receipt", "model": RECEIPT, "from": "open"},
                },
            ),
            (
                "received",
                {
                    "at": {
                        "field": "quantity",
                        "in": "move_ids",
                        "row": "first",
                        "on": ON_RECEIPT,
                    },
                    "do": {"fill": 3},
                },
            ),
            ("validate", {"at": {"button": "button_validate", "on": ON_RECEIPT}, "do": CLICK}),
        ],
    ),
    "test.orders": (
        "purchase.purchase_form_action",
        "test.storebuyer",
        [
            ("app", {"at": {"app": "purchase.menu_purchase_root"}, "do": CLICK}),
            (
                "menu",
                {
                    "at": {"menu": "purchase.menu_purchase_form_action"},
                    "do": CLICK,
                    "check": {"screen": {"model": ORDER, "view": "list"}},
                },
            ),
            ("mine", {"at": {"control": "filter", "of": "my_Orders"}, "do": CLICK}),
            ("group", {"at": {"control": "group_by", "of": "vendor"}, "do": CLICK}),
            ("total", {"at": {"column": "amount_total"}, "do": CLICK}),
            ("cards", {"at": {"view": "kanban"}, "do": CLICK}),
            ("rows", {"at": {"view": "list"}, "do": CLICK}),
            (
                "confirm",
                {"at": {"control": "action", "of": "purchase.action_confirm_rfqs"}, "do": CLICK},
            ),
            ("open", {"at": {"record": "$order", "on": ON_ORDER}, "do": {"open": True}}),
            ("cancel", {"at": {"button": "button_cancel", "part": "header"}, "do": CLICK}),
        ],
    ),
    "test.receipts": (
        "stock.action_picking_tree_incoming",
        "test.storebuyer",
        [
            ("menu", {"at": {"menu": "stock.in_picking"}, "do": CLICK}),
            ("open", {"at": {"record": "$receipt"}, "do": {"open": True}}),
            ("return", {"at": {"button": "stock.act_stock_return_picking"}, "do": CLICK}),
            (
                "how_many",
                {
                    "at": {
                        "field": "quantity",
                        "in": "product_return_moves",
                        "row": "first",
                        "dialog": True,
                    },
                    "do": {"fill": 1},
                },
            ),
            (
                "do_return",
                {
                    "at": {"button": "action_create_returns", "part": "footer", "dialog": True},
                    "do": CLICK,
                },
            ),
        ],
    ),
    "test.settings": (
        "purchase.action_purchase_configuration",
        "test.storemanager",
        [
            ("menu", {"at": {"menu": "purchase.menu_purchase_general_settings"}, "do": CLICK}),
            ("app", {"at": {"tab": "purchase"}, "do": CLICK}),
            ("approval", {"at": {"field": "po_order_approval"}, "do": {"check": True}}),
            ("save", {"at": {"control": "save"}, "do": CLICK}),
        ],
    ),
}


class LintCase(GoliveCase):
    """Scenarios on Purchase and Inventory, those who play them, and changes of views."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.buyer = new_test_user(
            cls.env,
            "golive_buyer",
            "base.group_user,purchase.group_purchase_user,stock.group_stock_user",
        )
        cls.manager = new_test_user(
            cls.env,
            "golive_manager",
            "base.group_user,purchase.group_purchase_manager,base.group_system",
        )
        cls.roles = {
            key: cls.env["golive.role"].create(
                {"key": key, "name": key, "user_ids": [Command.set(user.ids)]}
            )
            for key, user in (("test.storebuyer", cls.buyer), ("test.storemanager", cls.manager))
        }
        cls.scenarios = {
            key: cls.env["golive.scenario"].create(
                {
                    "key": key,
                    "name": key,
                    "app": "purchase",
                    "start": start,
                    "role_ids": [Command.set(cls.roles[role].ids)],
                    "step_ids": [
                        Command.create({"sequence": place, **cls.step(name, **spec)})
                        for place, (name, spec) in enumerate(steps)
                    ],
                }
            )
            for key, (start, role, steps) in SCENARIOS.items()
        }

    def problems(self, *keys):
        """What is gone or ambiguous: list of (scenario's key, step's key, words).

        :param keys: of the scenarios to look at; default: all
        """
        found = []
        for key in keys or self.scenarios:
            scenario = self.scenarios[key]
            for entry in scenario._anchor_entries(scenario._inspect()):
                if entry["result"] in ("gone", "ambiguous"):
                    found.append((key, entry["step"], entry["words"]))
        return found


def inherit(view, *arch, model=ORDER, **values):
    """A view of another module that changes this one."""

    def apply(env):
        parent = env.ref(view)
        env["ir.ui.view"].create(
            {
                "name": "golive.change",
                "model": parent.model or model,
                "inherit_id": parent.id,
                "priority": 90,
                "arch": f"<data>{''.join(arch)}</data>",
                **values,
            }
        )

    return apply


def at(path, position, inner=""):
    """One change of an arch."""
    return f'<xpath expr="{path}" position="{position}">{inner}</xpath>'


def attributes(path, **values):
    """Attributes set at a place of an arch."""
    inner = "".join(
        f'<attribute name="{name}">{value}</attribute>' for name, value in values.items()
    )
    return at(path, "attributes", inner)


def write(xml_id, **values):
    """A record that a module or an administrator sets otherwise: values, or functions of env."""

    def apply(env):
        env.ref(xml_id).write(
            {name: value(env) if callable(value) else value for name, value in values.items()}
        )

    return apply


def groups(xml_id):
    """Value of a field that holds groups: this one alone."""
    return lambda env: [Command.set(env.ref(xml_id).ids)]
