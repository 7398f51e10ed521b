"""Scenarios whose steps come to records of a known state, and some on the screens of other apps
that every database of these tests has: Invoicing, Inventory, Maintenance."""

ORDER = "purchase.order"
ON_ORDER = {"model": ORDER, "view": "form"}
CLICK = {"click": True}
NEW = {"at": {"control": "new"}, "do": CLICK}

#: As in `lint_buying`.
SCENARIOS = {
    "test.order": (
        "purchase.purchase_rfq",
        "test.storebuyer",
        [
            ("menu", {"at": {"menu": "purchase.menu_purchase_rfq"}, "do": CLICK}),
            ("new", {**NEW, "binds": {"name": "order", "model": ORDER, "from": "new"}}),
            ("vendor", {"at": {"field": "partner_id"}, "do": {"pick": "Vendor"}}),
            ("save", {"at": {"control": "save"}, "do": CLICK}),
            ("origin", {"at": {"field": "origin"}, "do": {"fill": "Ward 3"}}),
            (
                "confirm",
                {
                    "at": {"button": "button_confirm"},
                    "do": CLICK,
                    "check": {"record": [["state", "=", "purchase"]], "of": "order"},
                },
            ),
            ("arrival", {"at": {"field": "date_planned", "on": ON_ORDER}, "do": {"read": True}}),
        ],
    ),
    "test.approve": (
        "purchase.purchase_rfq",
        "test.storemanager",
        [
            ("open", {"at": {"record": "$order"}, "do": {"open": True}}),
            (
                "approve",
                {
                    "at": {"button": "button_approve", "on": ON_ORDER},
                    "do": CLICK,
                    "check": {"record": [["state", "=", "purchase"]], "of": "order"},
                },
            ),
            ("approved", {"at": {"field": "date_approve", "on": ON_ORDER}, "do": {"read": True}}),
        ],
    ),
    "test.by_hand": (
        "stock.action_picking_tree_incoming",
        "test.storebuyer",
        [
            ("new", {**NEW, "binds": {"name": "r", "model": "stock.picking", "from": "new"}}),
            ("origin", {"at": {"field": "origin"}, "do": {"fill": "Ward 3"}}),
        ],
    ),
    "test.count": (
        "stock.action_view_inventory_tree",
        "test.storemanager",
        [("menu", {"at": {"menu": "stock.menu_action_inventory_tree"}, "do": CLICK})],
    ),
    "test.product": (
        "purchase.product_normal_action_puchased",
        "test.storemanager",
        [
            ("new", {**NEW, "binds": {"name": "p", "model": "product.template", "from": "new"}}),
            ("cost", {"at": {"field": "standard_price"}, "do": {"fill": 3}}),
        ],
    ),
    "test.bill": (
        "account.action_move_in_invoice",
        "test.storebuyer",
        [
            ("new", {**NEW, "binds": {"name": "bill", "model": "account.move", "from": "new"}}),
            ("complete", {"at": {"field": "invoice_vendor_bill_id"}, "do": {"pick": "Bill"}}),
            (
                "taxes",
                {"at": {"field": "tax_ids", "in": "invoice_line_ids"}, "do": {"pick": "Tax"}},
            ),
        ],
    ),
    "test.partner": (
        "base.action_partner_form",
        "test.storemanager",
        [
            ("new", {**NEW, "binds": {"name": "vendor", "model": "res.partner", "from": "new"}}),
            ("vat", {"at": {"field": "vat"}, "do": {"fill": "BE0477472701"}}),
            ("street", {"at": {"field": "street"}, "do": {"fill": "Main Street 1"}}),
        ],
    ),
    "test.equipment": (
        "maintenance.hr_equipment_action",
        "test.storemanager",
        [
            ("rows", {"at": {"view": "list"}, "do": CLICK}),
            ("owner", {"at": {"column": "owner_user_id"}, "do": CLICK}),
            (
                "new",
                {**NEW, "binds": {"name": "e", "model": "maintenance.equipment", "from": "new"}},
            ),
            ("assign", {"at": {"field": "owner_user_id"}, "do": {"pick": "Ann"}}),
            ("failures", {"at": {"field": "expected_mtbf"}, "do": {"fill": 30}}),
            ("retire", {"at": {"control": "action", "of": "archive"}, "do": CLICK}),
            ("restore", {"at": {"control": "action", "of": "unarchive"}, "do": CLICK}),
        ],
    ),
    "test.request": (
        "maintenance.hr_equipment_request_action",
        "test.storemanager",
        [
            ("mine", {"at": {"control": "filter", "of": "my_maintenances"}, "do": CLICK}),
            ("rows", {"at": {"view": "list"}, "do": CLICK}),
            ("who", {"at": {"column": "owner_user_id"}, "do": CLICK}),
        ],
    ),
}
#: What some of them are given: key → `given` of the types.
GIVEN = {
    "test.approve": [{"name": "order", "model": ORDER, "find": [["state", "=", "to approve"]]}],
}
