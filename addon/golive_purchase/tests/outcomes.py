from odoo import Command
from odoo.tests import new_test_user
from odoo.tools import SQL

from odoo.addons.golive.tests.common import GoliveCase

ORDER = "purchase.order"


class OutcomeCase(GoliveCase):
    """Somebody is to order ten gloves at five each from Gloves and Co, and to confirm that."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        groups = "base.group_user,purchase.group_purchase_user,base.group_partner_manager"
        cls.buyer = new_test_user(cls.env, "golive_buyer", groups)
        cls.colleague = new_test_user(cls.env, "golive_colleague", groups)
        cls.role.user_ids = cls.buyer + cls.colleague
        cls.vendor = cls.env["res.partner"].create({"name": "Gloves and Co"})
        cls.namesake = cls.env["res.partner"].create({"name": "Gloves and Co"})
        cls.gloves = cls.product("Gloves", 5)
        cls.masks = cls.product("Masks", 5)
        cls.company = cls.env["res.company"].create({"name": "Second Hospital"})
        line = [["product_id", "=", cls.gloves.id], ["product_qty", "=", 10]]
        cls.goal = [
            ["state", "=", "purchase"],
            ["partner_id", "=", cls.vendor.id],
            ["order_line", "any", line],
            ["amount_untaxed", "=", 50],
        ]
        cls.work = cls.scenario(
            cls.step("make", binds={"name": "order", "model": ORDER, "from": "new"}),
            cls.step("goal", check={"record": cls.goal}),
            cls.step("read"),
            key="test.order",
        )

    @classmethod
    def product(cls, name, price):
        return cls.env["product.product"].create(
            {
                "name": name,
                "type": "consu",
                "standard_price": price,
                "supplier_taxes_id": False,
            }
        )

    def line(self, quantity=10, price=5, product=None):
        product = product or self.gloves
        return {"product_id": product.id, "product_qty": quantity, "price_unit": price}

    def order(self, *lines, user=None, **values):
        """A request for quotation as a person saves it."""
        lines = lines or [self.line()]
        return (
            self.env[ORDER]
            .with_user(user or self.buyer)
            .create(
                {
                    "partner_id": self.vendor.id,
                    "order_line": [Command.create(line) for line in lines],
                    **values,
                }
            )
        )

    def hide(self, *records):
        """Out of everyone's sight but the superuser's."""
        for record in records:
            self.env["ir.rule"].create(
                {
                    "name": "hidden",
                    "model_id": self.env["ir.model"]._get_id(record._name),
                    "domain_force": f"[('id', 'not in', {record.ids})]",
                }
            )

    def age(self, *records):
        """As if made before the run began."""
        for record in records:
            self.env.flush_all()
            self.env.cr.execute(
                SQL(
                    "UPDATE %s SET create_date = '2000-01-01' WHERE id IN %s",
                    SQL.identifier(record._table),
                    record._ids,
                )
            )
            record.invalidate_recordset(["create_date"])

    def goal_of(self, order, deed):
        """What comes of the goal when `deed` was done with the order that the run made."""
        uid = self.begin(self.work, self.buyer)
        made = self.entry("make", binds={"order": order.id})
        self.record(uid, made, user=self.buyer)
        deed(order)
        [answer] = self.record(uid, self.entry("goal"), user=self.buyer)
        return answer

    def exists(self, deed, count=1, by="me", domain=None):
        """What comes of `exists` when `deed` was done after the run began."""
        domain = domain or [["state", "=", "purchase"], ["partner_id", "=", self.vendor.id]]
        check = {"exists": {"model": ORDER, "domain": domain, "count": count, "by": by}}
        scenario = self.scenario(self.step("goal", check=check), key="test.exists")
        uid = self.begin(scenario, self.buyer)
        deed()
        [answer] = self.record(uid, self.entry("goal"), user=self.buyer)
        return answer
