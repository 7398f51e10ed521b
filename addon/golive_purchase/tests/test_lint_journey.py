from odoo.tests import tagged

from odoo.addons.golive.atlas.atlas import Atlas
from odoo.addons.golive.atlas.inspection import inspect
from odoo.addons.golive.tests.common import GoliveCase

ORDER = "purchase.order"
RECEIPT = "stock.picking"
CLICK = {"click": True}
FORM = {"screen": {"model": ORDER, "view": "form"}}


@tagged("post_install", "-at_install")
class TestLintJourney(GoliveCase):
    """Each anchor is looked for on the screen that the steps before lead to."""

    def found(self, *steps, roles=("test.clerk",)):
        """Results by step, as somebody who sees everything, of steps (key, anchor, more)."""
        body = {
            "start": "purchase.purchase_rfq",
            "roles": list(roles),
            "steps": [
                {"key": key, "at": anchor, "do": CLICK, **more} for key, anchor, more in steps
            ],
        }
        return {key: (at.result, at.code) for key, at in inspect(Atlas(self.env), body)}

    def last(self, *steps, **options):
        return list(self.found(*steps, **options).values())[-1]

    def test_a_list_is_no_form(self):
        menu = ("menu", {"menu": "purchase.menu_purchase_rfq"}, {})
        self.assertEqual(self.last(menu, ("tab", {"tab": "products"}, {})), ("gone", "other_view"))
        new = ("new", {"control": "new"}, {})
        self.assertEqual(self.last(menu, new, ("tab", {"tab": "products"}, {})), ("ok", ""))
        self.assertEqual(
            self.last(menu, new, ("late", {"control": "filter", "of": "late"}, {})),
            ("gone", "other_view"),
        )
        back = ("back", {"control": "breadcrumb"}, {})
        late = ("late", {"control": "filter", "of": "late"}, {})
        self.assertEqual(self.last(menu, new, back, late), ("ok", ""))

    def test_a_method_that_opens_nothing_leaves_one_there(self):
        new = ("new", {"control": "new"}, {})
        gone = ("gone", {"tab": "golive_gone"}, {})
        for button, found in (
            ("button_confirm", ("gone", "missing")),
            ("action_rfq_send", ("cannot_tell", "unsure")),
        ):
            press = ("press", {"button": button, "part": "header"}, {})
            self.assertEqual(self.last(new, press, gone), found, button)
        press = ("press", {"button": "action_rfq_send", "part": "header"}, {})
        on_order = ("gone", {"tab": "golive_gone", "on": {"model": ORDER}}, {})
        self.assertEqual(self.last(new, press, on_order), ("gone", "missing"))

    def test_a_step_of_words_may_lead_anywhere(self):
        new = ("new", {"control": "new"}, {})
        words = ("words", None, {})
        gone = ("gone", {"tab": "golive_gone"}, {})
        self.assertEqual(self.last(new, words, gone), ("cannot_tell", "unsure"))
        shown = ("words", None, {"expect": {"check": FORM}})
        self.assertEqual(self.last(new, shown, gone), ("gone", "missing"))

    def test_a_window_stands_over_the_form(self):
        steps = [
            ("menu", {"menu": "stock.in_picking"}, {}),
            ("open", {"record": "$receipt"}, {}),
            ("return", {"button": "stock.act_stock_return_picking"}, {}),
            ("in_window", {"button": "action_create_returns", "part": "footer"}, {}),
        ]
        self.assertEqual(set(self.found(*steps).values()), {("ok", "")})
        below = ("below", {"tab": "operations", "on": {"model": RECEIPT}}, {})
        self.assertEqual(self.last(*steps[:3], below), ("ok", ""))
        wrong = ("wrong", {"button": "button_validate", "dialog": True}, {})
        self.assertEqual(self.last(*steps[:3], wrong), ("gone", "missing"))

    def test_somebody_else_begins_on_the_record(self):
        bind = {"name": "order", "model": ORDER, "from": "new"}
        new = ("new", {"control": "new"}, {"binds": bind})
        away = ("away", {"menu": "purchase.menu_procurement_partner_contact_form"}, {})
        approve = ("approve", {"button": "button_approve"}, {"actor": "test.boss"})
        roles = ("test.clerk", "test.boss")
        self.assertEqual(self.last(new, away, approve, roles=roles), ("ok", ""))
        same = ("approve", {"button": "button_approve"}, {})
        self.assertEqual(self.last(new, away, same), ("gone", "missing"))

    def test_what_an_action_hides_in_its_views(self):
        menu = ("menu", {"menu": "purchase.menu_purchase_rfq"}, {})
        for column, found in (("date_order", ("ok", "")), ("date_planned", ("gone", "invisible"))):
            self.assertEqual(self.last(menu, ("see", {"column": column}, {})), found, column)

    def test_what_is_not_of_this_database(self):
        for anchor, code in (
            ({"menu": "purchase.no_such_menu"}, "no_menu"),
            ({"tab": "x", "on": {"model": "no.such.model"}}, "no_model"),
            ({"control": "print", "of": "purchase.no_such_report"}, "no_action"),
            ({"view": "gantt"}, "no_view"),
            ({"control": "search_panel", "of": "partner_id"}, "missing"),
            ({"field": "no_such_field", "on": {"model": ORDER, "view": "form"}}, "no_field"),
        ):
            self.assertEqual(self.last(("step", anchor, {})), ("gone", code), anchor)
        self.assertEqual(self.last(("step", {"css": ".x"}, {})), ("cannot_tell", "css"))
        check = {"expect": {"check": {"exists": {"model": ORDER, "domain": [["gone", "=", 1]]}}}}
        self.assertEqual(self.last(("step", None, check)), ("gone", "domain"))
        check = {"expect": {"check": {"form": {"model": ORDER, "field": "gone"}}}}
        self.assertEqual(self.last(("step", None, check)), ("gone", "check_field"))
