from odoo.tests import tagged

from .scenario_common import ScenarioCase


@tagged("post_install", "-at_install")
class TestBilling(ScenarioCase):
    """A bill beside its order and its receipt."""

    def test_a_bill_is_of_the_order_looked_up(self):
        given = self.start("match_bill")
        self.assertEqual((given["receipt"].state, given["order"].receipt_status), ("done", "full"))
        other = self.other_order(given["order"])
        strange, own = self.bill(other), self.bill(given["order"])
        for bill, is_its in ((strange, False), (own, True)):
            with self.subTest(is_its=is_its), self.undone():
                self.assertEqual(self.answer_at("create_bill", bill=bill)["accepted"], is_its)

    def test_a_bill_is_posted_and_nothing_is_left_to_bill(self):
        given = self.start("match_bill")
        bill = self.bill(given["order"])
        self.answer_at("create_bill", bill=bill)
        self.assertEqual(self.load()["holds"]["if_asked"], "failed")
        bill.action_post()
        holds = self.load()["holds"]
        self.assertEqual((holds["if_asked"], holds["see_order"]), ("passed", "passed"))

    def test_only_what_came_is_paid_at_the_price_of_the_order(self):
        for what, values, verdict in (
            ("more than came", {"quantity": 12}, "failed"),
            ("less than came", {"quantity": 8}, "failed"),
            ("dearer", {"price_unit": 12.5}, "failed"),
            ("as ordered", {}, "passed"),
        ):
            with self.subTest(what), self.undone():
                given = self.start("match_bill")
                bill = self.bill(given["order"])
                self.answer_at("create_bill", bill=bill)
                bill.invoice_line_ids.write(values)
                bill.action_post()
                self.assertEqual(self.load()["holds"]["if_asked"], verdict)

    def test_a_bill_of_several_orders_comes_to_more_than_one(self):
        given = self.start("match_bill")
        both = given["order"] + self.other_order(given["order"])
        bill = self.bill(both)
        self.answer_at("create_bill", bill=bill)
        bill.action_post()
        self.assertEqual(len(bill.invoice_line_ids.purchase_line_id.order_id), 2)
        self.assertEqual(self.load()["holds"]["if_asked"], "passed")

    def test_only_the_agreed_price_is_paid(self):
        given = self.start("bill_price_mismatch")
        wrong = self.bill(given["order"], ref="INV-3051")
        wrong.invoice_line_ids.price_unit = 14.5
        given["order"].partner_ref = "OC-7730"
        self.record(self.run_uid, self.entry("open_orders"), user=self.person)
        self.answer_at("create_bill", bill=wrong)
        self.assertEqual(self.load()["holds"]["save_draft"], "passed")
        self.assertEqual(self.load()["holds"]["refuse"], "failed")
        with self.undone():
            wrong.action_post()
            self.assertEqual(self.load()["holds"]["refuse"], "failed")
        wrong.button_cancel()
        self.assertEqual(self.load()["holds"]["refuse"], "passed")
        self.assertEqual(given["order"].invoice_status, "to invoice")
        for price, verdict in ((14.5, "failed"), (12, "passed")):
            with self.subTest(price), self.undone():
                bill = self.bill(given["order"], ref="INV-3051-C")
                self.answer_at("corrected_bill", corrected=bill)
                bill.invoice_line_ids.price_unit = price
                bill.action_post()
                self.assertEqual(self.load()["holds"]["if_asked"], verdict)
