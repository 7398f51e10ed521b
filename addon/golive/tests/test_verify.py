from odoo import Command
from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .common import GoliveCase, RpcCase


@tagged("post_install", "-at_install")
class TestVerify(GoliveCase):
    """An administrator has scenarios checked."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.checked = cls.contact_scenario()

    def as_admin(self, scenarios=None):
        return (scenarios or self.checked).with_user(self.admin).with_context(lang="en_US")

    def planned(self, action):
        return {plan["id"]: plan["why"] for plan in action["params"]["scenarios"]}

    def closed(self, broken=None, mode="verify"):
        """A run that ended, as it is stored."""
        run = self.env["golive.run"].create(
            {
                "uid": self.uid(),
                "key": self.checked.key,
                "scenario_id": self.checked.id,
                "script_id": self.env["golive.script"]._freeze(self.checked).id,
                "user_id": self.admin.id,
                "company_id": self.env.company.id,
                "mode": mode,
                "date_start": "2026-11-22 10:00:00",
            }
        )
        run.write(
            {
                "state": "stopped" if broken else "done",
                "broken": broken,
                "versions": {"odoo": "19.0-x", "modules": {"base": "19.0.1.3"}},
                "date_end": "2026-11-22 10:00:12",
            }
        )
        return run

    def test_the_button_gives_what_the_page_is_to_play(self):
        self.declare()
        action = self.as_admin().action_check()
        self.assertEqual((action["type"], action["tag"]), ("ir.actions.client", "golive.check"))
        self.assertEqual(self.planned(action), {self.checked.id: None})

    def test_all_are_those_that_count(self):
        self.declare()
        copy = self.checked.copy_for_edit()
        planned = self.planned(self.as_admin(self.checked.browse()).action_check_all())
        self.assertIn(self.checked.id, planned)
        self.assertNotIn(copy.id, planned)
        self.assertEqual(list(self.planned(self.as_admin().action_check_all())), self.checked.ids)

    def test_whoever_lacks_a_role_is_told_which(self):
        self.declare()
        boss = self.scenario(
            self.step("approve", actor_id=self.second_role.id),
            key="test.approve",
            role_ids=[Command.set((self.role + self.second_role).ids)],
        )
        [why] = self.planned(self.as_admin(boss).action_check()).values()
        self.assertIn("Boss", why)
        self.assertNotIn("Clerk", why)

    def test_refused_in_production(self):
        with self.assertRaisesRegex(UserError, "counts as production"):
            self.as_admin().action_check()

    def test_refused_where_mail_leaves(self):
        self.declare()
        self.env["ir.mail_server"].create({"name": "Live", "smtp_host": "mail.example.com"})
        with self.assertRaisesRegex(UserError, "Mail leaves this database"):
            self.as_admin().action_check()

    def test_the_plan_says_who_begins(self):
        plan = self.as_admin().check_plan()
        [mine] = [item for item in plan if item["id"] == self.checked.id]
        self.assertEqual((mine["role"], mine["roles"]), ("test.clerk", ["test.clerk"]))
        with self.assertRaises(AccessError):
            self.checked.with_user(self.learner).check_plan()

    def test_the_last_check_is_shown_on_the_scenario(self):
        self.assertFalse(self.as_admin().verify_verdict)
        self.closed()
        self.closed(mode="learn")
        self.env.invalidate_all()
        self.assertEqual(self.as_admin().verify_verdict, "passed")
        last = self.closed(broken={"step": "city", "why": "It is covered."})
        self.env.invalidate_all()
        scenario = self.as_admin()
        self.assertEqual(scenario.verify_run_id, last)
        self.assertEqual(scenario.verify_verdict, "broken")
        self.assertEqual(scenario.verify_note, "It breaks at the step “City”. It is covered.")
        self.assertEqual(
            (scenario.verify_odoo, scenario.verify_modules), ("19.0-x", "base 19.0.1.3")
        )

    def test_that_it_cannot_be_told_is_kept_too(self):
        self.declare()
        runs = self.runs(self.admin)
        runs.cannot_tell(self.checked.id, self.uid(), "You do not hold these roles: Clerk.")
        scenario = self.as_admin()
        self.assertEqual(scenario.verify_verdict, "cannot_tell")
        self.assertEqual(scenario.verify_note, "You do not hold these roles: Clerk.")
        self.assertIn("golive ", scenario.verify_modules)
        self.assertFalse(scenario.verify_run_id.given_ids)
        begun = self.begin(self.checked, self.admin, "verify")
        runs.cannot_tell(self.checked.id, begun, "It was left before its end.")
        self.env.invalidate_all()
        self.assertEqual(self.as_admin().verify_run_id.uid, begun)
        self.assertEqual(self.as_admin().verify_run_id.state, "stopped")
        with self.assertRaisesRegex(UserError, "came to something"):
            runs.cannot_tell(self.checked.id, begun, "Again.")
        with self.assertRaisesRegex(UserError, "Only administrators"):
            self.runs().cannot_tell(self.checked.id, self.uid(), "Because.")

    def test_a_check_says_where_it_broke_and_against_what(self):
        run = self.closed(broken={"step": "city", "why": "It is covered."})
        self.assertEqual(
            (run.verify_step, run.verify_odoo, run.verify_modules, run.verify_seconds),
            ("City", "19.0-x", "base 19.0.1.3", 12.0),
        )


@tagged("post_install", "-at_install")
class TestVerifyRpc(RpcCase):
    """Raw calls of those who may not have anything checked."""

    def test_only_administrators_may(self):
        scenario = self.contact_scenario()
        self.declare()
        for user in (self.learner, self.outsider, self.new_portal()):
            self.sign_in(user)
            for method in ("action_check", "action_check_all"):
                answer = self.call("golive.scenario", method, scenario.ids)
                self.assertEqual(answer, "AccessError", f"{user.login} {method}")
            self.assertEqual(self.call("golive.scenario", "check_plan"), "AccessError")
        self.sign_in(self.admin)
        answer = self.call("golive.scenario", "action_check", scenario.ids)
        self.assertEqual(answer["tag"], "golive.check")
