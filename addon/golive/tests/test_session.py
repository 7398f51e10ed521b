from datetime import date

from odoo.exceptions import AccessError, UserError
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
        correction = {"attendance_id": seat.id, "state": "absent", "reason": "Was called away."}
        corrections = self.env["golive.correction"]
        with self.assertRaises(AccessError), self.cr.savepoint():
            corrections.with_user(self.learner).create(correction).apply()
        corrections.with_user(self.other).create(correction).apply()
        self.assertEqual(seat.state, "absent")
        self.assertIn("Was called away.", self.session.message_ids[0].body)
        self.assertEqual(self.progress()[0], ("learn", "open"))

    def test_a_run_is_attended_by_playing_it(self):
        run = self.begin(self.taught)
        run = self.env["golive.run"].search([("uid", "=", run)])
        with self.assertRaises(UserError):
            self.env["golive.attendance"].with_user(self.admin).create(
                {"user_id": self.learner.id, "run_id": run.id, "state": "attended"}
            )
