from odoo.exceptions import UserError
from odoo.tests import tagged

from .modes_common import ModesCase


@tagged("post_install", "-at_install")
class TestWhole(ModesCase):
    """A run that begins in the middle, or on what was there before, proves nothing of the whole."""

    def begun(self, mode, setup):
        """A run with that beginning, played to its end."""
        contact = self.contact(city="Gent", street="Markt")
        records = {"contact": contact.id}
        uid = self.begin(self.work, mode=mode, setup={"records": records, **setup})
        if "from" not in setup:
            self.record(uid, self.entry("make"))
        if setup.get("from") != "street":
            self.record(uid, self.entry("city"))
        self.record(uid, self.entry("street"), self.entry("read"))
        self.assertEqual(self.runs().load(uid)["state"], "done")
        return uid

    def test_practice_that_began_in_the_middle(self):
        for setup, earned in (({"from": "street"}, 1), ({"from": "city"}, 2), ({}, 2)):
            uid = self.begun("practice", setup)
            self.assertEqual(self.score(uid), [2, earned, 0.8, False], setup)
            offer = self.offer()
            self.assertEqual((offer["done"], offer["best"]), (False, None), setup)
            attempt = self.env["golive.attempt"].search([("run_id.uid", "=", uid)])
            self.assertEqual(attempt.grade, "part")

    def test_learning_that_began_in_the_middle(self):
        for setup in ({"from": "street"}, {"from": "city"}, {}):
            self.begun("learn", setup)
            self.assertFalse(self.offer()["done"], setup)

    def test_to_begin_at_the_first_step_is_to_play_the_whole(self):
        uid = self.begin(self.work, mode="practice", setup={"from": "make"})
        contact = self.contact(city="Gent", street="Markt")
        made = self.entry("make", binds={"contact": contact.id})
        self.record(uid, made, *(self.entry(step) for step in ("city", "street", "read")))
        self.assertEqual(self.score(uid), [2, 2, 0.8, True])
        self.assertTrue(self.offer()["done"])

    def test_who_proves_something_does_not_choose_what(self):
        params = [
            {"name": "place", "label": "City", "value": "Gent"},
            {"name": "lane", "label": "Street"},
        ]
        work = self.scenario(
            self.step("make", binds={"name": "contact", "model": "res.partner", "from": "new"}),
            self.step("city", check={"record": [["city", "=", "$param.place"]]}),
            self.step("street", check={"record": [["street", "=", "$param.lane"]]}),
            spec={"params": params},
            key="test.params",
        )
        for mode in ("practice", "test"):
            for chosen in (
                *({"place": value} for value in ("Brugge", "", False, 0)),
                *({"lane": value} for value in ("", False)),
            ):
                with self.subTest(mode=mode, chosen=chosen), self.assertRaises(UserError):
                    self.runs().start(work.id, mode, self.uid(), {"params": chosen})
            for chosen in ({"place": "Gent"}, {"lane": "Markt"}, {"lane": True}):
                uid = self.begin(work, mode=mode, setup={"params": chosen})
                self.runs().stop(uid)
        for chosen in ({"place": "Brugge"}, {"lane": ""}):
            self.runs().stop(self.begin(work, setup={"params": chosen}))
