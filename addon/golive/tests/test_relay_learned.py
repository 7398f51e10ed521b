from odoo.tests import tagged

from .relay_common import RelayCase


@tagged("post_install", "-at_install")
class TestRelayLearned(RelayCase):
    """In a run of several people, each learns their own part."""

    def learned(self, user):
        scenarios = self.env["golive.scenario"].with_user(user).offer()
        return next(offer["done"] for offer in scenarios if offer["key"] == "test.relay")

    def test_each_part_counts_for_who_played_it(self):
        run = self.begin(self.relay)
        self.assertFalse(self.learned(self.learner))
        contact = self.make(run)
        self.assertTrue(self.learned(self.learner), "handed over")
        self.runs(self.nadia).claim(run)
        contact.city = "Gent"
        self.record(run, self.entry("city"), user=self.nadia)
        self.assertFalse(self.learned(self.nadia), "half a part")
        self.record(run, self.entry("sign"), user=self.nadia)
        self.assertTrue(self.learned(self.nadia))
        self.assertFalse(self.learned(self.boris))
        self.assertFalse(self.learned(self.other))

    def test_who_began_it_for_others_learned_nothing(self):
        run = self.uid()
        self.runs(self.nadia).start(self.relay.id, "learn", run)
        self.runs().claim(run)
        contact = self.make(run)
        self.assertTrue(self.learned(self.learner))
        self.assertFalse(self.learned(self.nadia))
        self.assertTrue(self.runs(self.nadia).load(run)["turn"]["may"])
        self.runs(self.boris).claim(run)
        contact.city = "Gent"
        self.record(run, self.entry("city"), self.entry("sign", "skipped"), user=self.boris)
        self.record(run, self.entry("read"))
        self.assertEqual(self.runs(self.nadia).load(run)["state"], "done")
        self.assertTrue(self.learned(self.boris))
        self.assertFalse(self.learned(self.nadia))

    def test_a_part_that_was_skipped_was_not_learned(self):
        run, _contact = self.handed_over()
        self.runs(self.nadia).claim(run)
        self.record(
            run, self.entry("city", "skipped"), self.entry("sign", "skipped"), user=self.nadia
        )
        self.assertEqual(self.turn(run).number, 2)
        self.assertFalse(self.learned(self.nadia))

    def test_a_run_that_was_given_up_teaches_nobody(self):
        run, _contact = self.handed_over()
        self.runs().stop(run)
        self.assertFalse(self.learned(self.learner))

    def test_who_did_their_part_keeps_it_when_the_run_is_given_up(self):
        run, contact = self.handed_over()
        self.runs(self.nadia).claim(run)
        contact.city = "Gent"
        self.record(run, self.entry("city"), self.entry("sign"), user=self.nadia)
        self.runs().stop(run)
        self.assertTrue(self.learned(self.nadia))
        self.assertFalse(self.learned(self.learner))

    def test_how_a_colleague_learns_is_theirs(self):
        self.declare()
        run = self.begin(self.relay, mode="practice")
        contact = self.make(run)
        self.runs(self.nadia).claim(run)
        contact.city = "Gent"
        self.record(run, self.entry("city", "hint"), self.entry("city"), user=self.nadia)
        results = self.env["golive.result"]
        hers = [("run_id.uid", "=", run), ("user_id", "=", self.nadia.id)]
        self.assertEqual(len(results.with_user(self.nadia).search(hers)), 2)
        self.assertFalse(results.with_user(self.learner).search(hers))
        told = [one for one in self.runs().load(run)["results"] if one["by"]]
        self.assertEqual([(one["outcome"], one["seconds"]) for one in told], [("done", 0)])
        progress = self.env["golive.run"].with_user(self.learner).search([("uid", "=", run)])
        self.assertGreater(progress.progress, 20)
