from odoo.exceptions import UserError
from odoo.tests import tagged

from .relay_common import RelayCase


@tagged("post_install", "-at_install")
class TestRelayAnother(RelayCase):
    """Who waits for somebody else may begin another run of the scenario meanwhile."""

    def offered(self, user=None):
        [offer] = [
            offer
            for offer in self.env["golive.scenario"].with_user(user or self.learner).offer()
            if offer["key"] == "test.relay"
        ]
        return offer

    def test_a_second_run_begins_while_the_first_one_waits(self):
        first, _contact = self.handed_over()
        self.assertIsNone(self.offered()["run"])
        second = self.begin(self.relay)
        self.assertEqual(self.runs().load(second)["uid"], second)
        self.assertEqual(self.offered()["run"]["uid"], second)
        self.assertEqual(self.runs().start(self.relay.id, "learn", self.uid())["uid"], second)
        self.make(second)
        self.assertEqual(self.turn(second).state, "waiting")
        waits = [self.told(self.learner, run) for run in (first, second)]
        self.assertEqual([(turn["begun"], turn["may"]) for turn in waits], [(True, False)] * 2)

    def test_both_come_back_and_end(self):
        runs = [self.handed_over(), self.handed_over()]
        for run, contact in runs:
            self.runs(self.nadia).claim(run)
            contact.city = "Gent"
            self.record(run, self.entry("city"), self.entry("sign"), user=self.nadia)
        third = self.begin(self.relay)
        for run, _contact in runs:
            self.assertTrue(self.told(self.learner, run)["mine"])
            self.record(run, self.entry("read"))
            self.assertEqual(self.runs().load(run)["state"], "done")
        self.assertEqual(self.runs().load(third)["state"], "open")

    def test_a_run_that_nobody_else_has_is_gone_on_with(self):
        first = self.begin(self.relay)
        self.assertEqual(self.runs().start(self.relay.id, "learn", self.uid())["uid"], first)
        with self.assertRaisesRegex(UserError, "began otherwise"):
            self.runs().start(self.relay.id, "learn", self.uid(), {"from": "city"})

    def test_a_check_that_waits_is_given_up_with_its_turn(self):
        self.declare()
        self.role.user_ids += self.admin
        first = self.begin(self.relay, self.admin, "verify")
        self.make(first, self.admin)
        self.begin(self.relay, self.admin, "verify")
        self.assertEqual(self.turn(first).state, "cancelled")
