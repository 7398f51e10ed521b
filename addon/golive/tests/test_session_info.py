import json

from odoo.tests import HttpCase, tagged
from odoo.tools import mute_logger

from .common import GoliveCase


@tagged("post_install", "-at_install")
class TestSessionInfo(HttpCase, GoliveCase):
    """The page says which run to go on with, and never breaks on it."""

    def golive(self, user):
        self.authenticate(user.login, user.login)
        answer = self.url_open(
            "/web/session/get_session_info",
            data=json.dumps({"jsonrpc": "2.0", "params": {}}),
            headers={"Content-Type": "application/json"},
        ).json()
        return answer["result"]["golive"]

    def test_it_names_the_newest_open_run(self):
        self.assertEqual(self.golive(self.learner), {"run": False})
        first = self.begin(self.scenario(self.step("step"), key="test.first"))
        self.assertEqual(self.golive(self.learner), {"run": first})
        second = self.begin(self.scenario(self.step("step"), key="test.second"))
        self.assertEqual(self.golive(self.learner), {"run": second})
        self.assertEqual(self.golive(self.other), {"run": False})
        self.runs().stop(second)
        self.assertEqual(self.golive(self.learner), {"run": first})

    def test_the_page_opens_with_our_tables_gone(self):
        self.env.cr.execute("DROP TABLE golive_result, golive_run CASCADE")
        self.authenticate(self.learner.login, self.learner.login)
        with mute_logger("odoo.sql_db", "odoo.addons.golive.models.ir_http"):
            self.assertEqual(self.golive(self.learner), {"run": False})
            page = self.url_open("/odoo")
        self.assertEqual(page.status_code, 200)
        self.assertIn("session_info", page.text)

    def test_it_costs_one_query_in_a_savepoint(self):
        ir_http = self.env["ir.http"].with_user(self.learner)
        ir_http._golive_open_run()
        with self.assertQueryCount(3):
            self.env.invalidate_all()
            ir_http._golive_open_run()
