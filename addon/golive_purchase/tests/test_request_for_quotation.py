from odoo import Command
from odoo.tests import Form, new_test_user, tagged

from odoo.addons.golive.tests.common import GoliveCase


@tagged("post_install", "-at_install")
class TestRequestForQuotation(GoliveCase):
    """The shipped scenario against the real Purchase app."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.shipped = cls.env.ref("golive_purchase.scenario_request_for_quotation_v1")
        cls.buyer = new_test_user(
            cls.env, "golive_buyer", "base.group_user,purchase.group_purchase_user"
        )
        cls.vendor = cls.env["res.partner"].create({"name": "Gloves and Co"})
        cls.product = cls.env["product.product"].create(
            {
                "name": "Gloves",
                "type": "consu",
                "is_storable": True,
                "standard_price": 5,
                "supplier_taxes_id": False,
            }
        )

    def setUp(self):
        super().setUp()
        self.run_uid = self.begin(self.shipped, self.buyer)

    def order(self, **values):
        lines = [Command.create({"product_id": self.product.id, "product_qty": 10})]
        return (
            self.env["purchase.order"]
            .with_user(self.buyer)
            .create({"partner_id": self.vendor.id, "order_line": lines, **values})
        )

    def send(self, *entries):
        return self.record(self.run_uid, *entries, user=self.buyer)

    def load(self, **context):
        return self.runs(self.buyer).with_context(**context).load(self.run_uid)

    def passed(self, *steps):
        return [self.entry(step, page="passed") for step in steps]

    def test_it_can_be_approved_as_it_is(self):
        self.assertEqual(self.shipped.state, "approved")
        self.assertEqual(self.shipped._problems(), [])

    def test_a_buyer_plays_it_to_the_end(self):
        self.send(*self.passed("open_requests", "new_request", "vendor", "product"))
        self.assertEqual(set(self.load()["holds"].values()), {"failed"}, "nothing is saved yet")
        order = self.order()
        # Odoo writes beside an order what became of it as each transaction ends.
        self.cr.flush()
        self.assertEqual(self.load()["candidates"]["order"], [{"id": order.id, "name": order.name}])
        self.send(self.entry("new_request", "bound", binds={"order": order.id}))
        self.assertEqual(
            self.load()["holds"],
            {
                "new_request": "passed",
                "vendor": "passed",
                "product": "passed",
                "send_mail": "failed",
                "confirm": "failed",
                "receipt": "failed",
            },
        )
        [answer] = self.send(self.entry("confirm"))
        self.assertFalse(answer["accepted"])
        self.assertIn("Status is RFQ", answer["saw"])
        self.mail(order)
        self.cr.flush()
        self.assertEqual(order.state, "sent")
        [answer] = self.send(self.entry("send_mail"))
        self.assertEqual((answer["accepted"], answer["verdict"]), (True, "passed"))
        order.button_confirm()
        [answer] = self.send(self.entry("confirm"))
        self.assertEqual((answer["accepted"], answer["verdict"]), (True, "passed"))
        self.assertTrue(order.picking_ids)
        self.send(
            {**self.passed("receipt")[0], "binds": {"receipt": order.picking_ids[:1].id}},
        )
        load = self.load()
        self.assertEqual(load["state"], "done")
        self.assertEqual(set(load["holds"].values()), {"passed"})
        self.assertEqual(set(load["bindings"]), {"sent_note", "order", "receipt"})
        self.assertNotIn("RFQ Sent", load["worksOn"], "what Odoo brings is nobody's work")

    def mail(self, order):
        """Send it to the vendor, by the window that Odoo opens."""
        action = order.action_rfq_send()
        context = {**action["context"], "default_partner_ids": order.partner_id.ids}
        Form(
            self.env["mail.compose.message"].with_user(self.buyer).with_context(**context)
        ).save().action_send_mail()

    def test_who_confirms_at_once_has_asked_nobody(self):
        order = self.order()
        last = self.to_the_receipt(order)
        self.send(last)
        load = self.load()
        self.assertEqual((load["state"], load["holds"]["send_mail"]), ("done", "failed"))
        self.assertNotIn("send_mail", [line["step"] for line in load["results"]])

    def to_the_receipt(self, order):
        """All of it but the last step: its entry."""
        self.send(
            *self.passed("open_requests"),
            self.entry("new_request", page="passed", binds={"order": order.id}),
            *self.passed("vendor", "product"),
        )
        order.button_confirm()
        [answer] = self.send(self.entry("confirm"))
        self.assertTrue(answer["accepted"])
        return self.entry("receipt", binds={"receipt": order.picking_ids[:1].id})

    def practise(self, **params):
        self.runs(self.buyer).stop(self.run_uid)
        self.declare("training")
        setup = {"params": params} if params else None
        self.run_uid = self.begin(self.shipped, self.buyer, mode="practice", setup=setup)

    def test_an_order_that_was_cancelled_meanwhile_is_no_order(self):
        for practises in (False, True):
            if practises:
                self.practise()
            order = self.order()
            last = self.to_the_receipt(order)
            order.button_cancel()
            [answer] = self.send(last)
            self.assertEqual((answer["accepted"], answer["lost"]), (False, "confirm"))
            self.assertIn("“Confirm the order” does not hold any more", answer["saw"])
            load = self.load()
            self.assertEqual((load["state"], load["holds"]["confirm"]), ("open", "failed"))
            [answer] = self.send({**last, "outcome": "skipped", "uid": self.uid()})
            self.assertFalse(answer["accepted"])
            self.assertEqual(self.load()["state"], "open")
            if practises:
                self.assertEqual((load["score"]["earned"], load["score"]["passed"]), (4, None))

    def test_another_vendor_than_the_one_that_was_asked_for(self):
        other = self.env["res.partner"].create({"name": "Masks and Co"})
        self.practise(vendor="Gloves and Co")
        order = self.order(partner_id=other.id)
        last = self.to_the_receipt(order)
        [answer] = self.send(last)
        self.assertEqual((answer["accepted"], answer["lost"]), (False, "vendor"))
        self.assertIn("“Choose the vendor” is not saved as you filled it in", answer["saw"])
        load = self.load()
        self.assertEqual((load["state"], load["score"]["passed"]), ("open", None))
        self.assertEqual(load["score"]["earned"], load["score"]["checked"] - 2)

    def test_what_is_saved_decides_whatever_was_said(self):
        order = self.order(order_line=False)
        self.send(
            *self.passed("open_requests", "new_request", "vendor", "product"),
            self.entry("new_request", "bound", binds={"order": order.id}),
        )
        holds = self.load()["holds"]
        self.assertEqual((holds["vendor"], holds["product"]), ("passed", "failed"))
        [answer] = self.send(self.entry("product"))
        self.assertEqual((answer["accepted"], answer["saw"]), (False, "Order Lines is empty"))

    def test_a_deleted_request_holds_nothing(self):
        order = self.order()
        self.send(
            *self.passed("open_requests"),
            self.entry("new_request", page="passed", binds={"order": order.id}),
        )
        order.button_cancel()
        order.unlink()
        load = self.load()
        self.assertNotIn("order", load["bindings"])
        self.assertEqual(load["holds"]["new_request"], "failed")

    def test_a_colleagues_order_cannot_be_passed_off_as_ones_own(self):
        order = self.order().sudo()
        self.env.cr.execute(
            "UPDATE purchase_order SET create_uid = %s WHERE id = %s", [self.env.uid, order.id]
        )
        order.invalidate_recordset()
        self.send(*self.passed("open_requests"))
        with self.assertRaisesRegex(Exception, "you made"):
            self.send(self.entry("new_request", "bound", binds={"order": order.id}))

    def test_an_order_that_waits_for_approval_counts(self):
        self.env.company.write({"po_double_validation": "two_step"})
        self.env.company.po_double_validation_amount = 1
        order = self.order()
        self.send(
            *self.passed("open_requests"),
            self.entry("new_request", page="passed", binds={"order": order.id}),
            *self.passed("vendor", "product"),
        )
        order.button_confirm()
        self.assertEqual(order.state, "to approve")
        [answer] = self.send(self.entry("confirm"))
        self.assertTrue(answer["accepted"])

    def test_every_word_of_it_is_in_french(self):
        self.env["res.lang"]._activate_lang("fr_FR")
        modules = self.env["ir.module.module"].search([("name", "=", "golive_purchase")])
        modules._update_translations(["fr_FR"])
        self.env.invalidate_all()
        source = self.env["golive.script"]._words(self.shipped, "en_US")
        french = self.env["golive.script"]._words(self.shipped, "fr_FR")
        self.assertNotEqual(french["name"], source["name"])
        self.assertNotEqual(french["summary"], source["summary"])
        for key, words in source["steps"].items():
            for word, text in words.items():
                self.assertNotEqual(french["steps"][key][word], text, f"{key}.{word}")
        self.runs(self.buyer).stop(self.run_uid)
        self.run_uid = self.begin(self.shipped, self.buyer)
        script = self.load(lang="fr_FR")["script"]
        self.assertEqual(script["name"], french["name"])
        self.assertEqual(
            [step["title"] for step in script["steps"]],
            [words["title"] for words in french["steps"].values()],
        )
