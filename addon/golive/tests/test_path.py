from datetime import date, timedelta

from psycopg2.errors import UniqueViolation

from odoo import fields
from odoo.exceptions import ValidationError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .path_common import PathCase


@tagged("post_install", "-at_install")
class TestPath(PathCase):
    def test_attended_and_competent_are_told_apart(self):
        self.assertEqual(self.progress(), [("learn", "open"), ("practice", "open")])
        self.play()
        row = self.row("learn")
        self.assertEqual((row.state, row.date_attended), ("done", fields.Date.today()))
        self.assertFalse(row.date_competent)
        self.assertEqual(self.row("practice").state, "open")
        self.play(mode="practice")
        self.assertEqual(self.progress(), [("learn", "done"), ("practice", "done")])
        self.assertEqual(self.row("learn").date_competent, fields.Date.today())

    def test_a_run_that_was_given_up_is_no_attendance(self):
        run = self.begin(self.taught)
        self.record(run, self.entry("open", page="passed"))
        self.runs().stop(run)
        self.assertEqual(self.progress()[0], ("learn", "open"))

    def test_days_count_from_joining_and_from_the_line_before(self):
        holding = self.role.holding_ids
        holding.date = fields.Date.today() - timedelta(days=8)
        row = self.row("learn")
        self.assertEqual(row.date_due, fields.Date.today() - timedelta(days=1))
        self.assertEqual(row.state, "late")
        self.assertFalse(self.row("practice").date_due)
        self.play()
        self.assertEqual(self.row("practice").date_due, fields.Date.today() + timedelta(days=3))

    def test_days_count_from_the_day_the_site_goes_live(self):
        self.path.line_ids[0].write({"since": "live", "days": -5})
        self.role.holding_ids.site_id = self.site
        self.assertFalse(self.row("learn").date_due)
        self.site.date_live = date(2030, 3, 10)
        self.assertEqual(self.row("learn").date_due, date(2030, 3, 5))
        with self.assertRaises(ValidationError):
            self.path.line_ids[0].since = "joined"

    def test_nobody_is_late_before_the_path_was_in_force(self):
        self.role.holding_ids.date = date(2000, 1, 1)
        self.path.date_from = fields.Date.today()
        self.assertEqual(self.row("learn").state, "open")

    def test_a_minor_version_keeps_what_was_learned_and_a_major_one_asks_again(self):
        self.play()
        for revision, state in (("minor", "done"), ("major", "again"), ("minor", "again")):
            copy = self.env["golive.scenario"]._current(["test.contact"]).copy_for_edit()
            self.assertEqual(copy.revision, "minor")
            copy.revision = revision
            copy.approve()
            self.assertEqual(self.progress()[0], ("learn", state), revision)
        offer = self.env["golive.scenario"].with_user(self.learner).offer()
        self.assertFalse(next(one for one in offer if one["key"] == "test.contact")["done"])
        self.play(scenario=copy)
        self.assertEqual(self.progress()[0], ("learn", "done"))

    def test_a_draft_asks_nothing_of_anybody(self):
        self.play()
        copy = self.taught.copy_for_edit()
        copy.revision = "major"
        copy.retire()
        self.assertEqual(self.progress()[0], ("learn", "done"))

    def test_joiners_are_counted_and_leavers_are_not(self):
        self.role.user_ids += self.other
        self.assertEqual(len(self.progress(self.other)), 2)
        self.role.user_ids -= self.other
        self.assertFalse(self.progress(self.other))
        self.learner.active = False
        self.assertFalse(self.env["golive.progress"].search([("user_id", "=", self.learner.id)]))

    def test_who_holds_it_by_a_group_has_the_path(self):
        group = self.env.ref("base.group_partner_manager")
        self.role.group_ids = group
        self.assertEqual(len(self.progress(self.other)), 2)
        manager = self.env["res.groups"].create({"name": "M", "implied_ids": group.ids})
        self.outsider.group_ids += manager
        self.assertEqual(len(self.progress(self.outsider)), 2)

    def test_a_holding_of_no_site_is_counted_where_the_person_works(self):
        south = self.env["golive.site"].create({"name": "South", "code": "S"})
        self.assertFalse(self.row("learn").site_id)
        (self.site + south).user_ids = self.learner
        self.assertEqual(self.row("learn").site_id, self.site + south)

    def test_who_holds_it_twice_at_a_site_is_counted_once(self):
        here = {"user_id": self.learner.id, "role_id": self.role.id, "site_id": self.site.id}
        self.env["golive.holding"].create(here)
        self.site.user_ids = self.learner
        self.assertEqual(self.row("learn").site_id, self.site)

    def test_a_row_is_the_same_one_when_others_come_before_it(self):
        row = self.row("learn", self.other)
        self.assertFalse(row)
        self.role.user_ids += self.other
        row = self.row("learn", self.other)
        self.role.user_ids -= self.learner
        self.assertEqual(self.row("learn", self.other), row)

    def test_one_path_a_role(self):
        with mute_logger("odoo.sql_db"), self.assertRaises(UniqueViolation), self.cr.savepoint():
            self.path.copy()
