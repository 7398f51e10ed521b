from odoo import Command
from odoo.exceptions import UserError
from odoo.tests import tagged

from .outcomes import OutcomeCase


@tagged("post_install", "-at_install")
class TestWrongOutcomes(OutcomeCase):
    """Work that looks done and is not. Nothing of it may count as done."""

    def wrong_orders(self):
        """What is wrong with the order of the run: lines of it (default: the right ones), and
        what is done with it."""
        confirm = self.confirm
        line = self.line
        return {
            "still a draft": (None, lambda order: None),
            "sent, not confirmed": (None, lambda order: order.write({"state": "sent"})),
            "waiting for approval": (None, lambda order: order.write({"state": "to approve"})),
            "cancelled": (None, lambda order: order.button_cancel()),
            "confirmed, then cancelled": (None, lambda o: (confirm(o), o.button_cancel())),
            "confirmed, then a draft again": (
                None,
                lambda order: (confirm(order), order.button_cancel(), order.button_draft()),
            ),
            "a duplicate is confirmed": (None, lambda order: confirm(order.copy())),
            "another order of the same lines is confirmed": (
                None,
                lambda order: confirm(self.order()),
            ),
            "right lines on another order": (
                [line(product=self.masks)],
                lambda order: (confirm(order), confirm(self.order())),
            ),
            "right total, wrong lines": ([line(5, 10)], confirm),
            "right total, another product": ([line(product=self.masks)], confirm),
            "right total over two lines": ([line(5), line(5)], confirm),
            "right product and quantity on different lines": (
                [line(2), line(10, 4, self.masks)],
                confirm,
            ),
            "right line, wrong price": ([line(10, 6)], confirm),
            "right line, wrong total": ([line(), line(1, 1, self.masks)], confirm),
            "another vendor of the same name": (
                None,
                lambda o: (o.write({"partner_id": self.namesake.id}), confirm(o)),
            ),
            "the line is emptied after confirming": (
                None,
                lambda o: (confirm(o), o.order_line.write({"product_qty": 0})),
            ),
            "deleted": (None, lambda order: (order.button_cancel(), order.unlink())),
            "hidden from the person": (None, lambda order: (confirm(order), self.hide(order))),
            "its line is hidden": (None, lambda o: (confirm(o), self.hide(o.order_line))),
            "of another company": (
                None,
                lambda o: (
                    confirm(o),
                    self.buyer.write({"company_ids": [Command.link(self.company.id)]}),
                    self.move(o),
                ),
            ),
        }

    def confirm(self, order):
        order.button_confirm()
        self.assertEqual(order.state, "purchase")

    def move(self, order):
        """To another company, past Odoo's own checks of its lines."""
        self.env.flush_all()
        self.env.cr.execute(
            "UPDATE purchase_order SET company_id = %s WHERE id = %s", [self.company.id, order.id]
        )
        order.invalidate_recordset(["company_id"])

    def test_the_right_order_is_the_only_one_that_passes(self):
        answer = self.goal_of(self.order(), self.confirm)
        self.assertEqual((answer["accepted"], answer["verdict"]), (True, "passed"))

    def test_a_wrong_order(self):
        for case, (lines, deed) in self.wrong_orders().items():
            with self.subTest(case), self.undone():
                answer = self.goal_of(self.order(*(lines or [])), deed)
                self.assertNotEqual(answer["verdict"], "passed")
                hidden = answer["verdict"] == "cannot_tell"
                self.assertNotEqual(answer["accepted"], not hidden)

    def test_an_order_that_may_not_bear_the_name(self):
        old = self.order()
        self.age(old)
        edited = self.order(user=self.colleague)
        edited.with_user(self.buyer).write({"partner_ref": "mine now"})
        gone = self.order()
        gone.button_cancel()
        gone.unlink()
        hidden = self.order()
        self.hide(hidden)
        for case, order in {
            "made before": old,
            "somebody else's": self.order(user=self.colleague),
            "somebody else's that I edited": edited,
            "made by the system": self.order(user=self.env.ref("base.user_root")),
            "deleted": gone,
            "not to be read": hidden,
        }.items():
            with self.subTest(case):
                uid = self.begin(self.work, self.buyer)
                with self.assertRaises(UserError), self.cr.savepoint():
                    made = self.entry("make", binds={"order": order.id})
                    self.record(uid, made, user=self.buyer)

    def wrong_worlds(self):
        """What is there, but not as something that this person made since the run began."""
        confirm = self.confirm
        return {
            "nothing": {"deed": lambda: None},
            "a draft": {"deed": lambda: self.order()},
            "somebody else's": {"deed": lambda: confirm(self.order(user=self.colleague))},
            "somebody else's that I confirmed": {
                "deed": lambda: confirm(self.order(user=self.colleague).with_user(self.buyer))
            },
            "made before": {"deed": lambda: self.age(self.confirmed())},
            "made by the system": {
                "deed": lambda: confirm(self.order(user=self.env.ref("base.user_root")))
            },
            "cancelled": {"deed": lambda: self.confirmed().button_cancel()},
            "one of two": {"deed": self.confirmed, "count": 2},
            "one mine, one somebody else's": {
                "deed": lambda: (self.confirmed(), confirm(self.order(user=self.colleague))),
                "count": 2,
            },
            "one now, one before": {
                "deed": lambda: (self.confirmed(), self.age(self.confirmed())),
                "count": 2,
            },
            "of another company": {"deed": lambda: self.move(self.confirmed())},
            "of another company, whoever made it": {
                "deed": lambda: self.move(self.confirmed()),
                "by": "anyone",
            },
            "hidden": {"deed": lambda: self.hide(self.confirmed())},
            "one of two hidden": {
                "deed": lambda: (self.confirmed(), self.hide(self.confirmed())),
                "count": 2,
            },
            "of another vendor of the same name": {
                "deed": lambda: confirm(self.order(partner_id=self.namesake.id))
            },
        }

    def confirmed(self):
        order = self.order()
        self.confirm(order)
        return order

    def test_what_exists_and_does_not_count(self):
        self.buyer.company_ids += self.company
        for case, options in self.wrong_worlds().items():
            with self.subTest(case), self.undone():
                answer = self.exists(**options)
                self.assertNotEqual(answer["verdict"], "passed")

    def test_lines_of_another_order(self):
        lines = [["order_id", "=", "$order"], ["product_id", "=", self.gloves.id]]
        check = {"exists": {"model": "purchase.order.line", "domain": lines}}
        scenario = self.scenario(
            self.step("make", binds={"name": "order", "model": "purchase.order", "from": "new"}),
            self.step("goal", check=check),
            key="test.lines",
        )
        order = self.order(self.line(product=self.masks))
        self.order()
        uid = self.begin(scenario, self.buyer)
        self.record(uid, self.entry("make", binds={"order": order.id}), user=self.buyer)
        [answer] = self.record(uid, self.entry("goal"), user=self.buyer)
        self.assertEqual((answer["accepted"], answer["verdict"]), (False, "failed"))

    def test_a_saved_form_that_holds_something_else(self):
        wanted = {"product_id": self.gloves.id, "product_qty": 10}
        for case, lines, form in (
            ("no lines", [self.line(2, 1)], {"field": "order_line", "lines": wanted}),
            (
                "on different lines",
                [self.line(2), self.line(10, 5, self.masks)],
                {"field": "order_line", "lines": wanted},
            ),
            ("another vendor", [self.line()], {"field": "partner_id", "is": self.namesake.id}),
            ("nothing", [self.line()], {"field": "partner_ref"}),
        ):
            with self.subTest(case), self.undone():
                scenario = self.scenario(
                    self.step(
                        "make", binds={"name": "order", "model": "purchase.order", "from": "new"}
                    ),
                    self.step("goal", check={"form": form}),
                    key="test.form",
                )
                uid = self.begin(scenario, self.buyer)
                made = self.entry("make", binds={"order": self.order(*lines).id})
                self.record(uid, made, user=self.buyer)
                [answer] = self.record(uid, self.entry("goal"), user=self.buyer)
                self.assertEqual((answer["accepted"], answer["verdict"]), (False, "failed"))

    def test_what_was_reached_and_left_completes_nothing(self):
        order = self.order()
        uid = self.begin(self.work, self.buyer)
        self.record(uid, self.entry("make", binds={"order": order.id}), user=self.buyer)
        order.button_confirm()
        self.record(uid, self.entry("goal"), user=self.buyer)
        order.button_cancel()
        [answer] = self.record(uid, self.entry("read"), user=self.buyer)
        self.assertEqual((answer["accepted"], answer["verdict"]), (False, "failed"))
        self.assertIn("“Goal” does not hold any more: Status is Cancelled", answer["saw"])
        self.assertEqual(self.runs(self.buyer).load(uid)["state"], "open")
        order.button_draft()
        order.button_confirm()
        self.assertTrue(self.record(uid, self.entry("read"), user=self.buyer)[0]["accepted"])
        self.assertEqual(self.runs(self.buyer).load(uid)["state"], "done")

    def test_the_pages_word_changes_nothing_of_it(self):
        order = self.order()
        uid = self.begin(self.work, self.buyer)
        made = self.entry("make", page="passed", binds={"order": order.id})
        self.record(uid, made, user=self.buyer)
        for page in ("passed", "cannot_tell", "none"):
            [answer] = self.record(uid, self.entry("goal", page=page), user=self.buyer)
            self.assertEqual((answer["accepted"], answer["verdict"]), (False, "failed"))

    def test_what_is_archived_is_out_of_use(self):
        check = {"record": [["is_company", "=", True]], "of": "vendor"}
        scenario = self.scenario(
            self.step("make", binds={"name": "vendor", "model": "res.partner", "from": "new"}),
            self.step("goal", check=check),
            key="test.archived",
        )
        uid = self.begin(scenario, self.buyer)
        vendor = self.contact(self.buyer, is_company=True)
        self.record(uid, self.entry("make", binds={"vendor": vendor.id}), user=self.buyer)
        vendor.active = False
        [answer] = self.record(uid, self.entry("goal"), user=self.buyer)
        self.assertEqual((answer["verdict"], answer["saw"]), ("failed", "The Contact is archived"))

    def test_lines_that_are_archived_are_no_lines(self):
        lines = [["child_ids", "any", [["city", "=", "Gent"]]]]
        vendor = self.contact(self.buyer)
        child = self.contact(self.buyer, parent_id=vendor.id, city="Gent")
        for check in (
            {"record": lines},
            {"form": {"field": "child_ids", "lines": {"city": "Gent"}}},
        ):
            scenario = self.scenario(
                self.step("make", binds={"name": "vendor", "model": "res.partner", "from": "open"}),
                self.step("goal", check=check),
                key=f"test.{next(iter(check))}",
            )
            uid = self.begin(scenario, self.buyer)
            self.record(uid, self.entry("make", binds={"vendor": vendor.id}), user=self.buyer)
            child.active = False
            [answer] = self.record(uid, self.entry("goal"), user=self.buyer)
            self.assertEqual((answer["accepted"], answer["verdict"]), (False, "failed"))
            child.active = True
            [answer] = self.record(uid, self.entry("goal"), user=self.buyer)
            self.assertEqual(answer["verdict"], "passed")
