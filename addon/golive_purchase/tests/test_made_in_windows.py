from odoo.exceptions import UserError
from odoo.tests import Form, tagged

from .outcomes import ORDER, OutcomeCase

RECEIPT = "stock.picking"
RETURN = {"model": "stock.return.picking"}


@tagged("post_install", "-at_install")
class TestMadeInWindows(OutcomeCase):
    """What a wizard makes, or Odoo itself, is of the run's record; what stands beside is not."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.buyer.group_ids += cls.env.ref("stock.group_stock_user")

    def receipt(self, quantity=10):
        order = self.order()
        order.button_confirm()
        receipt = order.picking_ids
        receipt.move_ids.write({"quantity": quantity, "picked": True})
        receipt.with_context(skip_backorder=True).button_validate()
        return receipt

    def returned(self, receipt):
        context = {"active_id": receipt.id, "active_ids": receipt.ids, "active_model": RECEIPT}
        returns = self.env[RETURN["model"]].with_user(self.buyer).with_context(**context)
        wizard = Form(returns).save()
        wizard.product_return_moves.quantity = 1
        return receipt.browse(wizard.action_create_returns()["res_id"])

    def begin_on(self, record, **step):
        """A run that knows a record by the name `first`, and is to go on with a step."""
        bind = {"name": "first", "model": record._name, "from": "open"}
        steps = self.step("first", binds=bind), self.step("make", **step), self.step("read")
        uid = self.begin(self.scenario(*steps, key="test.window"), self.buyer)
        self.record(uid, self.entry("first", binds={"first": record.id}), user=self.buyer)
        return uid

    def answer_for(self, source, target, at, **bind):
        """What the server says where a step at `at` gets a record out of another."""
        with self.undone():
            bind = {"name": "made", "model": target._name, "from": "open", **bind}
            uid = self.begin_on(source, at=at, do={"click": True}, binds=bind)
            entry = self.entry("make", binds={"made": target.id})
            [answer] = self.record(uid, entry, user=self.buyer)
        return answer

    def test_what_a_window_opens_comes_from_the_record(self):
        mine, other = self.receipt(4), self.receipt(4)
        press = {"button": "process"}
        for target, at, is_taken in (
            (self.returned(mine), {**press, "on": RETURN}, True),
            (mine.backorder_ids, {**press, "dialog": True}, True),
            (other, {**press, "on": RETURN}, False),
            (other, {**press, "on": RETURN, "dialog": True}, False),
            (other, {**press, "dialog": True}, False),
            (other.backorder_ids, {**press, "dialog": True}, False),
        ):
            with self.subTest(target=target, at=at):
                answer = self.answer_for(mine, target, at)
                self.assertEqual(answer["accepted"], is_taken)
                if not is_taken:
                    self.assertIn(mine.name, answer["saw"])

    def test_what_is_opened_outside_of_windows_may_be_any(self):
        mine, other = self.receipt(), self.receipt()
        for at in ({"css": "a", "dialog": True}, {"button": "process"}):
            with self.subTest(at):
                self.assertTrue(self.answer_for(mine, other, at)["accepted"])

    def test_what_has_no_origin_in_odoo_is_taken(self):
        order, other = self.order(), self.order()
        at = {"button": "merge", "dialog": True}
        self.assertTrue(self.answer_for(order, other, at)["accepted"])

    def test_a_window_saves_what_it_makes(self):
        receipt = self.receipt()
        made = {"name": "made", "model": RECEIPT, "from": "new"}
        for at, is_taken in (
            ({"button": "create", "on": RETURN}, False),
            ({"button": "create", "on": {"model": RECEIPT}}, True),
        ):
            with self.subTest(at), self.undone():
                uid = self.begin_on(receipt, at=at, binds=made)
                [answer] = self.record(uid, self.entry("make", page="passed"), user=self.buyer)
                self.assertEqual(answer["accepted"], is_taken)

    def test_what_odoo_makes_of_the_runs_record_is_its_own(self):
        order, other = self.order(), self.order()
        made = {"name": "made", "model": RECEIPT, "from": "new"}
        uid = self.begin_on(
            order, binds=made, check={"record": [["state", "=", "purchase"]], "of": "first"}
        )
        (order + other).button_confirm()
        self.assertEqual(order.picking_ids.create_uid, self.env.ref("base.user_root"))
        [offered] = self.runs(self.buyer).load(uid)["candidates"]["made"]
        self.assertEqual(offered["id"], order.picking_ids.id)
        with self.assertRaises(UserError):
            self.record(
                uid, self.entry("make", binds={"made": other.picking_ids.id}), user=self.buyer
            )
        entry = self.entry("make", binds={"made": order.picking_ids.id})
        [answer] = self.record(uid, entry, user=self.buyer)
        self.assertTrue(answer["accepted"])

    def test_what_odoo_made_before_the_run_is_not(self):
        order = self.order()
        order.button_confirm()
        self.age(order.picking_ids)
        uid = self.begin_on(order, binds={"name": "made", "model": RECEIPT, "from": "new"})
        self.assertEqual(self.runs(self.buyer).load(uid)["candidates"], {})

    def test_what_came_of_it_is_to_be_opened(self):
        order = self.order()
        confirm = {"button": "button_confirm", "on": {"model": ORDER}}
        check = {"record": [["state", "=", "purchase"]], "of": "first"}
        opened = {"name": "made", "model": RECEIPT, "from": "open"}
        uid = self.begin_on(order, at=confirm, check=check, binds=opened)
        words = (
            "This is done. Open what came of it to go on: Transfer. If nothing did, skip this step."
        )
        self.assertNotEqual(self.runs(self.buyer).explain(uid, "make")["words"], words)
        order.button_confirm()
        self.assertEqual(self.runs(self.buyer).explain(uid, "make")["words"], words)

    def test_what_was_made_unseen_is_to_be_opened(self):
        receipt = self.receipt()
        made = {"name": "made", "model": RECEIPT, "from": "new"}
        uid = self.begin_on(receipt, at={"button": "create", "on": RETURN}, binds=made)
        words = (
            "This is done. Open what came of it to go on: Transfer. If nothing did, skip this step."
        )
        self.assertNotEqual(self.runs(self.buyer).explain(uid, "make")["words"], words)
        self.returned(receipt)
        self.assertEqual(self.runs(self.buyer).explain(uid, "make")["words"], words)

    def test_the_step_that_was_left_behind_is_named(self):
        bind = {"name": "order", "model": ORDER, "from": "open"}
        check = {"record": [["state", "=", "purchase"]], "of": "order"}
        steps = self.step("first", binds=bind), self.step("make", check=check), self.step("read")
        uid = self.begin(self.scenario(*steps, key="test.left"), self.buyer)
        [_skipped, answer] = self.record(
            uid, self.entry("first", "skipped"), self.entry("make"), user=self.buyer
        )
        self.assertFalse(answer["accepted"])
        self.assertIn("“First” was not done", answer["saw"])
