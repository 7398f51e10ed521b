import threading
from concurrent.futures import ThreadPoolExecutor
from unittest.mock import patch

from odoo import SUPERUSER_ID, Command, api
from odoo.modules.registry import DummyRLock, Registry
from odoo.service.model import retrying
from odoo.tests import BaseCase, get_db_name

from .common import approve

TIMES = 6


class AtOnceCase(BaseCase):
    """Several requests of one person at the same moment, each in a transaction of its own, and on
    what is really stored, which `tidy` takes away."""

    #: What the person's login and their scenario's key begin with; each case has its own.
    name = ""

    def setUp(self):
        super().setUp()
        self.key = f"test.{self.name}"
        self.registry = Registry(get_db_name())
        self.addCleanup(self.tidy)
        with self.registry.cursor() as cr:
            env = api.Environment(cr, SUPERUSER_ID, {})
            users = env["res.users"].with_context(no_reset_password=True)
            group_ids = [env.ref("base.group_user").id, env.ref("base.group_partner_manager").id]
            values = {"name": "Ann", "login": self.key, "group_ids": [Command.set(group_ids)]}
            self.user = users.create(values).id
            scenario = env["golive.scenario"].create(
                {
                    "key": self.key,
                    "name": "Begin",
                    "app": "base",
                    "start": "base.action_partner_form",
                }
                | self.scenario_values(env)
            )
            approve(scenario)
            # It was begun before: they do not wait for each other to store the script.
            env["golive.script"]._freeze(scenario)
            self.scenario = scenario.id

    def scenario_values(self, env):
        """What the scenario has besides its names."""
        raise NotImplementedError

    def tidy(self):
        with self.registry.cursor() as cr:
            env = api.Environment(cr, SUPERUSER_ID, {})
            cr.execute(
                "DELETE FROM golive_result"
                " WHERE run_id IN (SELECT id FROM golive_run WHERE key = %s)",
                [self.key],
            )
            cr.execute("DELETE FROM golive_run WHERE key = %s", [self.key])
            cr.execute("DELETE FROM golive_scenario WHERE key = %s", [self.key])
            env.invalidate_all()
            env["golive.role"].search([("key", "=like", f"{self.key}%")]).unlink()
            user = env["res.users"].search([("login", "=", self.key)])
            partner = user.partner_id
            user.unlink()
            partner.unlink()

    def stored(self, query):
        """Rows of what is stored; `%s` in it is the scenario's key."""
        with self.registry.cursor() as cr:
            cr.execute(query, [self.key])
            return cr.fetchall()

    def at_once(self, call):
        """What `call(runs)` gives each of them, who all see the database as it is before."""
        # Odoo's runner of tests keeps the lock of registries, and every thread would wait for it.
        unlocked = patch.object(Registry, "_lock", DummyRLock())
        ready = threading.Barrier(TIMES)
        quiet = self.assertNoLogs("odoo.sql_db", level="ERROR")

        def one(_time):
            with self.registry.cursor() as cr:
                env = api.Environment(cr, self.user, {"lang": "en_US"})
                runs = env["golive.run"]
                runs.search_count([])
                ready.wait(timeout=30)
                return retrying(lambda: call(runs), env)

        with unlocked, quiet, ThreadPoolExecutor(TIMES) as pool:
            return list(pool.map(one, range(TIMES)))
