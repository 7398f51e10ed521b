"""Scenarios on Purchase and Inventory that use all kinds of anchors."""

ORDER = "purchase.order"
RECEIPT = "stock.picking"
ON_ORDER = {"model": ORDER}
ON_LIST = {"model": ORDER, "view": "list"}
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
                "discount",
                {
                    "at": {"field": "discount", "in": "order_line", "row": "last"},
                    "do": {"fill": 5},
                },
            ),
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
            ("delete", {"at": {"control": "action", "of": "delete", "on": ON_LIST}, "do": CLICK}),
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
