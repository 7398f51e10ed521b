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

    def answer_for(
        self, opened, *, at=ORDER, model=RECEIPT, mode="learn", outcome="done", **values
    ):
        """What the server says where a step on the screen of `at` opened a record."""
        scenario = self.scenario(
            self.step("order", binds={"name": "order", "model": ORDER, "from": "open"}),
            self.step(
                "open",
                at={"button": "open", **({"on": {"model": at}} if at else {})},
                do={"click": True},
                binds={"name": "opened", "model": model, "from": "open"},
                **values,
            ),
            self.step("read"),
            key="test.belonging",
        )
        self.uid_of = uid = self.begin(scenario, self.buyer, mode)
        self.record(uid, self.entry("order", binds={"order": self.mine.id}), user=self.buyer)
        entry = self.entry("open", outcome, binds={"opened": opened.id})
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
        quant = self.env["stock.quant"].search([], limit=1)
        user = self.env["res.users"].search([("id", "!=", self.buyer.id)], limit=1)
        self.buyer.group_ids += self.env.ref("base.group_erp_manager")
        self.mine.user_id = False
        for opened, model in ((quant, "stock.quant"), (user, "res.users")):
            with self.subTest(model), self.undone():
                self.assertTrue(self.answer_for(opened, model=model)["accepted"])

    def test_what_the_order_points_at(self):
        for opened, is_its in (
            (self.gloves, True),
            (self.masks, False),
            (self.vendor, True),
            (self.contact(self.buyer, parent_id=self.vendor.id), True),
            (self.namesake, False),
        ):
            with self.subTest(opened.display_name), self.undone():
                answer = self.answer_for(opened, model=opened._name)
                self.assertEqual(answer["accepted"], is_its)

    def test_where_the_step_does_not_name_the_order(self):
        for at in (RECEIPT, None, "stock.return.picking"):
            for order, is_its in ((self.mine, True), (self.other, False)):
                with self.subTest(at=at, is_its=is_its), self.undone():
                    answer = self.answer_for(order.picking_ids, at=at)
                    self.assertEqual(answer["accepted"], is_its)

    def test_a_testers_word_stands_without_the_record(self):
        self.declare("test")
        answer = self.answer_for(self.other.picking_ids, mode="test")
        self.assertEqual((answer["accepted"], answer["verdict"]), (True, "failed"))
        self.assertIn(self.mine.name, answer["saw"])
        line = self.env["golive.result"].search([("step_key", "=", "open")], limit=1)
        self.assertEqual((line.outcome, line.verdict, line.judge), ("done", "failed", "server"))
        self.assertFalse(line.binds)
        self.assertEqual(self.runs(self.buyer).load(self.uid_of)["bindings"].keys(), {"order"})
        again = self.entry("open", binds={"opened": self.other.picking_ids.id})
        [answer] = self.record(self.uid_of, again, user=self.buyer)
        self.assertEqual((answer["accepted"], answer["verdict"]), (True, "failed"))
        self.assertEqual(line.search_count([("step_key", "=", "open")]), 1)
        named = self.entry("open", "bound", binds={"opened": self.other.picking_ids.id})
        [answer] = self.record(self.uid_of, named, user=self.buyer)
        self.assertFalse(answer["accepted"])

    def test_what_a_tester_failed_on_it_needs_no_note(self):
        self.declare("test")
        check = {"record": [["state", "!=", "cancel"]]}
        for order, is_accepted in ((self.mine, False), (self.other, True)):
            with self.subTest(is_accepted=is_accepted), self.undone():
                answer = self.answer_for(
                    order.picking_ids, mode="test", outcome="failed", check=check
                )
                self.assertEqual(answer["accepted"], is_accepted)
