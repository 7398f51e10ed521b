import time

from odoo import Command
from odoo.exceptions import AccessError, UserError
from odoo.tests import new_test_user, tagged

from .lint_world import LintCase
from .view_change import at, attributes, inherit

FORM = "purchase.purchase_order_form"


@tagged("post_install", "-at_install")
class TestExplain(LintCase):
    """Why a step's target is not on the screen, and where it lives."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.approve(cls.scenarios["test.buy"])
        cls.vendor = cls.env["res.partner"].create({"name": "Gloves and Co"})
        cls.product = cls.env["product.product"].create(
            {"name": "Gloves", "type": "consu", "supplier_taxes_id": False}
        )

    def setUp(self):
        super().setUp()
        self.run_uid = self.begin(self.scenarios["test.buy"], self.buyer)

    def explain(self, step, user=None, **context):
        runs = self.runs(user or self.buyer).with_context(**context)
        return runs.explain(self.run_uid, step)

    def order(self, **values):
        """An order that the run knows as its own."""
        lines = [Command.create({"product_id": self.product.id, "product_qty": 1})]
        order = (
            self.env["purchase.order"]
            .with_user(self.buyer)
            .create({"partner_id": self.vendor.id, "order_line": lines, **values})
        )
        self.record(
            self.run_uid,
            self.entry("menu"),
            self.entry("new", page="passed", binds={"order": order.id}),
            user=self.buyer,
        )
        return order

    def assertExplained(self, step, reason, where, *words, **context):
        said = self.explain(step, **context)
        self.assertEqual((said["reason"], said["where"]), (reason, where))
        for word in words:
            self.assertIn(word, said["words"])
        self.assertEqual(bool(said["words"]), reason != "elsewhere")

    def test_what_is_elsewhere_is_told_where(self):
        for step, where in (
            ("menu", "In the menu Purchase › Orders › Requests for Quotation"),
            ("vendor", "On the Purchase Order form"),
            ("products", "On the Purchase Order form"),
            ("line", "On the Purchase Order form, page Products, in Order Lines"),
            ("origin", "On the Purchase Order form, page Other Information"),
            ("received", "On the Transfer form, page Operations, in Stock Moves"),
        ):
            with self.subTest(step):
                self.assertExplained(step, "elsewhere", where)

    def test_in_the_persons_language(self):
        self.env["res.lang"]._activate_lang("fr_FR")
        form = self.env.ref(FORM)
        form.update_field_translations("arch_db", {"fr_FR": {"Other Information": "Autres"}})
        said = self.explain("origin", lang="fr_FR")
        self.assertIn("Autres", said["where"])

    def test_a_record_in_another_state(self):
        order = self.order()
        self.assertExplained("confirm", "elsewhere", "On the Purchase Order form")
        order.button_confirm()
        self.assertExplained(
            "confirm",
            "state",
            "On the Purchase Order form",
            order.name,
            "Purchase Order",
            "Confirm Order",
        )

    def test_a_field_that_cannot_be_changed_any_more(self):
        order = self.order()
        self.assertExplained("vendor", "elsewhere", "On the Purchase Order form")
        order.button_cancel()
        self.assertExplained(
            "vendor", "state", "On the Purchase Order form", order.name, "Cancelled", "changed"
        )

    def test_a_record_that_may_only_be_read(self):
        order = self.order()
        rights = self.env["ir.model.access"].search([("model_id.model", "=", "purchase.order")])
        rights.perm_write = False
        said = self.explain("vendor")
        self.assertEqual(said["reason"], "right")
        self.assertNotIn(order.name, said["words"])

    def test_another_company(self):
        other = self.env["res.company"].create({"name": "Hospital of the North"})
        self.buyer.company_ids += other
        order = self.order()
        self.env.cr.execute(
            "UPDATE purchase_order SET company_id = %s WHERE id = %s", [other.id, order.id]
        )
        self.env.invalidate_all()
        where = "On the Purchase Order form"
        home = self.buyer.company_id.ids
        words = ("Hospital of the North", order.name)
        self.assertExplained("confirm", "company", where, *words, allowed_company_ids=home)
        said = self.explain("confirm", allowed_company_ids=[*home, other.id])
        self.assertEqual(said["reason"], "elsewhere")
        self.buyer.company_ids -= other
        said = self.explain("confirm", allowed_company_ids=home)
        self.assertEqual(said["reason"], "right")
        self.assertNotIn("North", said["words"])

    def test_a_deleted_record(self):
        order = self.order()
        order.button_cancel()
        order.sudo().unlink()
        self.assertExplained("vendor", "gone", "On the Purchase Order form", "Purchase Order")

    def test_a_record_that_is_not_theirs_to_read(self):
        order = self.order()
        self.env["ir.rule"].create(
            {
                "name": "Nobody's",
                "model_id": self.env["ir.model"]._get("purchase.order").id,
                "domain_force": "[('partner_ref', '=', 'open')]",
                "groups": [Command.link(self.env.ref("purchase.group_purchase_user").id)],
            }
        )
        self.env.registry.clear_all_caches()
        said = self.explain("vendor")
        self.assertEqual(said["reason"], "right")
        self.assertNotIn(order.name, said["words"])
        self.assertNotIn(self.vendor.name, said["words"])

    def test_a_missing_right(self):
        managers = "purchase.group_purchase_manager"
        inherit(FORM, attributes("//field[@name='origin']", groups=managers))(self.env)
        self.env.ref("purchase.menu_purchase_rfq").group_ids = self.env.ref(managers)
        admin = new_test_user(self.env, "golive_keeper", "base.group_erp_manager", name="Keeper")
        keepers = self.env.ref("base.group_erp_manager").all_user_ids - admin
        keepers.filtered(lambda user: user.id != self.env.uid).active = False
        for step in ("origin", "menu"):
            with self.subTest(step):
                said = self.explain(step)
                self.assertEqual(said["reason"], "right")
                self.assertIn(self.env.ref(managers).display_name, said["words"])
                self.assertIn("Keeper", said["words"])

    def test_what_nothing_is_called_any_more(self):
        inherit(FORM, at("//field[@name='origin']", "replace"))(self.env)
        self.assertExplained("origin", "unknown", "On the Purchase Order form", "so any more")

    def test_only_ones_own_runs_and_steps(self):
        with self.assertRaises(AccessError):
            self.explain("vendor", user=self.manager)
        for step in ("nothing", None, 3, ["vendor"]):
            with self.assertRaises(UserError):
                self.explain(step)

    def test_it_is_quick(self):
        self.order()
        self.explain("validate")
        began = time.perf_counter()
        self.explain("validate")
        self.assertLess(time.perf_counter() - began, 0.5)
