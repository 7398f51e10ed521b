from datetime import date, timedelta

from psycopg2.errors import UniqueViolation

from odoo import fields
from odoo.exceptions import ValidationError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .path_common import PathCase


@tagged("post_install", "-at_install")
class TestPath(PathCase):
    def test_what_a_new_version_ships_leaves_the_customers_own_as_it_is(self):
        def shipped(model, xml_id, values):
            data = {"xml_id": f"golive.{xml_id}", "values": values, "noupdate": True}
            return self.env[model].with_context(install_mode=True)._load_records([data])

        line = self.path.line_ids[0]
        theirs = {"path_id": self.path.id, "key": line.key, "mode": line.mode, "days": 99}
        self.assertEqual(shipped("golive.path.line", "path_line", theirs), line)
        self.assertEqual(line.days, 7)
        new = shipped("golive.path.line", "path_line_new", {**theirs, "mode": "test"})
        self.assertEqual((new.mode, new.days), ("test", 99))
        values = {"name": "Shipped", "role_id": self.role.id}
        self.assertFalse(shipped("golive.path", "path_clerk", values).active)
        values = {"name": "Shipped", "role_id": self.second_role.id}
        self.assertTrue(shipped("golive.path", "path_boss", values).active)

    def test_a_line_that_is_imported_without_its_mode_is_one_to_learn(self):
        lines = self.env["golive.path.line"].with_user(self.admin)
        loaded = lines.load(["path_id/.id", "key"], [[str(self.path.id), "test.imported"]])
        self.assertEqual(lines.browse(loaded["ids"]).mode, "learn")

    def test_what_two_roles_ask_for_is_told_once_and_what_is_due_first_comes_first(self):
        second = self.second_role
        second.user_ids = self.learner
        line = {"key": "test.contact", "mode": "learn", "days": 1}
        other = self.contact_scenario(key="test.other", role_ids=[(6, 0, second.ids)])
        self.env["golive.path"].create(
            {
                "name": "Becoming a boss",
                "role_id": second.id,
                "date_from": date(2020, 1, 1),
                "line_ids": [(0, 0, line), (0, 0, {**line, "key": other.key, "days": 2})],
            }
        )
        self.env.flush_all()
        told = self.env["golive.person"].with_user(self.learner).home()["paths"]
        lines = [
            (path["name"], [(one["key"], one["mode"]) for one in path["lines"]]) for path in told
        ]
        self.assertEqual(
            lines,
            [
                ("Becoming a boss", [("test.contact", "learn"), ("test.other", "learn")]),
                ("Becoming a clerk", [("test.contact", "practice")]),
            ],
        )

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
            self.approve(copy)
            self.assertEqual(self.progress()[0], ("learn", state), revision)
        offer = self.env["golive.scenario"].with_user(self.learner).offer()
        self.assertFalse(next(one for one in offer if one["key"] == "test.contact")["done"])
        self.play(scenario=copy)
        self.assertEqual(self.progress()[0], ("learn", "done"))

    def copy_of(self, scenario, revision="minor", **values):
        """A version that follows, approved; one that is shipped where the values say so."""
        copy = scenario.with_context(install_mode=True).copy({"revision": revision, **values})
        copy.revision = revision
        self.approve(copy)
        return copy.with_context(install_mode=False)

    def test_a_minor_copy_of_a_newer_version_keeps_the_copy_before_it(self):
        """What was learned only before their own major change does not count again by it."""
        self.role.user_ids += self.other
        self.play(self.other)
        major = self.copy_of(self.taught, "major", version=1, edition=2)
        self.play(scenario=major)
        shipped = self.copy_of(self.taught, "minor", version=2, edition=0)
        self.assertEqual(self.progress()[0], ("learn", "done"))
        copy = shipped.copy_for_edit()
        self.approve(copy)
        self.assertEqual(self.env["golive.scenario"]._current(["test.contact"]), copy)
        self.assertEqual(self.progress()[0], ("learn", "done"))
        self.assertEqual(self.progress(self.other)[0], ("learn", "again"))

    def test_a_copy_of_what_was_adopted_follows_that(self):
        shipped = self.copy_of(self.taught, "major", version=2, edition=0)
        self.copy_of(shipped, "major", version=2, edition=1)
        newer = self.copy_of(shipped, "minor", version=3, edition=0)
        self.env["golive.scenario"]._current(["test.contact"]).adopt()
        self.play(scenario=newer)
        self.approve(newer.copy_for_edit())
        self.assertEqual(self.progress()[0], ("learn", "done"))

    def test_what_is_asked_again_is_late_by_the_major_version(self):
        self.play()
        self.role.holding_ids.date = fields.Date.today() - timedelta(days=200)
        major = self.copy_of(self.taught, "major", version=2, edition=0)
        self.taught.retire()
        self.assertEqual(self.progress()[0], ("learn", "again"))
        self.env.flush_all()
        long_ago = fields.Datetime.now() - timedelta(days=100)
        self.cr.execute("UPDATE golive_scenario SET date_retired = %s", [long_ago])
        self.cr.execute(
            "UPDATE golive_scenario SET date_approved = %s WHERE id = %s", [long_ago, major.id]
        )
        self.assertEqual(self.progress()[0], ("learn", "late"))
        self.copy_of(major, "minor", version=3, edition=0)
        self.assertEqual(self.progress()[0], ("learn", "late"))
        self.assertEqual(self.row("learn").date_due, long_ago.date() + timedelta(days=7))

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

    def test_who_gets_the_group_today_joins_today(self):
        """Odoo does not say since when: Golive keeps when it first saw it."""
        group = self.role.group_ids = self.env["res.groups"].create({"name": "Clerks"})
        long_ago = fields.Date.today() - timedelta(days=300)
        since = self.env["golive.role.since"]
        self.cr.execute("UPDATE res_users SET create_date = %s", [long_ago])
        self.outsider.group_ids += group
        since._look()
        since.search([("user_id", "=", self.outsider.id)]).date = long_ago
        self.other.group_ids += group
        self.assertEqual(self.row("learn", self.outsider).date_joined, long_ago)
        self.assertEqual(self.row("learn", self.other).date_joined, fields.Date.today())
        since._look()
        self.assertEqual(self.row("learn", self.outsider).date_joined, long_ago)
        self.outsider.group_ids -= group
        since._look()
        self.outsider.group_ids += group
        self.assertEqual(self.row("learn", self.outsider).date_joined, fields.Date.today())

    def test_who_works_at_a_shared_service_too_is_counted_at_their_own_site(self):
        shared = self.env["golive.site"].create(
            {"name": "Shared", "code": "SH", "serves_all": True, "user_ids": self.learner.ids}
        )
        self.assertEqual(self.row("learn").mapped("site_id"), shared)
        self.site.user_ids = self.learner
        self.assertEqual(self.row("learn").mapped("site_id.name"), ["North"])

    def test_what_is_archived_is_nobodys_site(self):
        old = self.env["golive.site"].create({"name": "Old", "code": "O"})
        (self.site + old).user_ids = self.learner
        here = {"user_id": self.other.id, "role_id": self.role.id, "site_id": old.id}
        self.env["golive.holding"].create(here)
        self.assertEqual(self.row("learn").site_id, self.site + old)
        old.active = False
        self.assertEqual(self.row("learn").site_id, self.site)
        self.assertFalse(self.progress(self.other))
        coverage = self.env["golive.coverage"].search([("area", "=", "other")])
        self.assertNotIn(old, coverage.site_id)

    def test_who_holds_another_role_at_a_site_works_there(self):
        here = {
            "user_id": self.learner.id,
            "role_id": self.second_role.id,
            "site_id": self.site.id,
        }
        self.env["golive.holding"].create(here)
        self.assertEqual(self.row("learn").site_id, self.site)

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
