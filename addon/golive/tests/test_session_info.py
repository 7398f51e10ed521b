import json
import re

from odoo.tests import HttpCase, tagged
from odoo.tools import mute_logger

from .relay_common import RelayCase


@tagged("post_install", "-at_install")
class TestSessionInfo(HttpCase, RelayCase):
    """The page says what waits for the person, and never breaks on it."""

    def golive(self, user):
        self.authenticate(user.login, user.login)
        answer = self.url_open(
            "/web/session/get_session_info",
            data=json.dumps({"jsonrpc": "2.0", "params": {}}),
            headers={"Content-Type": "application/json"},
        ).json()
        told = answer["result"]["golive"]
        self.here = told.pop("here")
        return told

    def test_it_names_the_newest_open_run(self):
        self.assertEqual(self.golive(self.learner), {"run": False, "turns": 0, "mine": []})
        first = self.begin(self.scenario(self.step("step"), key="test.first"))
        self.assertEqual(self.golive(self.learner), {"run": first, "turns": 0, "mine": []})
        second = self.begin(self.scenario(self.step("step"), key="test.second"))
        self.assertEqual(self.golive(self.learner), {"run": second, "turns": 0, "mine": []})
        self.assertEqual(self.golive(self.other), {"run": False, "turns": 0, "mine": []})
        self.runs().stop(second)
        self.assertEqual(self.golive(self.learner), {"run": first, "turns": 0, "mine": []})

    def test_it_counts_the_turns_that_wait(self):
        run, _contact = self.handed_over()
        self.assertEqual(
            self.golive(self.learner), {"run": False, "turns": 0, "mine": []}, "nothing to do"
        )
        self.assertEqual(self.golive(self.nadia), {"run": False, "turns": 1, "mine": []})
        self.runs(self.nadia).claim(run)
        self.assertEqual(self.golive(self.nadia), {"run": False, "turns": 1, "mine": [run]})
        self.assertEqual(self.golive(self.boris), {"run": False, "turns": 0, "mine": []})

    def test_a_link_of_ours_is_followed_once(self):
        run, contact = self.handed_over()
        self.authenticate(self.nadia.login, self.nadia.login)
        answer = self.url_open(f"/golive/turn/{run}", allow_redirects=False)
        self.assertTrue(answer.headers["Location"].endswith(f"/odoo/res.partner/{contact.id}"))
        self.assertEqual(self.page()["go"], run)
        self.assertNotIn("go", self.page())
        self.assertEqual(self.turn(run).state, "waiting", "to look is not to take")

    def test_a_link_to_what_is_not_ones_own_opens_odoo(self):
        run, _contact = self.handed_over()
        self.authenticate(self.outsider.login, self.outsider.login)
        for uid in (run, self.uid(), "nonsense"):
            answer = self.url_open(f"/golive/turn/{uid}", allow_redirects=False)
            self.assertTrue(answer.headers["Location"].endswith("/odoo"), uid)

    def test_a_link_leads_through_the_login(self):
        run, _contact = self.handed_over()
        answer = self.url_open(f"/golive/turn/{run}", allow_redirects=False)
        self.assertIn("/web/login", answer.headers["Location"])
        self.assertIn(run, answer.headers["Location"])

    def page(self):
        """What the page that is opened next is told of us."""
        told = re.search(r'"golive": (\{.*?"here": \{[^}]*\}\})', self.url_open("/odoo").text)
        return json.loads(told[1])

    def test_the_page_opens_with_our_tables_gone(self):
        self.env.cr.execute("DROP TABLE golive_turn, golive_result, golive_run CASCADE")
        self.authenticate(self.learner.login, self.learner.login)
        with mute_logger("odoo.sql_db", "odoo.addons.golive.models.ir_http"):
            self.assertEqual(self.golive(self.learner), {"run": False, "turns": 0, "mine": []})
            page = self.url_open("/odoo")
        self.assertEqual(page.status_code, 200)
        self.assertIn("session_info", page.text)

    def test_a_turn_of_a_run_that_one_began_counts_once(self):
        run, contact = self.handed_over()
        self.runs(self.nadia).claim(run)
        contact.city = "Gent"
        self.record(run, self.entry("city"), self.entry("sign"), user=self.nadia)
        self.assertEqual(self.golive(self.learner), {"run": False, "turns": 1, "mine": [run]})

    def test_it_counts_what_there_is_by_the_screen(self):
        self.golive(self.learner)
        before = self.here.get("res.partner", 0)
        self.contact_scenario(key="test.another")
        self.golive(self.learner)
        self.assertEqual(self.here["res.partner"], before + 1)
        self.golive(self.outsider)
        self.assertNotIn("res.partner", self.here)

    def test_it_costs_four_queries_in_a_savepoint(self):
        ir_http = self.env["ir.http"].with_user(self.learner)
        ir_http._golive_waiting()
        with self.assertQueryCount(6):
            self.env.invalidate_all()
            ir_http._golive_waiting()
