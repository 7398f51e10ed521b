from odoo.tests import new_test_user

from odoo.addons.golive.tests.common import GoliveCase

GROUPS = (
    "base.group_user",
    "base.group_partner_manager",
    "purchase.group_purchase_manager",
    "stock.group_stock_user",
    "account.group_account_invoice",
)


class ScenarioCase(GoliveCase):
    """What the shipped scenarios count as done, and what only looks like it."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.declare("training")
        cls.person = new_test_user(cls.env, "golive_person", ",".join(GROUPS))
        areas = cls.env["golive.role"].search([("area", "in", ["procurement", "inventory"])])
        areas.user_ids += cls.person

    def start(self, name):
        """Begin a shipped scenario: what it was given, by name."""
        self.shipped = self.env.ref(f"golive_purchase.scenario_{name}_v1")
        self.run_uid = self.begin(self.shipped, self.person)
        bindings = self.load()["bindings"]
        binds = {given["name"]: given["model"] for given in self.shipped.spec["given"]}
        return {
            name: self.env[binds[name]].with_user(self.person).browse(record_id)
            for name, record_id in bindings.items()
        }

    def load(self):
        return self.runs(self.person).load(self.run_uid)

    def judge(self, name, step, deeds):
        """Each deed on what the scenario was given leaves the step undone, but the last."""
        for place, (what, deed) in enumerate(deeds.items(), 1):
            with self.subTest(name, what=what), self.undone():
                deed(self.start(name))
                # What comes next is another call.
                self.env.flush_all()
                self.env.invalidate_all()
                wanted = "passed" if place == len(deeds) else "failed"
                self.assertEqual(self.load()["holds"][step], wanted)

    def answer_at(self, step, **binds):
        """What is said to a step, all before it being behind."""
        for before in self.shipped.step_ids.sorted("sequence"):
            if before.key == step:
                break
            self.record(self.run_uid, self.entry(before.key, page="passed"), user=self.person)
        entry = self.entry(step, binds={name: one.id for name, one in binds.items()})
        [answer] = self.record(self.run_uid, entry, user=self.person)
        return answer

    def receive(self, receipt, quantity, backorder=True):
        """Book in that much of each line, and say whether the rest will come."""
        for move in receipt.move_ids:
            move.write({"quantity": quantity, "picked": True})
        self.validate(receipt, backorder)

    def validate(self, receipt, backorder=True):
        context = {"skip_backorder": True}
        if not backorder:
            context["picking_ids_not_to_backorder"] = receipt.ids
        receipt.with_context(**context).button_validate()

    def bill(self, order, **values):
        """A bill of an order, made from it."""
        action = order.action_create_invoice()
        bill = self.env["account.move"].with_user(self.person).browse(action["res_id"])
        bill.write({"invoice_date": "2026-11-20", "ref": "INV-1", **values})
        return bill

    def other_order(self, order):
        """Another order, as far as this one."""
        other = order.sudo().copy().with_user(self.person)
        other.button_confirm()
        for receipt in other.picking_ids:
            self.receive(receipt, 10)
        return other

    def masks(self):
        values = {"name": "Masks", "is_storable": True, "supplier_taxes_id": False}
        return self.env["product.product"].create(values)
