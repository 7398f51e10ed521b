from datetime import date

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged

from .path_common import PathCase


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
        self.assertTrue(self.session.with_user(self.other).may_hold)
        self.assertFalse(self.session.with_user(self.learner).may_hold, "only on the roster")

    def test_nobody_ticks_off_their_own_learning(self):
        for change in (
            lambda: self.session.write({"trainer_id": self.learner.id}),
            lambda: self.env["golive.attendance"].create(
                {"session_id": self.session.id, "user_id": self.other.id}
            ),
        ):
            with self.assertRaises(ValidationError), self.cr.savepoint():
                change()
        self.site.champion_id = self.learner
        with self.assertRaises(UserError):
            self.session.with_user(self.learner).hold()
        self.session.with_user(self.other).hold()
        mine = self.session.attendance_ids.filtered(lambda one: one.user_id == self.learner)
        with self.assertRaises(UserError):
            mine.with_user(self.learner).correct("absent", "Was on leave.")
        mine.with_user(self.other).correct("absent", "Was on leave.")

    def test_where_nothing_is_to_be_seen_of_others_a_roster_is_the_trainers(self):
        champion = self.outsider
        self.site.champion_id = champion
        seats = self.env["golive.attendance"].search([("session_id", "=", self.session.id)])
        settings = self.env["golive.settings"].with_user(self.admin)

        def seen(user):
            return seats.with_user(user)._filtered_access("read")

        self.session.hold()
        self.assertEqual(seen(champion), seats)
        settings.create({"named_detail": "nothing"}).apply()
        self.env.invalidate_all()
        self.assertFalse(seen(champion))
        self.assertEqual(seen(self.other), seats, "who trained it")
        self.assertEqual(seen(self.learner).user_id, self.learner)
        self.assertEqual(self.session.with_user(champion).attended, 1, "names nobody")

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
        correction = {
            "session_id": seat.session_id.id,
            "attendance_id": seat.id,
            "user_id": seat.user_id.id,
            "state": "absent",
            "reason": "Was called to the ward.",
        }
        corrections = self.env["golive.correct"]
        with self.assertRaises(AccessError), self.cr.savepoint():
            corrections.with_user(self.learner).create(correction).apply()
        corrections.with_user(self.other).create(correction).apply()
        self.assertEqual(seat.state, "absent")
        self.assertEqual(self.progress()[0], ("learn", "open"))
        kept = self.session.correction_ids
        self.assertEqual(kept.user_id, self.learner)
        self.assertEqual(
            (kept.by_id, kept.before, kept.after, kept.reason),
            (self.other, "attended", "absent", "Was called to the ward."),
        )
        self.assertNotIn("ward", " ".join(self.session.message_ids.mapped("body")))
        for refused in (lambda: kept.write({"reason": "x"}), kept.unlink):
            with self.assertRaises(UserError), self.cr.savepoint():
                refused()

    def test_who_came_uninvited_is_added_with_a_reason(self):
        self.session.hold()
        as_trainer = self.session.with_user(self.other)
        portal = self.new_portal()
        for user, reason in (
            (self.outsider, " "),
            (self.learner, "Was there"),
            (portal, "Was there"),
            (self.env["res.users"].browse(0), "Was there"),
        ):
            with self.subTest((user, reason)), self.assertRaises(UserError), self.cr.savepoint():
                as_trainer.admit(user.id, reason)
        as_trainer.admit(self.outsider.id, "Stood in for a colleague.")
        seat = self.session.attendance_ids.filtered(lambda one: one.user_id == self.outsider)
        self.assertEqual((seat.state, seat.date), ("attended", self.session.date_start))
        kept = self.session.correction_ids
        self.assertEqual(kept.user_id, self.outsider)
        self.assertEqual((kept.before, kept.after), (False, "attended"))

    def test_a_session_is_of_its_sites_company(self):
        company = self.env["res.company"].create({"name": "Elsewhere"})
        there = self.env["golive.site"].create(
            {"name": "South", "code": "S", "company_id": company.id}
        )
        values = {"name": "x", "place": "y", "date_start": "2026-01-05", "site_id": there.id}
        session = self.env["golive.session"].create(values)
        self.assertEqual(session.company_id, company)
        with self.assertRaises(ValidationError), self.cr.savepoint():
            session.company_id = self.env.company
        with self.assertRaises(ValidationError), self.cr.savepoint():
            session.attendance_ids = [(0, 0, {"user_id": self.learner.id})]
        with self.assertRaises(ValidationError), self.cr.savepoint():
            self.session.site_id = there

    def test_a_run_is_attended_by_playing_it(self):
        run = self.begin(self.taught)
        run = self.env["golive.run"].search([("uid", "=", run)])
        with self.assertRaises(UserError):
            self.env["golive.attendance"].with_user(self.admin).create(
                {"user_id": self.learner.id, "run_id": run.id, "state": "attended"}
            )
