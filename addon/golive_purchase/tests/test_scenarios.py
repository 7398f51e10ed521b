from odoo import Command
from odoo.exceptions import UserError
from odoo.tests import Form, new_test_user, tagged

from odoo.addons.golive.tests.common import GoliveCase

GROUPS = (
    "base.group_user",
    "base.group_partner_manager",
    "purchase.group_purchase_manager",
    "stock.group_stock_user",
    "account.group_account_invoice",
)


@tagged("post_install", "-at_install")
class TestScenarios(GoliveCase):
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

    def test_each_can_be_approved_as_it_is(self):
        shipped = self.env["golive.scenario"].search([("app", "=", "purchase")])
        self.assertGreaterEqual(len(shipped), 13)
        for scenario in shipped:
            self.assertEqual(scenario._problems(), [], scenario.key)

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

    def masks(self):
        values = {"name": "Masks", "is_storable": True, "supplier_taxes_id": False}
        return self.env["product.product"].create(values)

    def test_the_bank_account_is_that_of_the_contract(self):
        for number, wanted, verdict in (
            ("BE71 0961 2345 6796", None, "failed"),
            ("BE71 0961 2345 67690", None, "failed"),
            ("be71096123456769", None, "passed"),
            ("BE71 0961 2345 6796", "", "passed"),
        ):
            with self.subTest(number, wanted=wanted), self.undone():
                self.shipped = self.env.ref("golive_purchase.scenario_onboard_vendor_v1")
                setup = None if wanted is None else {"params": {"bank_account": wanted}}
                self.run_uid = self.begin(self.shipped, self.person, setup=setup)
                vendor = self.contact(self.person, name="Lakeside", is_company=True)
                self.answer_at("new_vendor", vendor=vendor)
                account = {"partner_id": vendor.id, "acc_number": number}
                self.env["res.partner.bank"].with_user(self.person).create(account)
                self.assertEqual(self.load()["holds"]["bank_account"], verdict)

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

    def test_the_price_list_is_put_right_and_the_order_with_it(self):
        deeds = {
            "only the order": lambda given: given["order"].order_line.write({"price_unit": 12}),
            "the list": lambda given: given["price"].write({"price": 12}),
        }
        self.judge("wrong_price_list", "correct_price", deeds)
        self.judge("wrong_price_list", "correct_request", dict(reversed(deeds.items())))

    def test_the_entry_that_nobody_uses_is_put_away(self):
        self.judge(
            "duplicate_vendor",
            "archive",
            {
                "nothing": lambda given: None,
                "the one in use": lambda given: given["kept"].action_archive(),
                "the duplicate": lambda given: given["duplicate"].action_archive(),
            },
        )

    def test_a_product_is_put_away_with_nothing_left_of_it(self):
        def archive(given, name="duplicate"):
            given[name].sudo().action_archive()

        def stocked(given):
            store = self.env["stock.warehouse"].search([], limit=1).lot_stock_id
            quants = self.env["stock.quant"]
            quants._update_available_quantity(given["variant"].sudo(), store, 3)
            archive(given)

        def ordered(given):
            vendor = self.env["res.partner"].create({"name": "Gloves and Co"})
            line = {"product_id": given["variant"].id, "product_qty": 3, "tax_ids": False}
            values = {"partner_id": vendor.id, "order_line": [Command.create(line)]}
            self.env["purchase.order"].create(values)
            archive(given)

        deeds = {
            "nothing": lambda given: None,
            "the one in use": lambda given: archive(given, "kept"),
            "some are on the shelf": stocked,
            "some are asked for": ordered,
            "nothing is left": archive,
        }
        self.judge("retire_product", "archive", deeds)
        rule = {"nothing": lambda given: None, "archived": archive}
        self.judge("retire_product", "rule_is_gone", rule)

    def test_in_production_there_is_real_work_or_none(self):
        self.declare("production")
        waiting = self.env["purchase.order"].search([("state", "=", "to approve")])
        waiting.button_cancel()
        with self.assertRaisesRegex(UserError, "is not there"):
            self.start("approve_order")
        order = self.env["purchase.order"].search([("state", "=", "draft")], limit=1)
        order.state = "to approve"
        self.assertEqual(self.start("approve_order")["order"], order)
