from odoo import Command
from odoo.tests import new_test_user, tagged

from .common import RpcCase
from .path_common import PathCase


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
        self.make_super()
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

    def test_nobody_plans_or_teaches_where_they_do_not_lead(self):
        self.make_super()
        elsewhere = self.env["res.company"].create({"name": "Elsewhere"})
        south, far = self.env["golive.site"].create(
            [
                {"name": "South", "code": "S"},
                {"name": "Far", "code": "F", "company_id": elsewhere.id},
            ]
        )
        south.user_ids = self.outsider
        # Of no site, so at all of them; of another company.
        stranger = new_test_user(
            self.env,
            "golive_stranger",
            "base.group_user",
            company_id=elsewhere.id,
            company_ids=[Command.set(elsewhere.ids)],
        )
        people = (self.outsider, stranger, self.new_portal())
        values = {
            "name": "x",
            "place": "y",
            "date_start": "2026-01-01 08:00:00",
            "site_id": self.site.id,
        }
        self.sign_in(self.learner)
        [made] = self.call("golive.session", "create", [values])

        def seat(user, **more):
            return {"attendance_ids": [[0, 0, {"user_id": user.id, **more}]]}

        dated = seat(self.other, date="2031-05-05 00:00:00")
        for bad, error in (
            *((seat(user), "ValidationError") for user in people),
            (dated, "UserError"),
            ({"site_id": south.id}, "AccessError"),
            ({"site_id": far.id}, "AccessError"),
            ({"site_id": False}, "AccessError"),
            ({"company_id": False}, "AccessError"),
            ({"state": "held"}, "UserError"),
        ):
            with self.subTest(bad):
                answer = self.call("golive.session", "write", [made], bad)
                self.assertIn(answer, (error, "AccessError"))
                answer = self.call("golive.session", "create", [{**values, **bad}])
                self.assertIn(answer, (error, "AccessError"))
        for context, model, given in (
            ({"default_state": "held"}, "golive.session", values),
            (
                {"default_date": "2031-05-05 00:00:00"},
                "golive.attendance",
                {"session_id": made, "user_id": self.other.id},
            ),
        ):
            answer = self.call(model, "create", [given], context=context)
            self.assertEqual(answer, "UserError", context)
        for user in people:
            given = {"session_id": made, "user_id": user.id}
            answer = self.call("golive.attendance", "create", [given])
            self.assertEqual(answer, "ValidationError")
        self.assertEqual(self.call("golive.session", "write", [made], seat(self.other)), True)
        self.assertEqual(self.call("golive.session", "hold", [made]), True)
        answer = self.call("golive.session", "admit", [made], stranger.id, "Was there")
        self.assertEqual(answer, "ValidationError")
        self.sign_in(self.admin)
        [made] = self.call("golive.session", "create", [{**values, **seat(self.outsider)}])
        answer = self.call("golive.session", "write", [made], seat(stranger))
        self.assertEqual(answer, "ValidationError")
        self.sign_in(self.other)
        answer = self.call("golive.session", "write", [made], {"site_id": south.id})
        self.assertEqual(answer, "AccessError", "nobody's")

    def test_a_roster_is_corrected_in_odoos_screens_and_who_reads_why(self):
        self.make_super()
        session = self.env["golive.session"].create(
            {
                "name": "x",
                "place": "y",
                "date_start": "2026-01-01",
                "site_id": self.site.id,
                "trainer_id": self.admin.id,
                "attendance_ids": [
                    Command.create({"user_id": user.id}) for user in (self.other, self.outsider)
                ],
            }
        )
        session.hold()
        seat = session.attendance_ids.filtered(lambda one: one.user_id == self.other)
        self.sign_in(self.learner)
        self.assertTrue(
            self.call("golive.session", "read", session.ids, ["may_hold"])[0]["may_hold"]
        )
        asked = self.call("golive.attendance", "action_correct", seat.ids)
        self.assertEqual(asked["context"]["default_state"], "absent")
        given = {name.removeprefix("default_"): value for name, value in asked["context"].items()}
        [wizard] = self.call(
            asked["res_model"], "create", [{**given, "reason": "Was ill with migraine"}]
        )
        answer = self.call(asked["res_model"], "apply", [wizard])
        self.assertEqual(answer["type"], "ir.actions.act_window_close")
        self.assertEqual(seat.state, "absent")
        asked = self.call("golive.session", "action_admit", session.ids)
        given = {"session_id": session.id, "user_id": self.support().id, "reason": "Came, too"}
        [wizard] = self.call(asked["res_model"], "create", [given])
        self.call(asked["res_model"], "apply", [wizard])
        self.assertEqual((session.invited, session.attended), (3, 2))
        ill = session.correction_ids.filtered(lambda one: one.user_id == self.other)
        for values in ({"reason": "x"}, {"by_id": self.other.id}):
            answer = self.call("golive.correction", "write", ill.ids, values)
            self.assertEqual(answer, "UserError")
        self.assertEqual(self.call("golive.correction", "unlink", ill.ids), "AccessError")
        answer = self.call("golive.correction", "create", [{"attendance_id": seat.id}])
        self.assertEqual(answer, "UserError")
        counts = {self.learner: 2, self.admin: 2, self.other: 1, self.outsider: 0}
        for user, count in counts.items():
            self.sign_in(user)
            self.assertEqual(self.call("golive.correction", "search_count", []), count, user.login)
            told = self.call("golive.session", "read", session.ids, ["may_hold", "message_ids"])[0]
            self.assertEqual(told["may_hold"], user in self.learner + self.admin)
            said = self.call("mail.message", "read", told["message_ids"], ["body"])
            self.assertNotIn("migraine", str(said))
        self.assertSeesNothing("golive.correction", session.correction_ids)
        [wizard] = self.call(
            "golive.correct",
            "create",
            [{"session_id": session.id, "user_id": self.admin.id, "reason": "x"}],
        )
        self.assertEqual(self.call("golive.correct", "apply", [wizard]), "AccessError")

    def test_who_has_a_session_to_hold_finds_the_way_to_it(self):
        self.sign_in(self.outsider)
        self.assertFalse(self.call("golive.person", "home")["leads"])
        session = self.env["golive.session"].create(
            {
                "name": "x",
                "place": "y",
                "date_start": "2026-01-01",
                "trainer_id": self.outsider.id,
                "attendance_ids": [Command.create({"user_id": self.other.id})],
            }
        )
        self.assertTrue(self.call("golive.person", "home")["leads"])
        session.hold()
        self.assertFalse(self.call("golive.person", "home")["leads"])

    def make_super(self):
        """The learner is a super user of the site."""
        role = self.env["golive.role"].create(
            {"key": "test.super", "name": "Super", "segment": "super_user"}
        )
        self.env["golive.holding"].create(
            {"role_id": role.id, "user_id": self.learner.id, "site_id": self.site.id}
        )

    def support(self):
        return new_test_user(self.env, "golive_came", "base.group_user")

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
            ("golive.role.since", {"user_id": self.learner.id, "role_id": self.role.id}),
        ):
            self.assertEqual(self.call(model, "create", [values]), "AccessError", model)
        answer = self.call("golive.progress", "create", [{"user_id": self.learner.id}])
        self.assertEqual(answer, "AccessError")
        self.assertSeesNothing("golive.path", self.other_path())

    def other_path(self):
        return self.env["golive.path"].create({"name": "Boss", "role_id": self.second_role.id})
