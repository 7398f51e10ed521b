from odoo.tests import tagged

from .common import RpcCase

PAGE = {"tab": "golive_gone", "on": {"model": "res.partner", "view": "form"}}


@tagged("post_install", "-at_install")
class TestLintRpc(RpcCase):
    """Who may look for anchors, and ask where one lives, by raw calls."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.broken = cls.scenario(cls.step("page", at=PAGE, do={"click": True}))

    def test_an_administrator_checks_and_reads_marks(self):
        self.sign_in(self.admin)
        self.assertIs(self.call("golive.scenario", "check_anchors", self.broken.ids), True)
        [read] = self.call("golive.scenario", "read", self.broken.ids, ["anchor_state"])
        self.assertEqual(read["anchor_state"], "broken")
        for values in ({"anchor_state": "whole"}, {"anchor_findings": False}):
            answer = self.call("golive.scenario", "write", self.broken.ids, values)
            self.assertEqual(answer, "UserError")

    def test_others_do_not(self):
        for user in (self.learner, self.outsider):
            self.sign_in(user)
            answer = self.call("golive.scenario", "check_anchors", self.broken.ids)
            self.assertEqual(answer, "AccessError")
            for method in ("_check_all_anchors", "_inspect", "_mark", "_anchor_reports"):
                answer = self.call("golive.scenario", method)
                self.assertIn(answer, ("AccessError", "AttributeError"))
            answer = self.call("golive.scenario", "search", [["anchor_state", "=", "broken"]])
            self.assertIn(answer, ("AccessError", "ValueError"))
        self.assertFalse(self.broken.anchor_state)

    def test_only_whose_run_it_is_asks_where_a_step_is(self):
        run = self.begin(self.broken)
        self.sign_in(self.learner)
        said = self.call("golive.run", "explain", run, "page")
        self.assertEqual(said["reason"], "unknown")
        self.assertEqual(said["where"], "On the Contact form")
        self.assertEqual(self.call("golive.run", "explain", run, "other"), "UserError")
        for step in (None, 1, {}, ["page"]):
            self.assertEqual(self.call("golive.run", "explain", run, step), "ValidationError")
        for user in (self.other, self.admin, self.outsider):
            self.sign_in(user)
            self.assertEqual(self.call("golive.run", "explain", run, "page"), "AccessError")
