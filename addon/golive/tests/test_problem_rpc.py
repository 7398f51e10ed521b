from odoo.tests import new_test_user, tagged

from .common import RpcCase
from .support_common import SupportCase


@tagged("post_install", "-at_install")
class TestProblemRpc(RpcCase, SupportCase):
    def test_who_sees_and_writes_a_report(self):
        problem, _receipt = self.report()
        for user in (self.other, self.bea, self.outsider):
            self.sign_in(user)
            self.assertSeesNothing("golive.problem", problem)
            self.assertEqual(self.call("golive.problem", "take", problem.ids), "AccessError")
        self.sign_in(self.learner)
        self.assertEqual(
            self.call("golive.problem", "read", problem.ids, ["words"])[0]["words"],
            "It does not save",
        )
        for method in ("take", "solve", "hand_to_support"):
            self.assertEqual(self.call("golive.problem", method, problem.ids), "AccessError")
        values = {"words": "x", "uid": self.uid()}
        self.assertEqual(self.call("golive.problem", "create", [values]), "AccessError")
        self.sign_in(self.ada)
        answer = self.call("golive.problem", "write", problem.ids, {"state": "solved"})
        self.assertEqual(answer, "UserError")
        self.assertEqual(self.call("golive.problem", "take", problem.ids), True)

    def test_whoever_is_told_of_it_sees_and_solves_it(self):
        """People of a shared service, a super user at one, by a group, and of another site."""
        shared = self.env["golive.site"].create(
            {"name": "Shared", "code": "S1", "serves_all": True, "user_ids": self.other.ids}
        )
        cara, dora = (
            new_test_user(self.env, f"golive_{name}", "base.group_user", name=name)
            for name in ("Cara", "Dora")
        )
        holding = self.env["golive.holding"].create(
            {"role_id": self.super_role.id, "user_id": cara.id, "site_id": shared.id}
        )
        group = self.env["res.groups"].create({"name": "Helpers", "user_ids": dora.ids})
        self.super_role.group_ids = group
        self.north.user_ids += dora
        self.assertHasIt(self.report(self.other)[0], "Ada", "Bea", "Cara", "Dora")
        self.assertHasIt(self.report()[0], "Ada", "Cara", "Dora")
        (holding + self.super_role.holding_ids).unlink()
        self.super_role.group_ids = False
        far = self.env["golive.holding"].create(
            {"role_id": self.super_role.id, "user_id": self.bea.id, "site_id": self.south.id}
        )
        self.assertHasIt(self.report()[0], far.user_id.name)

    def assertHasIt(self, problem, *names):
        """These are told of it, and each of them sees and solves it."""
        self.assertEqual(sorted(problem.asked_ids.mapped("name")), sorted(names))
        self.assertLessEqual(problem.asked_ids.partner_id, problem.message_partner_ids)
        for user in problem.asked_ids:
            self.sign_in(user)
            found = self.call("golive.problem", "search", [["supported", "=", True]])
            self.assertIn(problem.id, found)
            self.assertTrue(self.call("golive.person", "home")["leads"])
            self.assertEqual(
                self.call("golive.problem", "write", problem.ids, {"answer": "x"}), True
            )
        self.assertEqual(self.call("golive.problem", "take", problem.ids), True)
        self.assertEqual(self.call("golive.problem", "solve", problem.ids), True)

    def test_what_was_reported_stays_as_it_was_said(self):
        run = self.begin(self.taught)
        problem, _receipt = self.report(run=run)
        elsewhere = self.env["res.company"].create({"name": "Elsewhere"})
        for user in (self.ada, self.support, self.admin):
            self.sign_in(user)
            for values in (
                {"words": "x"},
                {"user_id": self.bea.id},
                {"company_id": elsewhere.id},
                {"site_id": self.south.id},
                {"area": "other"},
                {"model": "res.users", "res_id": 2},
                {"versions": {}},
                {"run_id": False},
                {"date_due": "2099-01-01 00:00:00"},
                {"uid": self.uid()},
                {"screen": "x", "answer": "y"},
                {"asked_ids": [[6, 0, []]]},
                {"create_date": "2020-01-01 00:00:00"},
            ):
                with self.subTest((user.login, values)):
                    answer = self.call("golive.problem", "write", problem.ids, values)
                    self.assertEqual(answer, "UserError")
        portal = self.new_portal()
        answer = self.call("golive.problem", "write", problem.ids, {"owner_id": portal.id})
        self.assertEqual(answer, "ValidationError")
        self.assertEqual(problem.words, "It does not save")

    def test_it_can_be_given_to_somebody_who_then_sees_it(self):
        problem, _receipt = self.report()
        self.sign_in(self.ada)
        answer = self.call("golive.problem", "write", problem.ids, {"owner_id": self.other.id})
        self.assertEqual(answer, True)
        self.sign_in(self.other)
        self.assertEqual(self.call("golive.problem", "search", []), problem.ids)

    def test_a_portal_user_neither_asks_nor_reports(self):
        portal = self.new_portal()
        self.sign_in(portal)
        told = {"uid": self.uid(), "words": "x"}
        self.assertEqual(self.call("golive.problem", "report", told), "AccessError")
        for method, args in (
            ("home", ()),
            ("supporters", (None, None)),
            ("choose_site", (self.north.id,)),
        ):
            answer = self.call("golive.person", method, *args)
            self.assertEqual(answer, "AccessError", method)
        answer = self.call("golive.person", "ask", self.ada.id, "x", None, None)
        self.assertIn(answer, ("AccessError", "UserError"))
