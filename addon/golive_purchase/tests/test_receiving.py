from odoo import Command
from odoo.tests import Form, tagged

from .scenario_common import ScenarioCase


@tagged("post_install", "-at_install")
class TestReceiving(ScenarioCase):
    """A delivery: in full, short, sent back."""

    def test_a_delivery_in_full_leaves_nothing_to_come(self):
        self.judge(
            "receive_in_full",
            "validate",
            {
                "nothing": lambda given: None,
                "cancelled": lambda given: given["receipt"].action_cancel(),
                "in part": lambda given: self.receive(given["receipt"], 4),
                "too much": lambda given: self.receive(given["receipt"], 11),
                "in full": lambda given: self.receive(given["receipt"], 10),
            },
        )

    def test_a_delivery_whose_rest_is_given_up_is_none_in_full(self):
        deeds = {
            "in part": lambda given: self.receive(given["receipt"], 4),
            "the rest is given up": lambda given: self.receive(given["receipt"], 4, False),
            "too much": lambda given: self.receive(given["receipt"], 11),
            "in full": lambda given: self.receive(given["receipt"], 10),
        }
        self.judge("receive_in_full", "validate", deeds)
        self.judge("receive_in_full", "see_order", deeds)

    def test_each_line_of_a_delivery_has_to_be_in_full(self):
        masks = self.masks()

        def receive(given, quantity, backorder=True):
            line = {"product_id": masks.id, "product_qty": 6}
            given["order"].write({"order_line": [Command.create(line)]})
            given["receipt"].move_ids.write({"picked": True})
            for move in given["receipt"].move_ids:
                is_second = move.product_id == masks
                move.quantity = quantity if is_second else move.product_uom_qty
            self.validate(given["receipt"], backorder)

        deeds = {
            "a part of the second": lambda given: receive(given, 5),
            "the rest of the second is given up": lambda given: receive(given, 5, False),
            "nothing of the second": lambda given: receive(given, 0, False),
            "all of the second": lambda given: receive(given, 6),
        }
        self.judge("receive_in_full", "validate", deeds)
        self.judge("receive_in_full", "see_order", deeds)

    def test_what_the_vendor_still_sends_is_a_backorder(self):
        deeds = {
            "all of it came": lambda given: self.receive(given["receipt"], 10),
            "the rest is given up": lambda given: self.receive(given["receipt"], 4, False),
            "the rest is given up later": lambda given: (
                self.receive(given["receipt"], 4),
                given["receipt"].backorder_ids.action_cancel(),
            ),
            "the rest is waited for": lambda given: self.receive(given["receipt"], 4),
        }
        self.judge("receive_short_backorder", "see_rest", deeds)

    def test_what_the_vendor_does_not_send_is_waited_for_by_nobody(self):
        deeds = {
            "nothing": lambda given: None,
            "the rest is waited for": lambda given: self.receive(given["receipt"], 4),
            "the rest is given up": lambda given: self.receive(given["receipt"], 4, False),
        }
        self.judge("receive_short_no_backorder", "no_backorder", deeds)
        self.judge("receive_short_no_backorder", "see_order", deeds)

    def test_a_return_is_of_the_delivery_looked_up(self):
        def returned(receipt):
            context = {"active_id": receipt.id, "active_model": receipt._name}
            wizard = Form(self.env["stock.return.picking"].with_context(**context)).save()
            wizard.product_return_moves.quantity = 2
            action = wizard.with_user(self.person).action_create_returns()
            return receipt.browse(action["res_id"])

        given = self.start("return_to_vendor")
        other = self.other_order(given["order"])
        strange, own = returned(other.picking_ids), returned(given["receipt"])
        with self.undone():
            self.assertFalse(self.answer_at("create", **{"return": strange})["accepted"])
        with self.undone():
            self.assertTrue(self.answer_at("create", **{"return": own})["accepted"])
        self.receive(own, 2)
        self.assertTrue(self.answer_at("create", **{"return": own})["accepted"])
        self.assertEqual(self.load()["holds"]["validate"], "passed")
