from odoo import Command
from odoo.tests import tagged

from .outcomes import ORDER, OutcomeCase


@tagged("post_install", "-at_install")
class TestOtherRoads(OutcomeCase):
    """The work is done, by another road than the one that was shown. All of it counts."""

    def roads(self):
        """Lines that the order begins with (default: the right ones), and how it is made right."""
        confirm = type(self).confirm
        line = self.line
        gloves = [["product_id", "=", self.gloves.id]]

        def lines(order):
            return order.order_line.filtered_domain(gloves)

        return {
            "the button": (None, confirm),
            "the button of the list, for several": (
                None,
                lambda order: (order + self.order()).button_confirm(),
            ),
            "sent first": (None, lambda o: (o.write({"state": "sent"}), confirm(o))),
            "confirmed by somebody else": (
                None,
                lambda order: order.with_user(self.colleague).button_confirm(),
            ),
            "confirmed by the system": (None, lambda order: order.sudo().button_confirm()),
            "approved after it waited": (
                None,
                lambda o: (o.write({"state": "to approve"}), o.sudo().button_approve(force=True)),
            ),
            "locked after": (None, lambda o: (confirm(o), o.sudo().button_lock())),
            "the line added after": (
                [line(1, 0, self.masks)],
                lambda o: (o.write({"order_line": [Command.create(line())]}), confirm(o)),
            ),
            "the line added after confirming": (
                [line(1, 0, self.masks)],
                lambda o: (confirm(o), o.write({"order_line": [Command.create(line())]})),
            ),
            "the quantity put right": (
                [line(3)],
                lambda o: (lines(o).write({"product_qty": 10, "price_unit": 5}), confirm(o)),
            ),
            "the quantity put right after confirming": (
                [line(3)],
                lambda o: (confirm(o), lines(o).write({"product_qty": 10, "price_unit": 5})),
            ),
            "the price put right": (
                [line(10, 7)],
                lambda o: (lines(o).write({"price_unit": 5}), confirm(o)),
            ),
            "the product put right": (
                [line(product=self.masks)],
                lambda o: (
                    o.write({"order_line": [Command.clear(), Command.create(line())]}),
                    confirm(o),
                ),
            ),
            "the vendor put right": (
                None,
                lambda o: (
                    o.write({"partner_id": self.namesake.id}),
                    o.write({"partner_id": self.vendor.id}),
                    confirm(o),
                ),
            ),
            "with a free line beside": ([line(), line(1, 0, self.masks)], confirm),
            "with a note beside": (
                [line(), {"display_type": "line_note", "name": "Soon", "product_qty": 0}],
                confirm,
            ),
            "cancelled, then all over again": (
                None,
                lambda o: (confirm(o), o.button_cancel(), o.button_draft(), confirm(o)),
            ),
            "renamed by somebody else": (
                None,
                lambda o: (o.with_user(self.colleague).write({"partner_ref": "x"}), confirm(o)),
            ),
            "in another time zone": (None, lambda o: confirm(o.with_context(tz="Asia/Tokyo"))),
            "with an archived vendor": (
                None,
                lambda o: (confirm(o), self.vendor.write({"active": False})),
            ),
            "imported": (
                [line(1, 0, self.masks)],
                lambda order: (self.imported(order), confirm(order)),
            ),
            "for a branch": (None, lambda order: (confirm(order), self.to_branch(order))),
        }

    @staticmethod
    def confirm(order):
        order.button_confirm()

    def imported(self, order):
        """Its line, from a file."""
        names = [".id", "order_line/product_id/.id", "order_line/product_qty"]
        rows = [[str(order.id), str(self.gloves.id), "10"]]
        result = order.env[ORDER].load([*names, "order_line/price_unit"], [[*rows[0], "5"]])
        self.assertTrue(result["ids"], result["messages"])

    def to_branch(self, order):
        branch = self.env["res.company"].create({"name": "Ward", "parent_id": order.company_id.id})
        self.buyer.company_ids += branch
        self.env.flush_all()
        self.env.cr.execute(
            "UPDATE purchase_order SET company_id = %s WHERE id = %s", [branch.id, order.id]
        )
        order.invalidate_recordset(["company_id"])

    def test_roads_to_the_same_order(self):
        for case, (lines, deed) in self.roads().items():
            with self.subTest(case), self.undone():
                order = self.order(*(lines or []))
                answer = self.goal_of(order, deed)
                self.assertEqual(
                    (answer["accepted"], answer["verdict"], answer.get("saw")),
                    (True, "passed", None),
                )

    def worlds(self):
        """How what is to exist comes to exist."""
        return {
            "made and confirmed": {"deed": lambda: self.confirmed()},
            "a copy of an old one": {"deed": lambda: self.copied(self.buyer)},
            "a copy of somebody else's": {"deed": lambda: self.copied(self.colleague)},
            "two of two": {"deed": lambda: (self.confirmed(), self.confirmed()), "count": 2},
            "three of two": {
                "deed": lambda: [self.confirmed() for _time in range(3)],
                "count": 2,
            },
            "confirmed by somebody else": {
                "deed": lambda: self.order().with_user(self.colleague).button_confirm()
            },
            "made by the system in my name": {"deed": lambda: self.confirmed(sudo=True)},
            "somebody else's, where anyone may": {
                "deed": lambda: self.confirmed(self.colleague),
                "by": "anyone",
            },
            "an old one, where anyone may": {
                "deed": lambda: self.age(self.confirmed()),
                "by": "anyone",
            },
        }

    def confirmed(self, user=None, sudo=False):
        order = self.order(user=user)
        order.sudo(sudo).button_confirm()
        return order

    def copied(self, user):
        old = self.order(user=user)
        self.age(old)
        old.with_user(self.buyer).copy().button_confirm()

    def test_roads_to_what_exists(self):
        for case, options in self.worlds().items():
            with self.subTest(case), self.undone():
                answer = self.exists(**options)
                self.assertEqual((answer["accepted"], answer["verdict"]), (True, "passed"))

    def test_roads_to_the_name(self):
        """Named late, named again, found among what Odoo saved by itself, loaded elsewhere."""
        wrong, right = self.order(self.line(1)), self.order()
        right.button_confirm()
        uid = self.begin(self.work, self.buyer)
        found = self.runs(self.buyer).load(uid)["candidates"]["order"]
        self.assertIn({"id": right.id, "name": right.display_name}, found)
        self.record(uid, self.entry("make", binds={"order": wrong.id}), user=self.buyer)
        self.assertFalse(self.record(uid, self.entry("goal"), user=self.buyer)[0]["accepted"])
        bound = self.entry("make", "bound", binds={"order": right.id})
        self.record(uid, bound, self.entry("goal", detour=True), user=self.buyer)
        self.assertEqual(self.runs(self.buyer).load(uid)["holds"]["goal"], "passed")

    def test_a_form_saved_by_another_road(self):
        """What the form holds counts on the record, in any case of the name's letters."""
        for form in (
            {"field": "partner_id", "is": "gloves and co"},
            {"field": "partner_id", "is": self.vendor.id},
            {"field": "order_line"},
            {"field": "order_line", "lines": {"product_id": "GLOVES", "product_qty": 10}},
            {"field": "order_line", "lines": {"product_id": True, "price_unit": 5}},
        ):
            with self.subTest(form=form), self.undone():
                scenario = self.scenario(
                    self.step("make", binds={"name": "order", "model": ORDER, "from": "new"}),
                    self.step("goal", check={"form": form}),
                    key="test.form",
                )
                uid = self.begin(scenario, self.buyer)
                order = self.order(self.line(1, 9, self.masks), self.line())
                self.record(uid, self.entry("make", binds={"order": order.id}), user=self.buyer)
                [answer] = self.record(uid, self.entry("goal"), user=self.buyer)
                self.assertEqual((answer["accepted"], answer["verdict"]), (True, "passed"))

    def test_what_arrives_late_counts(self):
        uid = self.begin(self.work, self.buyer)
        run = self.env["golive.run"].search([("uid", "=", uid)])
        run.date_start = "2026-01-01"
        order = self.order()
        order.button_confirm()
        self.record(uid, self.entry("make", binds={"order": order.id}), user=self.buyer)
        [answer] = self.record(uid, self.entry("goal", waited=180), user=self.buyer)
        self.assertEqual((answer["accepted"], answer["verdict"]), (True, "passed"))
        self.assertEqual(answer["saw"], "Looked at 3 minutes after you did it")
        self.assertEqual(run.result_ids[-1].late, 180)
