from odoo.tests import tagged

from .modes_common import ModesCase


@tagged("post_install", "-at_install")
class TestOnce(ModesCase):
    """What was recorded is not recorded twice, whatever uid it comes with."""

    def rows(self, uid):
        results = self.env["golive.result"].search([("run_id.uid", "=", uid)])
        return [(result.step_key, result.outcome) for result in results][1:]

    def send(self, uid, *entries):
        answers = self.record(uid, *entries)
        self.assertTrue(all(answer["accepted"] for answer in answers), answers)
        return answers

    def test_a_step_that_is_done_is_not_done_again(self):
        for mode in ("learn", "practice", "test"):
            uid, contact = self.play(mode)
            first = self.send(uid, self.entry("city"))
            again = self.entry("city")
            for _time in range(2):
                [answer] = self.send(uid, again)
                self.assertEqual({**answer, "uid": ""}, {**first[0], "uid": ""})
            self.send(uid, self.entry("city"), self.entry("city", detour=True, waited=3))
            made = {"contact": contact.id}
            self.send(uid, self.entry("make", binds=made), self.entry("make", "bound", binds=made))
            self.assertEqual(self.rows(uid), [("city", "done")], mode)
            self.send(uid, self.entry("street"), self.entry("street"), self.entry("read"))
            self.assertEqual(self.runs().load(uid)["state"], "done")

    def test_what_does_not_hold_any_more_is_declined_all_the_same(self):
        uid, contact = self.play("learn")
        self.send(uid, self.entry("city"))
        contact.city = "Brugge"
        self.assertFalse(self.record(uid, self.entry("city"))[0]["accepted"])
        contact.city = "Gent"
        self.send(uid, self.entry("city"))
        self.assertEqual(self.rows(uid), [("city", "done")])

    def test_what_is_new_is_recorded(self):
        uid, contact = self.play("learn")
        self.send(uid, self.entry("city", "skipped"), self.entry("city", "skipped"))
        self.send(uid, self.entry("city", helped=True), self.entry("city"))
        other = self.contact(city="Gent", street="Markt")
        self.send(uid, self.entry("make", "bound", binds={"contact": other.id}))
        self.send(uid, self.entry("make", binds={"contact": contact.id}))
        self.assertEqual(
            self.rows(uid),
            [
                ("city", "skipped"),
                ("city", "done"),
                ("city", "done"),
                ("make", "bound"),
                ("make", "done"),
            ],
        )

    def test_a_tester_may_correct_a_verdict(self):
        uid, _contact = self.play("test")
        self.send(
            uid,
            self.entry("city"),
            self.entry("city", "failed", note="Not so"),
            self.entry("city", "failed", note="Not so at all"),
            self.entry("city"),
            self.entry("city"),
            self.entry("city", "blocked"),
        )
        outcomes = ["done", "failed", "failed", "done", "blocked"]
        self.assertEqual(self.rows(uid), [("city", outcome) for outcome in outcomes])

    def test_each_hint_and_each_sight_is_one(self):
        uid, _contact = self.play("practice")
        lines = [("city", name) for name in ("hint", "hint", "absent", "absent")]
        self.send(uid, *(self.entry(step, name) for step, name in lines))
        self.assertEqual(self.rows(uid), lines)
