from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .common import RpcCase
from .relay_common import RelayCase


class AttemptCase(RelayCase):
    def setUp(self):
        super().setUp()
        self.declare("training")

    def attempts(self, run=None):
        """What is kept: person → (earned, checked, result)."""
        kept = self.env["golive.attempt"].search([("run_id.uid", "=", run)])
        return {one.user_id: (one.earned, one.checked, one.grade) for one in kept}

    def practised(self, *of_nadia):
        """A practice in which the clerk names a contact, and Nadia does her part like that."""
        run = self.begin(self.relay, mode="practice")
        contact = self.contact(city="Gent")
        self.record(run, self.entry("make", binds={"contact": contact.id}))
        self.runs(self.nadia).claim(run)
        self.record(run, *of_nadia, self.entry("sign"), user=self.nadia)
        return run


@tagged("post_install", "-at_install")
class TestAttempt(AttemptCase):
    """Each is scored for their own part, the run for all of it, and every attempt is kept."""

    def test_each_part_is_scored_when_it_ends(self):
        run = self.practised(self.entry("city"))
        kept = self.attempts(run)
        self.assertEqual(kept, {self.learner: (0, 0, "none"), self.nadia: (1, 1, "passed")})
        self.assertIsNone(self.runs().load(run)["score"]["passed"])
        self.assertTrue(self.runs(self.nadia).load(run)["score"]["passed"])
        self.record(run, self.entry("read"))
        stored = self.env["golive.run"].search([("uid", "=", run)])
        self.assertEqual((stored.share, stored.grade), (1, "passed"))

    def test_a_hint_of_one_costs_no_other(self):
        run = self.practised(self.entry("city", "hint"), self.entry("city"))
        self.assertEqual(self.attempts(run)[self.nadia], (0, 1, "failed"))
        self.record(run, self.entry("read"))
        stored = self.env["golive.run"].search([("uid", "=", run)])
        self.assertEqual((stored.share, stored.grade), (0, "failed"))
        offers = self.env["golive.scenario"].with_user(self.nadia).offer()
        [best] = [offer["best"] for offer in offers if offer["key"] == "test.relay"]
        self.assertEqual(best, {"share": 0, "passed": False})

    def test_a_part_that_passed_is_learned(self):
        self.practised(self.entry("city"))
        offers = self.env["golive.scenario"].with_user(self.nadia).offer()
        [offer] = [offer for offer in offers if offer["key"] == "test.relay"]
        self.assertEqual((offer["done"], offer["best"]), (True, {"share": 1, "passed": True}))

    def test_what_is_given_up_is_kept_as_that(self):
        run = self.begin(self.relay, mode="practice")
        self.runs().stop(run)
        self.assertEqual(self.attempts(run), {self.learner: (0, 0, "stopped")})
        run = self.practised(self.entry("city"))
        self.runs().stop(run)
        kept = self.attempts(run)
        self.assertEqual((kept[self.nadia][2], kept[self.learner][2]), ("passed", "stopped"))

    def test_other_modes_keep_none(self):
        run, _contact = self.handed_over()
        self.runs().stop(run)
        self.assertFalse(self.attempts(run))

    def test_the_mark_is_the_scenarios(self):
        draft = self.relay.copy_for_edit()
        self.assertEqual(draft.pass_mark, 0.8)
        draft.pass_mark = 0.5
        self.assertEqual(draft.spec["passMark"], 0.5)
        draft.pass_mark = 0.8
        self.assertNotIn("passMark", draft.spec)
        with self.assertRaises(UserError), self.env.cr.savepoint():
            draft.pass_mark = 2
        with self.assertRaises(UserError):
            self.relay.with_user(self.admin).pass_mark = 0.1


@tagged("post_install", "-at_install")
class TestAttemptRpc(RpcCase, AttemptCase):
    """Raw calls: one's own are read, nobody's are written."""

    def test_who_reads_and_that_nobody_writes(self):
        run = self.practised(self.entry("city"))
        kept = self.env["golive.attempt"].search([("run_id.uid", "=", run)])
        theirs = kept.filtered(lambda one: one.user_id == self.nadia)
        for user in (self.learner, self.outsider):
            self.sign_in(user)
            self.assertSeesNothing("golive.attempt", theirs)
        for user, seen in ((self.nadia, theirs), (self.admin, kept)):
            self.sign_in(user)
            found = self.call("golive.attempt", "search", [["id", "in", kept.ids]])
            self.assertEqual(set(found), set(seen.ids))
            values = {"grade": "passed"}
            self.assertEqual(
                self.call("golive.attempt", "write", theirs.ids, values), "UserError", user.name
            )
            self.assertEqual(self.call("golive.attempt", "unlink", theirs.ids), "AccessError")
            made = {"run_id": kept.run_id.id, "user_id": user.id, "grade": "passed"}
            self.assertIn(
                self.call("golive.attempt", "create", [made]), ("UserError", "AccessError")
            )
        with self.assertRaises(AccessError):
            theirs.with_user(self.learner).read(["share"])
