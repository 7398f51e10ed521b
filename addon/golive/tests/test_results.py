import json

import psycopg2

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import GoliveCase


@tagged("post_install", "-at_install")
class TestResults(GoliveCase):
    """Results are inserted and never touched again."""

    def setUp(self):
        super().setUp()
        self.run_uid = self.begin(self.contact_scenario())
        self.record(self.run_uid, self.entry("open", page="passed"))
        self.result = self.env["golive.result"].search([("run_id.uid", "=", self.run_uid)])

    def test_nobody_changes_makes_or_removes_one_by_hand(self):
        for user in (self.learner, self.admin, self.env.ref("base.user_root")):
            result = self.result.with_user(user)
            for change in (
                lambda result: result.write({"verdict": "failed"}),
                lambda result: result.unlink(),
                lambda result: result.create({"run_id": result.run_id.id}),
                lambda result: result.sudo().write({"verdict": "failed"}),
                lambda result: result.sudo().unlink(),
                lambda result: result.sudo().with_context(_force_unlink=True).unlink(),
                lambda result: result.run_id.sudo().write(
                    {"result_ids": [(1, result.id, {"verdict": "failed"})]}
                ),
                lambda result: result.copy(),
            ):
                with self.assertRaises(UserError):
                    change(result)
        self.assertEqual(self.result.verdict, "passed")

    def test_a_run_with_results_cannot_be_removed(self):
        with mute_logger("odoo.sql_db"), self.assertRaises(psycopg2.IntegrityError):
            self.result.run_id.unlink()

    def test_people_do_not_write_runs(self):
        for user in (self.learner, self.admin):
            run = self.result.run_id.with_user(user)
            with self.assertRaises(AccessError):
                run.write({"state": "done"})
            with self.assertRaises(AccessError):
                run.unlink()
            with self.assertRaises(AccessError):
                run.create({"uid": self.uid(), "key": "x", "script_id": run.sudo().script_id.id})

    def test_a_frozen_script_stays(self):
        script = self.result.run_id.script_id
        for change in (lambda: script.write({"body": {}}), script.unlink):
            with self.assertRaises(UserError):
                change()

    def test_time_and_person_are_the_servers(self):
        self.assertEqual(self.result.date, self.env.cr.now().replace(microsecond=0))
        self.assertEqual(self.result.user_id, self.learner)
        load = self.runs().load(self.run_uid)
        self.assertEqual(load["results"][0]["at"], self.result.date.isoformat() + "Z")
        json.dumps(load)

    def test_a_broken_sequence_of_inserts_leaves_one_row(self):
        entry = self.entry("name", "skipped")
        row = {
            **entry,
            "run_id": self.result.run_id.id,
            "step_key": "name",
            "verdict": "none",
            "judge": None,
            "binds": {},
            "detour": False,
            "helped": False,
            "note": "",
            "late": 0,
        }
        results = self.env["golive.result"].with_user(self.learner)
        for _time in range(2):
            results._insert([row, row])
        self.assertEqual(results.sudo().search_count([("uid", "=", entry["uid"])]), 1)

    def test_progress_counts_each_step_once(self):
        self.record(self.run_uid, self.entry("open", "skipped"), self.entry("name", "skipped"))
        run = self.result.run_id.with_user(self.admin)
        self.assertAlmostEqual(run.progress, 100 * 2 / 6)
        self.assertAlmostEqual(run.minutes, 3 / 60)
        self.assertEqual(run.display_name, "Make a contact")
