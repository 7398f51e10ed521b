from datetime import datetime

from odoo import Command
from odoo.exceptions import UserError
from odoo.tests import tagged

from .bundle_common import BundleCase


@tagged("post_install", "-at_install")
class TestBundleProof(BundleCase):
    """What was proven elsewhere counts here for whom it is of, and is history."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.learner.name = "Ann"
        cls.role.user_ids = cls.learner
        cls.env["golive.path"].create(
            {
                "name": "Becoming a clerk",
                "role_id": cls.role.id,
                "line_ids": [
                    Command.create({"key": "test.contact", "mode": mode})
                    for mode in ("learn", "practice")
                ],
            }
        )

    def done(self):
        """The modes in which the learner is done."""
        self.env.flush_all()
        self.env.invalidate_all()
        rows = self.env["golive.progress"].search([("user_id", "=", self.learner.id)])
        return {row.mode for row in rows if row.state == "done"}

    def arrived(self, data):
        self.forget()
        return self.imported(data)

    def run_of(self, uid):
        return self.env["golive.run"].search([("uid", "=", uid)])

    def test_it_counts_for_its_person(self):
        self.play()
        self.play(mode="practice")
        data = self.exported()
        self.assertEqual(self.done(), {"learn", "practice"})
        self.forget()
        self.assertEqual(self.done(), set())
        self.imported(data)
        self.assertEqual(self.done(), {"learn", "practice"})
        standing = self.runs()._standing(["test.contact"])["test.contact"]
        self.assertTrue(standing["done"] and standing["best"]["passed"])

    def test_it_counts_once_its_scenario_is_here(self):
        self.play()
        whole = self.exported()
        proof = self.repacked(whole, scenarios=[], roles=[], paths=[])
        scenario = self.repacked(whole, scripts=[], runs=[], results=[], attendance=[])
        self.arrived(proof)
        self.assertEqual(self.done(), set())
        self.imported(scenario)
        self.assertEqual(self.done(), {"learn"})
        self.assertEqual(self.hashes(self.exported()), self.hashes(whole))

    def test_who_is_not_here_is_kept_as_text_and_counts_once_they_are(self):
        run = self.play()
        data = self.exported()
        self.learner.login = "golive_gone"
        answer = self.arrived(data)
        self.assertEqual(self.notes(answer, "person"), ["Ann (golive_learner)"])
        run = self.run_of(self.rows(data, "runs")[0]["id"])
        self.assertFalse(run.user_id or run.result_ids.user_id or run.attendance_ids)
        self.assertEqual(run.person, "Ann (golive_learner)")
        self.assertEqual(len(run.result_ids), 6)
        self.assertEqual(self.done(), set())
        self.assertEqual(self.hashes(self.exported()), self.hashes(data))
        self.learner.login = "golive_learner"
        counts = self.counts(self.imported(data))
        self.assertEqual(counts["runs"], {"there": 1})
        self.env.invalidate_all()
        self.assertEqual(run.user_id | run.result_ids.user_id, self.learner)
        self.assertEqual(self.done(), {"learn"})
        self.assertFalse(self.notes(self.imported(data), "person"))

    def test_a_login_is_matched_as_odoo_does_and_nobody_is_made(self):
        self.play()
        data = self.exported()
        users = self.env["res.users"].with_context(active_test=False)
        before = users.search_count([])
        self.learner.login = "Golive_Learner"
        answer = self.arrived(data)
        self.assertEqual(self.notes(answer, "person"), ["Ann (golive_learner)"])
        self.learner.write({"login": "golive_learner", "active": False})
        self.assertFalse(self.notes(self.imported(data), "person"), "who left is known")
        self.assertEqual(users.search_count([]), before)

    def test_records_of_another_database_are_text(self):
        self.play()
        data = self.exported()
        [row] = [row for row in self.rows(data, "results") if row["records"]]
        [record] = row["records"]
        self.assertEqual((record["model"], record["text"]), ("res.partner", "Ann"))
        self.arrived(data)
        result = self.env["golive.result"].search([("uid", "=", row["id"])])
        self.assertFalse(result.binds)
        self.assertEqual(result.source_records, "contact: Ann (res.partner)")
        self.assertFalse(result.run_id.setup)

    def test_what_the_administrator_may_not_read_has_no_name(self):
        self.play()
        self.env["ir.rule"].create(
            {
                "name": "Nobody's",
                "model_id": self.env["ir.model"]._get_id("res.partner"),
                "domain_force": "[('name', '!=', 'Ann')]",
                "groups": [Command.set(self.env.ref("golive.group_admin").ids)],
            }
        )
        self.env["ir.rule"].search([("model_id.model", "=", "res.partner")]).filtered(
            lambda rule: rule.groups and rule.name != "Nobody's"
        ).active = False
        texts = [
            record["text"]
            for row in self.rows(self.exported(), "results")
            for record in row["records"]
        ]
        self.assertEqual(texts, [""])

    def test_nobody_plays_what_came(self):
        uid = self.begin(self.contacts)
        self.record(uid, self.entry("open", page="passed"))
        self.arrived(self.exported())
        run = self.run_of(uid)
        self.assertEqual((run.state, run.user_id), ("open", self.learner))
        runs = self.runs()
        self.assertFalse(runs._open())
        self.assertFalse(runs._open_uid())
        self.assertIsNone(runs._standing(["test.contact"])["test.contact"]["run"])
        scenario = self.env["golive.scenario"].search([("key", "=", "test.contact")])
        for call in (
            lambda: runs.load(uid),
            lambda: runs.stop(uid),
            lambda: runs.record(uid, [self.entry("name", page="passed")]),
            lambda: runs.explain(uid, "name"),
            lambda: runs.start(scenario.id, "learn", uid),
        ):
            with self.assertRaisesRegex(UserError, "kept, and not played"):
                call()
        self.assertEqual((run.state, len(run.result_ids)), ("open", 1))
        runs.start(scenario.id, "learn", self.uid())
        self.assertEqual(len(runs._open()), 1, "one of their own")

    def test_an_open_run_that_ended_meanwhile_is_brought_up_to_date(self):
        uid = self.begin(self.contacts)
        self.record(uid, self.entry("open", page="passed"))
        before = self.exported()
        self.runs().stop(uid)
        after = self.exported()
        self.arrived(before)
        self.assertEqual(self.counts(self.imported(after))["runs"], {"newer": 1})
        self.assertEqual(self.run_of(uid).state, "stopped")
        self.assertEqual(self.counts(self.imported(before))["runs"], {"there": 1})
        self.assertEqual(self.run_of(uid).state, "stopped")
        self.arrived(after)
        self.assertEqual(self.counts(self.imported(before))["runs"], {"there": 1})
        self.assertEqual(self.hashes(self.exported()), self.hashes(after))

    def test_sessions_turns_and_corrections_come_with_it(self):
        session = self.env["golive.session"].create(
            {
                "name": "First lesson",
                "trainer_id": self.admin.id,
                "place": "Room 1",
                "date_start": datetime(2026, 1, 5, 9),
                "scenario_ids": [Command.set(self.contacts.ids)],
                "attendance_ids": [
                    Command.create({"user_id": user.id}) for user in (self.learner, self.other)
                ],
            }
        )
        session.hold()
        seat = session.attendance_ids.filtered(lambda one: one.user_id == self.other)
        first = self.exported()
        seat.with_user(self.admin).sudo().correct("absent", "Was ill")
        data = self.exported()
        self.assertEqual(len(self.rows(data, "corrections")), 1)
        self.arrived(first)
        self.assertEqual(self.done(), {"learn"})
        counts = self.counts(self.imported(data))
        self.assertEqual(counts["attendance"], {"there": 1, "newer": 1})
        self.assertEqual(counts["corrections"], {"new": 1})
        session = self.env["golive.session"].search([("name", "=", "First lesson")])
        self.assertEqual((session.state, session.trainer_id), ("held", self.admin))
        states = {seat.user_id: seat.state for seat in session.attendance_ids}
        self.assertEqual(states, {self.learner: "attended", self.other: "absent"})
        self.assertEqual(session.correction_ids.reason, "Was ill")
        self.assertEqual(self.hashes(self.exported()), self.hashes(data))
        for call in (
            lambda one: one.write({"name": "Mine"}),
            lambda one: one.admit(self.outsider.id, "Was there"),
            lambda one: one.attendance_ids[:1].correct("absent", "No"),
        ):
            with self.assertRaisesRegex(UserError, "kept, and not changed"):
                call(session.with_user(self.env.ref("base.user_admin")))

    def test_what_was_played_in_turns_comes_as_it_was(self):
        steps = [self.step("ask"), self.step("answer", actor_id=self.second_role.id)]
        roles = [Command.set((self.role | self.second_role).ids)]
        spec = {"roles": [self.role.key, self.second_role.key]}
        relayed = self.scenario(
            *steps, key="test.relayed", kind="process", role_ids=roles, spec=spec
        )
        self.second_role.user_ids = self.other
        uid = self.begin(relayed)
        self.record(uid, self.entry("ask"))
        data = self.exported("test.relayed")
        self.assertEqual(self.rows(data, "turns")[0]["state"], "waiting")
        theirs = self.runs(self.other)
        theirs.claim(uid)
        theirs.record(uid, [self.entry("answer")])
        later = self.exported("test.relayed")
        self.arrived(data)
        self.assertFalse(self.run_of(uid).turn_ids, "nobody takes it here")
        self.assertFalse(self.env["golive.turn"].with_user(self.other)._home())
        self.imported(later)
        turn = self.run_of(uid).turn_ids
        self.assertEqual((turn.state, turn.user_id), ("done", self.other))
        self.assertEqual(self.hashes(self.exported("test.relayed")), self.hashes(later))
