from odoo.tests import tagged

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
            ("golive.role.since", {"user_id": self.learner.id, "role_id": self.role.id}),
        ):
            self.assertEqual(self.call(model, "create", [values]), "AccessError", model)
        answer = self.call("golive.progress", "create", [{"user_id": self.learner.id}])
        self.assertEqual(answer, "AccessError")
        self.assertSeesNothing("golive.path", self.other_path())

    def other_path(self):
        return self.env["golive.path"].create({"name": "Boss", "role_id": self.second_role.id})
