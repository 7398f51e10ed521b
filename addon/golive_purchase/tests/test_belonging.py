from odoo.tests import tagged

from .outcomes import ORDER, OutcomeCase

RECEIPT = "stock.picking"


@tagged("post_install", "-at_install")
class TestBelonging(OutcomeCase):
    """What a step opens from a record of the run is that record's own."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.buyer.group_ids += cls.env.ref("stock.group_stock_user")

    def answer_for(self, opened, *, at=ORDER, model=RECEIPT, mode="learn"):
        """What the server says where a step on the screen of `at` opened a record."""
        scenario = self.scenario(
            self.step("order", binds={"name": "order", "model": ORDER, "from": "open"}),
            self.step(
                "open",
                at={"button": "open", "on": {"model": at}},
                do={"click": True},
                binds={"name": "opened", "model": model, "from": "open"},
            ),
            self.step("read"),
            key="test.belonging",
        )
        uid = self.begin(scenario, self.buyer, mode)
        self.record(uid, self.entry("order", binds={"order": self.mine.id}), user=self.buyer)
        entry = self.entry("open", binds={"opened": opened.id})
        [answer] = self.record(uid, entry, user=self.buyer)
        return answer

    def setUp(self):
        super().setUp()
        self.mine, self.other = self.order(), self.order()
        (self.mine + self.other).button_confirm()

    def test_its_own(self):
        self.assertTrue(self.answer_for(self.mine.picking_ids)["accepted"])

    def test_of_another_order(self):
        answer = self.answer_for(self.other.picking_ids)
        self.assertEqual((answer["accepted"], answer["verdict"]), (False, "failed"))
        self.assertIn(self.mine.name, answer["saw"])

    def test_of_no_order(self):
        operation = self.env["stock.warehouse"].search([], limit=1).int_type_id
        transfer = self.env[RECEIPT].create({"picking_type_id": operation.id})
        self.assertFalse(self.answer_for(transfer)["accepted"])

    def test_a_bill_of_another_order(self):
        self.other.order_line.qty_received = 10
        self.other.sudo().action_create_invoice()
        answer = self.answer_for(self.other.invoice_ids, model="account.move")
        self.assertFalse(answer["accepted"])

    def test_what_nothing_links(self):
        for opened, model in (
            (self.masks, "product.product"),
            (self.namesake, "res.partner"),
        ):
            with self.subTest(model), self.undone():
                self.assertTrue(self.answer_for(opened, model=model)["accepted"])

    def test_from_another_screen(self):
        self.assertTrue(self.answer_for(self.other.picking_ids, at=RECEIPT)["accepted"])

    def test_a_testers_word_stands(self):
        self.declare("test")
        answer = self.answer_for(self.other.picking_ids, mode="test")
        self.assertTrue(answer["accepted"])
