import threading
from concurrent.futures import ThreadPoolExecutor
from unittest.mock import patch
from uuid import uuid4

from odoo import SUPERUSER_ID, Command, api
from odoo.modules.registry import DummyRLock, Registry
from odoo.service.model import retrying
from odoo.tests import BaseCase, get_db_name, tagged

TIMES = 6
KEY = "test.started_at_once"
LOGIN = "golive_started_at_once"


@tagged("post_install", "-at_install")
class TestStartAtOnce(BaseCase):
    """One person who begins several times at the same moment, each in a transaction of its own."""

    def setUp(self):
        super().setUp()
        self.registry = Registry(get_db_name())
        self.addCleanup(self.tidy)
        with self.registry.cursor() as cr:
            env = api.Environment(cr, SUPERUSER_ID, {})
            users = env["res.users"].with_context(no_reset_password=True)
            group_ids = [env.ref("base.group_user").id, env.ref("base.group_partner_manager").id]
            values = {"name": "Ann", "login": LOGIN, "group_ids": [Command.set(group_ids)]}
            self.user = users.create(values).id
            scenario = env["golive.scenario"].create(
                {
                    "key": KEY,
                    "name": "Begin",
                    "app": "base",
                    "start": "base.action_partner_form",
                    "step_ids": [Command.create({"key": "a", "title": "A", "say": "Do."})],
                }
            )
            scenario.approve()
            # It was begun before: they do not wait for each other to store the script.
            env["golive.script"]._freeze(scenario)
            self.scenario = scenario.id

    def tidy(self):
        with self.registry.cursor() as cr:
            env = api.Environment(cr, SUPERUSER_ID, {})
            cr.execute("DELETE FROM golive_run WHERE key = %s", [KEY])
            cr.execute("DELETE FROM golive_scenario WHERE key = %s", [KEY])
            env.invalidate_all()
            user = env["res.users"].search([("login", "=", LOGIN)])
            partner = user.partner_id
            user.unlink()
            partner.unlink()

    def start(self, ready):
        """The uid of the run that one of them is given."""
        with self.registry.cursor() as cr:
            env = api.Environment(cr, self.user, {"lang": "en_US"})
            runs = env["golive.run"]
            # Each sees the database as it is before any of them has begun.
            runs.search_count([])
            ready.wait(timeout=30)
            return retrying(lambda: runs.start(self.scenario, "learn", str(uuid4())), env)["uid"]

    def test_one_run_comes_of_it_and_no_fault_in_the_log(self):
        # Odoo's runner of tests keeps the lock of registries, and every thread would wait for it.
        unlocked = patch.object(Registry, "_lock", DummyRLock())
        ready = threading.Barrier(TIMES)
        quiet = self.assertNoLogs("odoo.sql_db", level="ERROR")
        with unlocked, quiet, ThreadPoolExecutor(TIMES) as pool:
            uids = list(pool.map(lambda _time: self.start(ready), range(TIMES)))
        self.assertEqual(len(set(uids)), 1, uids)
        with self.registry.cursor() as cr:
            cr.execute("SELECT count(*) FROM golive_run WHERE key = %s", [KEY])
            self.assertEqual(cr.fetchone(), (1,))
