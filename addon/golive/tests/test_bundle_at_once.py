import base64

from odoo import SUPERUSER_ID, Command, api
from odoo.tests import tagged
from odoo.tools import SQL

from .at_once_common import AtOnceCase
from .bundle_common import PROVEN


@tagged("post_install", "-at_install")
class TestBundleAtOnce(AtOnceCase):
    """One bundle that several administrators import at the same moment."""

    name = "imported_at_once"

    def setUp(self):
        super().setUp()
        with self.registry.cursor() as cr:
            env = api.Environment(cr, SUPERUSER_ID, {})
            user = env["res.users"].browse(self.user)
            user.group_ids = [Command.link(env.ref("golive.group_admin").id)]
            runs = env["golive.run"].with_user(user)
            uid = "00000000-0000-4000-8000-00000000a7ce"
            runs.start(self.scenario, "learn", uid)
            entry = {"uid": uid[:-1] + "f", "step": "a", "outcome": "done", "seconds": 1}
            runs.record(uid, [entry])
            made = env["golive.bundle"].with_user(user).export_file([self.key])
            self.file = made["file"]
            self.assertTrue(base64.b64decode(self.file))
            env.flush_all()
            self.forget(cr)

    def scenario_values(self, env):
        return {"step_ids": [Command.create({"key": "a", "title": "A", "say": "Do."})]}

    def forget(self, cr):
        for table in PROVEN:
            cr.execute(SQL("DELETE FROM %s", SQL.identifier(table)))
        cr.execute("DELETE FROM golive_scenario WHERE key = %s", [self.key])

    def tidy(self):
        with self.registry.cursor() as cr:
            self.forget(cr)
            cr.execute("DELETE FROM golive_bundle")
            cr.execute("DELETE FROM golive_bundle_key")
        return super().tidy()

    def test_all_of_it_is_there_once(self):
        answers = self.at_once(lambda runs: runs.env["golive.bundle"].import_file(self.file))
        counts = [answer["report"]["parts"] for answer in answers]
        for part in ("scenarios", "runs", "results"):
            made = sorted(tuple(count[part].items()) for count in counts)
            self.assertEqual(made[0], (("new", 1),), part)
            self.assertEqual(set(made[1:]), {(("there", 1),)}, part)
        for query in (
            "SELECT count(*) FROM golive_run WHERE key = %s",
            "SELECT count(*) FROM golive_scenario WHERE key = %s",
        ):
            self.assertEqual(self.stored(query), [(1,)])
