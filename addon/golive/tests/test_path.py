from datetime import date, timedelta

from psycopg2.errors import UniqueViolation

from odoo import fields
from odoo.exceptions import UserError, ValidationError
from odoo.tests import new_test_user, tagged
from odoo.tools import mute_logger

from .common import GoliveCase, RpcCase


class PathCase(GoliveCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.declare()
        cls.taught = cls.contact_scenario()
        cls.role.user_ids = cls.learner
        cls.role.group_ids = False
        cls.path = cls.env["golive.path"].create(
            {
                "name": "Becoming a clerk",
                "role_id": cls.role.id,
                "date_from": date(2020, 1, 1),
                "line_ids": [
                    (0, 0, {"sequence": 1, "key": "test.contact", "mode": "learn", "days": 7}),
                    (
                        0,
                        0,
                        {
                            "sequence": 2,
                            "key": "test.contact",
                            "mode": "practice",
                            "days": 3,
                            "since": "previous",
                        },
                    ),
                ],
            }
        )
        cls.site = cls.env["golive.site"].create({"name": "North", "code": "N"})

    def progress(self, user=None, asking=None):
        """Rows of a person: list of (mode, state)."""
        self.env.flush_all()
        self.env.invalidate_all()
        rows = self.env["golive.progress"].with_user(asking or user or self.learner)
        found = rows.search([("user_id", "=", (user or self.learner).id)])
        return [(row.mode, row.state) for row in found]

    def row(self, mode, user=None):
        self.env.flush_all()
        self.env.invalidate_all()
        domain = [("user_id", "=", (user or self.learner).id), ("mode", "=", mode)]
        return self.env["golive.progress"].search(domain)

    def play(self, user=None, mode="learn", scenario=None):
        """A whole run."""
        run = self.begin(scenario or self.taught, user, mode)
        contact = self.contact(user, city="Gent")
        self.contact(user, parent_id=contact.id)
        entries = [
            self.entry("open", page="passed"),
            self.entry("name", page="passed", binds={"contact": contact.id}),
            *(self.entry(key) for key in ("look", "city", "child", "read")),
        ]
        answers = self.record(run, *entries, user=user)
        self.assertTrue(all(answer["accepted"] for answer in answers))
        return self.env["golive.run"].search([("uid", "=", run)])


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

    def test_one_path_a_role(self):
        with mute_logger("odoo.sql_db"), self.assertRaises(UniqueViolation), self.cr.savepoint():
            self.path.copy()

    def test_super_users_and_how_many_people_there_are_to_each(self):
        role = self.env["golive.role"].create(
            {"key": "test.super", "name": "Super", "segment": "super_user", "area": "other"}
        )
        holdings = self.env["golive.holding"]
        here = [("site_id", "=", self.site.id), ("area", "=", "other")]
        self.role.holding_ids.site_id = self.site
        self.env.flush_all()
        coverage = self.env["golive.coverage"].search(here)
        self.assertEqual((coverage.users, coverage.super_users, coverage.state), (1, 0, "none"))
        for user in (self.other, self.learner):
            holdings.create({"role_id": role.id, "user_id": user.id, "site_id": self.site.id})
        users = self.env["res.users"].create(
            [{"name": f"User {n}", "login": f"golive_user_{n}"} for n in range(21)]
        )
        self.site.user_ids = users
        self.role.user_ids += users
        self.env.flush_all()
        self.env.invalidate_all()
        coverage = self.env["golive.coverage"].search(here)
        self.assertEqual((coverage.users, coverage.super_users, coverage.ratio), (21, 2, 10.5))
        self.assertEqual(coverage.state, "few")
        self.assertEqual(coverage.super_user_ids, self.other + self.learner)
        self.env["golive.settings"].create({"users_per_super_user": 11}).apply()
        coverage.invalidate_recordset()
        self.assertEqual(coverage.state, "enough")


@tagged("post_install", "-at_install")
class TestSession(PathCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.session = cls.env["golive.session"].create(
            {
                "name": "Contacts",
                "trainer_id": cls.other.id,
                "place": "Room 2",
                "site_id": cls.site.id,
                "date_start": "2026-01-05 08:00:00",
                "scenario_ids": cls.taught.ids,
                "attendance_ids": [
                    (0, 0, {"user_id": cls.learner.id}),
                    (0, 0, {"user_id": cls.admin.id, "state": "absent"}),
                ],
            }
        )

    def test_who_was_there_has_attended_and_is_not_competent(self):
        self.assertEqual(self.progress()[0], ("learn", "open"), "invited is not there")
        self.session.with_user(self.other).hold()
        row = self.row("learn")
        self.assertEqual((row.state, row.date_attended), ("done", date(2026, 1, 5)))
        self.assertFalse(row.date_competent)
        self.assertEqual(self.row("practice").state, "late", "counted from the session")
        self.role.user_ids += self.admin
        self.assertEqual(self.progress(self.admin)[0][1], "open", "absent")
        self.assertEqual((self.session.invited, self.session.attended), (2, 1))

    def test_a_session_ahead_without_people_or_twice_is_not_held(self):
        later = self.session.copy({"date_start": "2099-01-01 08:00:00"})
        empty = self.session.copy({"attendance_ids": False})
        self.session.hold()
        for session in (later, empty, self.session):
            with self.assertRaises(UserError):
                session.hold()

    def test_what_was_held_stays_and_is_corrected_with_a_reason(self):
        self.session.hold()
        as_trainer = self.session.with_user(self.other)
        seat = as_trainer.attendance_ids.filtered(lambda one: one.user_id == self.learner)
        for refused in (
            lambda: as_trainer.write({"scenario_ids": [(5,)]}),
            lambda: as_trainer.write({"state": "planned"}),
            lambda: seat.write({"state": "absent"}),
            lambda: seat.unlink(),
            lambda: self.session.unlink(),
            lambda: as_trainer.cancel(),
            lambda: seat.correct("absent", " "),
            lambda: seat.correct("invited", "No"),
        ):
            with self.assertRaises(UserError), self.cr.savepoint():
                refused()
        seat.correct("absent", "Was called to the ward.")
        self.assertEqual(seat.state, "absent")
        self.assertIn("Was called to the ward.", self.session.message_ids[0].body)
        self.assertEqual(self.progress()[0], ("learn", "open"))

    def test_a_run_is_attended_by_playing_it(self):
        run = self.begin(self.taught)
        run = self.env["golive.run"].search([("uid", "=", run)])
        with self.assertRaises(UserError):
            self.env["golive.attendance"].with_user(self.admin).create(
                {"user_id": self.learner.id, "run_id": run.id, "state": "attended"}
            )


@tagged("post_install", "-at_install")
class TestProgressSeen(PathCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.leader = new_test_user(cls.env, "golive_leader", "base.group_user")
        cls.super_role = cls.env["golive.role"].create(
            {"key": "test.super", "name": "Super", "segment": "super_user", "area": "other"}
        )
        cls.role.holding_ids.site_id = cls.site

    def say(self, detail):
        settings = self.env["golive.settings"].with_user(self.admin)
        settings.create({"named_detail": detail}).apply()

    def seen(self, asking=None):
        return bool(self.progress(asking=asking or self.leader))

    def test_nobody_sees_a_colleague(self):
        self.assertTrue(self.seen(self.learner))
        self.assertFalse(self.seen())
        self.assertTrue(self.seen(self.admin))

    def test_a_manager_sees_their_people(self):
        self.role.holding_ids.manager_id = self.leader
        self.assertTrue(self.seen())
        self.say("nothing")
        self.assertFalse(self.seen())
        self.assertTrue(self.seen(self.learner), "one's own")

    def test_a_super_user_sees_their_site_and_area(self):
        other_site = self.env["golive.site"].create({"name": "South", "code": "S"})
        holding = self.env["golive.holding"].create(
            {"role_id": self.super_role.id, "user_id": self.leader.id, "site_id": other_site.id}
        )
        self.assertFalse(self.seen())
        holding.site_id = self.site
        self.assertTrue(self.seen())
        self.super_role.area = "inventory"
        self.assertFalse(self.seen())

    def test_a_process_owner_sees_their_area(self):
        owner = self.env["golive.role"].create(
            {"key": "test.owner", "name": "Owner", "segment": "process_owner", "area": "other"}
        )
        owner.user_ids = self.leader
        self.assertTrue(self.seen())

    def test_hints_and_minutes_only_where_the_settings_say(self):
        self.role.holding_ids.manager_id = self.leader
        run = self.begin(self.taught, mode="practice")
        self.record(run, self.entry("open", "hint"))
        self.runs().stop(run)
        self.env.flush_all()

        def told(asking):
            self.env.invalidate_all()
            rows = self.env["golive.progress"].with_user(asking)
            row = rows.search([("user_id", "=", self.learner.id), ("mode", "=", "learn")])
            return row.detailed, row.attempts, row.hints

        self.assertEqual(told(self.leader), (False, 0, 0))
        self.assertEqual(told(self.learner), (True, 1, 1))
        self.say("full")
        self.assertEqual(told(self.leader), (True, 1, 1))


@tagged("post_install", "-at_install")
class TestLearningRpc(RpcCase, PathCase):
    def test_who_may_plan_and_hold_sessions(self):
        values = {
            "name": "x",
            "place": "y",
            "date_start": "2026-01-01 08:00:00",
            "site_id": self.site.id,
            "attendance_ids": [[0, 0, {"user_id": self.other.id}]],
        }
        self.sign_in(self.learner)
        self.assertEqual(self.call("golive.session", "create", [values]), "AccessError")
        role = self.env["golive.role"].create(
            {"key": "test.super", "name": "Super", "segment": "super_user"}
        )
        self.env["golive.holding"].create(
            {"role_id": role.id, "user_id": self.learner.id, "site_id": self.site.id}
        )
        [made] = self.call("golive.session", "create", [values])
        self.assertEqual(self.call("golive.session", "hold", [made]), True)
        answer = self.call("golive.session", "write", [made], {"state": "planned"})
        self.assertEqual(answer, "UserError")
        self.sign_in(self.outsider)
        self.assertSeesNothing("golive.session", self.env["golive.session"].browse(made))
        self.assertEqual(self.call("golive.session", "cancel", [made]), "AccessError")
        self.sign_in(self.other)
        self.assertEqual(len(self.call("golive.session", "search", [])), 1)
        answer = self.call("golive.session", "write", [made], {"name": "Mine"})
        self.assertEqual(answer, "AccessError")

    def test_nobody_writes_attendance_progress_paths_or_settings(self):
        session = self.env["golive.session"].create(
            {"name": "x", "place": "y", "date_start": "2026-01-01", "trainer_id": self.admin.id}
        )
        self.sign_in(self.learner)
        mine = {"user_id": self.learner.id, "session_id": session.id, "state": "attended"}
        self.assertEqual(self.call("golive.attendance", "create", [mine]), "AccessError")
        for model, values in (
            ("golive.path", {"name": "x", "role_id": self.second_role.id}),
            ("golive.path.line", {"path_id": self.path.id, "key": "a.b"}),
            ("golive.settings", {"named_detail": "full"}),
        ):
            self.assertEqual(self.call(model, "create", [values]), "AccessError", model)
        answer = self.call("golive.progress", "create", [{"user_id": self.learner.id}])
        self.assertEqual(answer, "AccessError")
        self.assertSeesNothing("golive.path", self.other_path())

    def other_path(self):
        return self.env["golive.path"].create({"name": "Boss", "role_id": self.second_role.id})
