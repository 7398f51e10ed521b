from odoo.tests import tagged

from .outcomes import ORDER, OutcomeCase

RECEIPT, PARTNER = "stock.picking", "res.partner"


@tagged("post_install", "-at_install")
class TestMadeElsewhere(OutcomeCase):
    """What a step makes from the screen of a record of the run is that record's own."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.buyer.group_ids += cls.env.ref("stock.group_stock_user")

    def setUp(self):
        super().setUp()
        self.mine, self.other = (self.received() for _one in range(2))

    def received(self):
        order = self.order()
        order.button_confirm()
        receipt = order.picking_ids
        receipt.move_ids.write({"quantity": 10, "picked": True})
        receipt.button_validate()
        return receipt

    def returned(self, receipt):
        wizards = self.env["stock.return.picking"].with_user(self.buyer)
        wizard = wizards.create({"picking_id": receipt.id})
        wizard.product_return_moves.quantity = 1
        return receipt.browse(wizard.action_create_returns()["res_id"])

    def begin_with(self, bind, record_id, *steps):
        """A run whose first step gives a record its name."""
        first = self.step("first", binds={"name": "first", "model": bind, "from": "open"})
        scenario = self.scenario(first, *steps, self.step("read"), key="test.made")
        uid = self.begin(scenario, self.buyer)
        self.record(uid, self.entry("first", binds={"first": record_id}), user=self.buyer)
        return uid

    def answer_for(self, make, model=RECEIPT, **at):
        """What the server says where a step at `at` made a record."""
        step = self.step(
            "make",
            at={"button": "create", **at},
            do={"click": True},
            binds={"name": "made", "model": model, "from": "new"},
        )
        uid = self.begin_with(RECEIPT, self.mine.id, step)
        entry = self.entry("make", binds={"made": make().id})
        [answer] = self.record(uid, entry, user=self.buyer)
        return answer["accepted"]

    def test_a_return_by_the_wizard(self):
        wizard = {"model": "stock.return.picking"}
        for receipt in (self.mine, self.other):
            with self.subTest(receipt.name), self.undone():
                is_mine = self.answer_for(lambda receipt=receipt: self.returned(receipt), on=wizard)
                self.assertEqual(is_mine, receipt == self.mine)

    def test_what_would_be_declined_is_not_offered(self):
        made = {"name": "made", "model": RECEIPT, "from": "new"}
        at = {"button": "create", "on": {"model": "stock.return.picking"}}
        run = self.begin_with(RECEIPT, self.mine.id, self.step("make", at=at, binds=made))
        own, strange = self.returned(self.mine), self.returned(self.other)
        offered = self.runs(self.buyer).load(run)["candidates"]["made"]
        self.assertIn(own.id, [one["id"] for one in offered])
        self.assertNotIn(strange.id, [one["id"] for one in offered])

    def test_new_on_a_list_is_free(self):
        for at in ({"on": {"model": RECEIPT, "view": "list"}}, {}):
            with self.subTest(at=at), self.undone():
                self.assertTrue(self.answer_for(lambda: self.returned(self.other), **at))

    def test_a_vendor_made_in_a_field_is_free(self):
        order = self.order()
        made = {"name": "made", "model": PARTNER, "from": "new"}
        step = self.step("make", at={"field": "partner_id", "on": {"model": ORDER}}, binds=made)
        uid = self.begin_with(ORDER, order.id, step)
        entry = self.entry("make", binds={"made": self.contact(self.buyer).id})
        [answer] = self.record(uid, entry, user=self.buyer)
        self.assertTrue(answer["accepted"])

    def opened_after(self, order, at, target, *between):
        """Whether what a step opens is taken, after the order and what else got its name."""
        opened = {"name": "opened", "model": target._name, "from": "open"}
        steps = [step for step, _binds in between]
        with self.undone():
            uid = self.begin_with(ORDER, order.id, *steps, self.step("open", at=at, binds=opened))
            entries = [self.entry(step["key"], binds=binds) for step, binds in between]
            entry = self.entry("open", binds={"opened": target.id})
            *before, answer = self.record(uid, *entries, entry, user=self.buyer)
            self.assertTrue(all(one["accepted"] for one in before))
            return answer["accepted"]

    def between(self, name, record, model=ORDER):
        """A step on the screen of `model` that opens a record."""
        bind = {"name": name, "model": record._name, "from": "open"}
        return self.step(name, at={"css": "a", "on": {"model": model}}, binds=bind), {
            name: record.id
        }

    def test_from_a_draft_it_is_not_known_of_whom(self):
        draft = self.step("draft", binds={"name": "draft", "model": ORDER, "from": "new"})
        at = {"field": "partner_id", "on": {"model": ORDER}}
        order = self.order()
        self.assertTrue(self.opened_after(order, at, self.namesake, (draft, {})))
        self.assertFalse(self.opened_after(order, at, self.namesake))

    def test_where_it_is_opened_from_is_guessed_another_record_may_be_meant(self):
        order = self.order(self.line(), self.line(product=self.masks))
        order.button_confirm()
        order.order_line[1].move_ids.sudo().unlink()
        product = self.between("product", self.masks)
        for at, receipt, is_taken in (
            ({"button": "open"}, order.picking_ids, True),
            ({"button": "open"}, self.mine, False),
            ({"button": "open", "on": {"model": "product.product"}}, order.picking_ids, False),
        ):
            with self.subTest(at=at, receipt=receipt):
                self.assertEqual(self.opened_after(order, at, receipt, product), is_taken)

    def test_a_list_leads_to_any_other_one(self):
        receipt = self.between("receipt", self.mine)
        returned = self.returned(self.other)
        for at, is_free in (
            ({"record": "$receipt", "on": {"model": RECEIPT}}, True),
            ({"menu": "stock.menu"}, True),
            ({"button": "open", "on": {"model": RECEIPT, "view": "list"}}, True),
            ({"button": "open", "on": {"model": RECEIPT}}, False),
            ({"button": "open"}, False),
        ):
            with self.subTest(at=at):
                order = self.mine.purchase_id
                self.assertEqual(self.opened_after(order, at, returned, receipt), is_free)
