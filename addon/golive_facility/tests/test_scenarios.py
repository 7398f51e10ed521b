from odoo import Command
from odoo.tests import new_test_user, tagged

from odoo.addons.golive.tests.common import GoliveCase

BOOKED = ["open_deliveries_again", "open_issue"]


@tagged("post_install", "-at_install")
class TestScenarios(GoliveCase):
    """Where the way forks: the part is there, or it is bought."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.declare("training")
        groups = [
            "base.group_user",
            "stock.group_stock_user",
            "purchase.group_purchase_user",
            "maintenance.group_equipment_manager",
            "helpdesk_mgmt.group_helpdesk_user",
        ]
        cls.person = new_test_user(cls.env, "golive_everybody", ",".join(groups))
        cls.roles = cls.env["golive.role"].search(
            [("area", "in", ("helpdesk", "maintenance", "inventory", "procurement"))]
        )
        cls.roles.user_ids += cls.person
        cls.long, cls.short = (
            cls.env.ref(f"golive_facility.scenario_{name}_v1")
            for name in ("fault_to_closed_ticket", "fault_with_part_in_stock")
        )
        cls.part = cls.env["product.product"].create({"name": "Valve", "is_storable": True})
        cls.house = cls.env["stock.warehouse"].search(
            [("company_id", "=", cls.env.company.id)], limit=1
        )

    def issue(self):
        kind = self.house.out_type_id
        return self.env["stock.picking"].create(
            {
                "picking_type_id": kind.id,
                "location_id": self.house.lot_stock_id.id,
                "location_dest_id": self.env.ref("stock.stock_location_customers").id,
                "move_ids": [
                    Command.create(
                        {
                            "product_id": self.part.id,
                            "product_uom_qty": 1,
                            "location_id": self.house.lot_stock_id.id,
                            "location_dest_id": self.env.ref("stock.stock_location_customers").id,
                        }
                    )
                ],
            }
        )

    def reserve(self, stock):
        """The storekeeper reserves the part, of which there are `stock`: delivery and run."""
        if stock:
            self.env["stock.quant"]._update_available_quantity(
                self.part, self.house.lot_stock_id, stock
            )
        issue = self.issue()
        records = {
            "ticket": self.env["helpdesk.ticket"].create(
                {"name": "Dripping", "description": "Ward 4", "user_id": self.person.id}
            ),
            "request": self.env["maintenance.request"].create({"name": "HT1: dripping"}),
            "issue": issue,
        }
        setup = {
            "from": "reserve",
            "records": {name: record.id for name, record in records.items()},
        }
        uid = self.begin(self.long, self.person, setup=setup)
        issue.action_confirm()
        self.record(uid, self.entry("reserve"), user=self.person)
        return issue, uid

    def answer(self, uid, *steps):
        entries = [self.entry(step, page="passed") for step in steps]
        return self.record(uid, *entries, user=self.person)

    def test_each_can_be_approved_as_it_is(self):
        for scenario in self.long + self.short:
            self.assertEqual(scenario._problems(), [], scenario.key)

    def test_what_is_in_stock_is_handed_over_and_not_bought(self):
        issue, uid = self.reserve(stock=3)
        self.assertEqual(issue.state, "assigned")
        issue.button_validate()
        *_, answer = self.answer(uid, *BOOKED, "hand_over")
        self.assertEqual((answer["accepted"], answer["verdict"]), (True, "passed"))

    def test_what_is_not_there_has_to_be_bought_first(self):
        issue, uid = self.reserve(stock=0)
        self.assertIn(issue.state, ("confirmed", "waiting"))
        [answer] = self.answer(uid, "open_deliveries_again")
        self.assertFalse(answer["accepted"])
        self.assertIn("“Open the requests” is to be done first", answer["saw"])

    def test_what_is_dear_is_approved_before_it_is_waited_for(self):
        self.env.company.write({"po_double_validation": "two_step"})
        self.env.company.po_double_validation_amount = 50
        for price in (49, 51):
            with self.subTest(price=price), self.undone():
                _issue, uid = self.reserve(stock=0)
                order = self.order(price)
                made = self.entry("new_order", page="passed", binds={"order": order.id})
                self.answer(uid, "open_orders")
                self.record(uid, made, user=self.person)
                self.answer(uid, "vendor", "order_part", "order_quantity")
                order.button_confirm()
                [answer] = self.answer(uid, "confirm_order")
                self.assertTrue(answer["accepted"])
                if price > 50:
                    [answer] = self.answer(uid, "see_receipt")
                    self.assertIn("“Look through the order” is to be done first", answer["saw"])
                    self.answer(uid, "look_through")
                    [answer] = self.answer(uid, "approve")
                    self.assertFalse(answer["accepted"])
                    order.with_user(self.env.ref("base.user_admin")).button_approve()
                    [answer] = self.answer(uid, "approve")
                    self.assertTrue(answer["accepted"])
                receipt = {"receipt": order.picking_ids.id}
                entry = self.entry("see_receipt", page="passed", binds=receipt)
                [answer] = self.record(uid, entry, user=self.person)
                self.assertTrue(answer["accepted"])

    def order(self, price):
        line = {"product_id": self.part.id, "product_qty": 1, "price_unit": price}
        values = {
            "partner_id": self.env["res.partner"].create({"name": "Valves and Co"}).id,
            "picking_type_id": self.house.in_type_id.id,
            "order_line": [Command.create({**line, "tax_ids": False})],
        }
        return self.env["purchase.order"].with_user(self.person).create(values)

    def test_only_the_repairs_own_delivery_counts(self):
        issue, uid = self.reserve(stock=3)
        other = self.issue()
        other.action_confirm()
        other.button_validate()
        *_, answer = self.answer(uid, *BOOKED, "hand_over")
        self.assertEqual((answer["accepted"], answer["verdict"]), (False, "failed"))
        self.assertEqual(issue.state, "assigned")
