from odoo.tests import tagged

from .common import RpcCase


@tagged("post_install", "-at_install")
class TestRpc(RpcCase):
    """What a person gets with the browser's own session and any call they like."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.contacts = cls.contact_scenario()
        cls.portal = cls.new_portal()

    def setUp(self):
        super().setUp()
        self.run_uid = self.begin(self.contacts)
        self.record(self.run_uid, self.entry("open", page="passed"))
        self.run_id = self.env["golive.run"].search([("uid", "=", self.run_uid)])
        self.result_id = self.run_id.result_ids

    def test_a_person_plays_over_http(self):
        self.sign_in(self.other)
        [offer] = [
            offer
            for offer in self.call("golive.scenario", "offer")
            if offer["key"] == "test.contact"
        ]
        uid = self.uid()
        load = self.call("golive.run", "start", offer["id"], "learn", uid)
        self.assertEqual(load["uid"], uid)
        entry = self.entry("open", page="passed")
        answer = [{"uid": entry["uid"], "accepted": True, "verdict": "passed"}]
        self.assertEqual(self.call("golive.run", "record", uid, [entry]), answer)
        self.assertEqual(self.call("golive.run", "record", uid, [entry]), answer)
        self.assertEqual(len(self.call("golive.run", "load", uid)["results"]), 1)
        self.assertEqual(self.call("golive.run", "record", uid, [{}]), "ValidationError")
        self.assertEqual(self.call("golive.run", "record", uid, "x"), "ValidationError")
        self.assertEqual(self.call("golive.run", "stop", uid), True)

    def test_own_runs_are_read_and_not_written(self):
        self.sign_in(self.learner)
        runs = self.call("golive.run", "search_read", [], ["uid"])
        self.assertEqual([run["uid"] for run in runs], [self.run_uid])
        self.assertEqual(len(self.call("golive.result", "search_read", [], ["uid"])), 1)
        self.assertEqual(len(self.call("golive.script", "search_read", [], ["hash"])), 1)
        for method, *args in (
            ("write", self.run_id.ids, {"state": "done"}),
            ("unlink", self.run_id.ids),
            ("create", {"uid": self.uid()}),
            ("copy", self.run_id.ids),
            ("web_save", self.run_id.ids, {"state": "done"}, {}),
        ):
            self.assertEqual(self.call("golive.run", method, *args), "AccessError", method)
            answer = self.call("golive.result", method, self.result_id.ids, *args[1:])
            self.assertIn(answer, ("AccessError", "UserError"), method)
        for method in ("_insert", "_begin", "_own", "_close_if_complete"):
            self.assertEqual(self.call("golive.run", method, []), "AccessError", method)

    def test_nobody_elses_runs_are_seen(self):
        for user in (self.other, self.outsider):
            self.sign_in(user)
            self.assertSeesNothing("golive.run", self.run_id)
            self.assertSeesNothing("golive.result", self.run_id.result_ids)
            self.assertSeesNothing("golive.script", self.run_id.script_id)
            for method in ("load", "stop"):
                answer = self.call("golive.run", method, self.run_uid)
                self.assertEqual(answer, "AccessError")

    def test_without_the_role_a_scenario_is_not_there(self):
        self.sign_in(self.outsider)
        self.assertSeesNothing("golive.scenario", self.contacts)
        self.assertSeesNothing("golive.step", self.contacts.step_ids)
        self.assertSeesNothing("golive.role", self.role)
        self.assertNotIn(
            "test.contact", [offer["key"] for offer in self.call("golive.scenario", "offer")]
        )
        answer = self.call("golive.run", "start", self.contacts.id, "learn", self.uid())
        self.assertEqual(answer, "UserError")
        answer = self.call("golive.scenario", "difference", self.contacts.ids)
        self.assertEqual(answer, "AccessError")

    def test_with_the_role_it_is_read_and_not_written(self):
        self.sign_in(self.learner)
        [scenario] = self.call(
            "golive.scenario", "read", self.contacts.ids, ["name", "role_ids", "spec"]
        )
        self.assertEqual(scenario["name"], "Make a contact")
        for model, record in (
            ("golive.scenario", self.contacts),
            ("golive.step", self.contacts.step_ids[:1]),
            ("golive.role", self.role),
        ):
            for method, *args in (
                ("write", record.ids, {"key": "x"}),
                ("unlink", record.ids),
                ("create", {"key": "x"}),
            ):
                self.assertEqual(self.call(model, method, *args), "AccessError", (model, method))
        for method in ("approve", "retire", "copy_for_edit", "adopt", "action_adopt"):
            answer = self.call("golive.scenario", method, self.contacts.ids)
            self.assertIn(answer, ("AccessError", "UserError"), method)
        answer = self.call("golive.role", "read", self.role.ids, ["user_ids"])
        self.assertEqual(answer, "AccessError")
        answer = self.call("golive.scenario", "read", self.contacts.ids, ["newer_id"])
        self.assertEqual(answer, "AccessError")

    def test_administrators_read_all_and_write_no_result(self):
        self.sign_in(self.admin)
        runs = self.call("golive.run", "search_read", [["uid", "=", self.run_uid]], ["progress"])
        self.assertEqual(len(runs), 1)
        answer = self.call("golive.result", "write", self.result_id.ids, {"verdict": "failed"})
        self.assertEqual(answer, "UserError")
        answer = self.call("golive.run", "write", self.run_id.ids, {"state": "done"})
        self.assertEqual(answer, "AccessError")
        answer = self.call("golive.scenario", "write", self.contacts.ids, {"name": "Mine"})
        self.assertEqual(answer, "UserError")
        for context in ({"install_mode": True}, {"_force_unlink": True}, {"golive_state_by": 1}):
            answer = self.call(
                "golive.scenario", "write", self.contacts.ids, {"name": "M"}, context=context
            )
            self.assertEqual(answer, "UserError", context)
            answer = self.call("golive.scenario", "unlink", self.contacts.ids, context=context)
            self.assertEqual(answer, "UserError", context)

    def test_companies_are_kept_apart_for_administrators_too(self):
        company = self.env["res.company"].create({"name": "Second Hospital"})
        self.admin.write({"company_ids": [(6, 0, company.ids)], "company_id": company.id})
        self.sign_in(self.admin)
        self.assertSeesNothing("golive.run", self.run_id)
        self.assertSeesNothing("golive.result", self.run_id.result_ids)

    def test_what_a_run_was_given_is_for_administrators_to_read(self):
        self.sign_in(self.learner)
        self.assertEqual(self.call("golive.given", "search_read", []), "AccessError")
        answer = self.call("golive.given", "create", {"name": "x"})
        self.assertIn(answer, ("AccessError", "UserError"))
        for method in ("_give", "_claim", "_find", "_make"):
            answer = self.call("golive.given", method, [])
            self.assertEqual(answer, "AccessError", method)
        self.sign_in(self.admin)
        self.assertEqual(self.call("golive.given", "search_read", []), [])
        answer = self.call("golive.given", "create", {"name": "x"})
        self.assertIn(answer, ("AccessError", "UserError"))

    def test_a_setup_is_read_strictly(self):
        self.sign_in(self.learner)
        for setup in ([], "x", {"more": 1}, {"from": 5}, {"records": {"contact": "1"}}):
            answer = self.call("golive.run", "start", self.contacts.id, "learn", self.uid(), setup)
            self.assertEqual(answer, "ValidationError", setup)
        for setup in ({"from": "fly"}, {"records": {"boat": 1}}, {"params": {"x": 1}}):
            answer = self.call("golive.run", "start", self.contacts.id, "learn", self.uid(), setup)
            self.assertEqual(answer, "UserError", setup)
        answer = self.call("golive.run", "stop", self.run_uid, {"step": "open", "why": "x"})
        self.assertEqual(answer, "ValidationError", "only a check breaks")

    def test_outcomes_of_other_modes_are_refused(self):
        self.sign_in(self.learner)
        for outcome in ("failed", "blocked", "hint"):
            entry = self.entry("name", outcome)
            answer = self.call("golive.run", "record", self.run_uid, [entry])
            self.assertEqual(answer, "UserError", outcome)
        entry = self.entry("name", page="passed", helped=True)
        answer = self.call("golive.run", "record", self.run_uid, [entry])
        self.assertEqual(answer, "UserError", "nothing acts in production")

    def test_portal_users_get_nothing(self):
        self.sign_in(self.portal)
        for model in (
            *("role", "scenario", "step", "script", "run", "result", "given", "database"),
        ):
            answer = self.call(f"golive.{model}", "search_read", [])
            self.assertEqual(answer, "AccessError", model)
        self.assertEqual(self.call("golive.scenario", "offer"), "AccessError")
        for method, *args in (
            ("start", self.contacts.id, "learn", self.uid()),
            ("load", self.run_uid),
            ("record", self.run_uid, []),
            ("stop", self.run_uid),
        ):
            self.assertEqual(self.call("golive.run", method, *args), "AccessError", method)
