from odoo import Command
from odoo.tests import tagged

from .scenario_common import ScenarioCase


@tagged("post_install", "-at_install")
class TestOrdering(ScenarioCase):
    """Asking a vendor, deciding on an order, its prices."""

    def test_a_request_was_sent_once_it_is_confirmed_too(self):
        for what, send, verdict in (
            ("to nobody", lambda order: None, "failed"),
            ("printed", lambda order: order.print_quotation(), "passed"),
        ):
            with self.subTest(what), self.undone():
                self.start("request_for_quotation")
                order = self.request()
                self.assertEqual(self.load()["holds"]["send_mail"], "failed")
                send(order)
                self.cr.flush()
                self.assertEqual(self.load()["holds"]["send_mail"], verdict)
                order.button_confirm()
                self.cr.flush()
                self.assertEqual(self.load()["holds"]["send_mail"], verdict)

    def request(self):
        """A request of the run's own."""
        vendor, product = self.env["res.partner"].create({"name": "Gloves and Co"}), self.masks()
        line = {"product_id": product.id, "product_qty": 6, "price_unit": 2}
        values = {"partner_id": vendor.id, "order_line": [Command.create(line)]}
        order = self.env["purchase.order"].with_user(self.person).create(values)
        self.cr.flush()
        self.answer_at("new_request", order=order)
        return order

    def test_an_order_is_approved_or_rejected(self):
        deeds = {
            "nothing": lambda given: None,
            "approved": lambda given: given["order"].button_approve(),
            "rejected": lambda given: given["order"].button_cancel(),
            "set to draft": lambda given: given["order"].button_draft(),
        }
        for name, step, done in (
            ("approve_order", "approve", "approved"),
            ("reject_order", "reject", "rejected"),
        ):
            others = {what: deed for what, deed in deeds.items() if what != done}
            self.judge(name, step, {**others, done: deeds[done]})

    def test_the_buyer_is_told_why_an_order_is_rejected(self):
        def tell(given, body="Half of it will do.", **values):
            given["order"].message_post(body=body, **values)

        deeds = {
            "nothing": lambda given: None,
            "somebody else": lambda given: (
                given["order"]
                .with_user(self.env.ref("base.user_admin"))
                .message_post(body="Half of it will do.", message_type="comment")
            ),
            "what Odoo notes": tell,
            "a note": lambda given: tell(given, message_type="comment"),
        }
        self.judge("reject_order", "tell_buyer", deeds)

    def test_an_order_that_waits_for_approval_is_over_the_limit(self):
        self.env.company.po_double_validation_amount = 750
        self.assertGreaterEqual(self.start("approve_order")["order"].amount_total, 750)

    def test_the_price_list_is_put_right_and_the_order_with_it(self):
        deeds = {
            "only the order": lambda given: given["order"].order_line.write({"price_unit": 12}),
            "the list": lambda given: given["price"].write({"price": 12}),
        }
        self.judge("wrong_price_list", "correct_price", deeds)
        self.judge("wrong_price_list", "correct_request", dict(reversed(deeds.items())))
