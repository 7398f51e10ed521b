import threading
from concurrent.futures import ThreadPoolExecutor
from unittest.mock import patch
from uuid import uuid4

from odoo import SUPERUSER_ID, Command, api
from odoo.exceptions import UserError
from odoo.modules.registry import DummyRLock, Registry
from odoo.service.model import retrying
from odoo.tests import BaseCase, get_db_name, tagged
from odoo.tools import mute_logger

from .common import approve

RUNNERS = 12
RECORDS = 9
REF = "GIVEN AT ONCE"


@tagged("post_install", "-at_install")
class TestGivenAtOnce(BaseCase):
    """Many who begin at the same moment, each in a transaction of their own."""

    def setUp(self):
        super().setUp()
        self.registry = Registry(get_db_name())
        self.addCleanup(self.tidy)
        with self.registry.cursor() as cr:
            env = api.Environment(cr, SUPERUSER_ID, {})
            groups = "base.group_user", "base.group_partner_manager"
            group_ids = [env.ref(group).id for group in groups]
            users = env["res.users"].with_context(no_reset_password=True)
            self.users = users.create(
                [
                    {
                        "name": f"Approver {number}",
                        "login": f"golive_at_once_{number}",
                        "group_ids": [Command.set(group_ids)],
                    }
                    for number in range(RUNNERS)
                ]
            ).ids
            self.records = env["res.partner"].create([{"name": "Bea", "ref": REF}] * RECORDS).ids
            scenario = env["golive.scenario"].create(
                {
                    "key": "test.at_once",
                    "name": "Approve",
                    "app": "base",
                    "start": "base.action_partner_form",
                    "spec": {
                        "given": [
                            {
                                "name": "waiting",
                                "model": "res.partner",
                                "find": [["ref", "=", REF]],
                            }
                        ]
                    },
                    "step_ids": [Command.create({"key": "a", "title": "A", "say": "Do."})],
                }
            )
            approve(scenario)
            self.scenario = scenario.id

    def tidy(self):
        with self.registry.cursor() as cr:
            env = api.Environment(cr, SUPERUSER_ID, {})
            cr.execute(
                "DELETE FROM golive_given USING golive_run"
                " WHERE run_id = golive_run.id AND key = 'test.at_once'"
            )
            cr.execute("DELETE FROM golive_run WHERE key = 'test.at_once'")
            cr.execute("DELETE FROM golive_scenario WHERE key = 'test.at_once'")
            env.invalidate_all()
            users = env["res.users"].search([("login", "=like", "golive_at_once_%")])
            partners = users.partner_id
            users.unlink()
            (partners | env["res.partner"].search([("ref", "=", REF)])).unlink()

    def start(self, user_id, ready):
        """What one person was given, or None for who was refused."""
        try:
            with self.registry.cursor() as cr:
                env = api.Environment(cr, user_id, {"lang": "en_US"})
                runs = env["golive.run"]
                ready.wait(timeout=30)
                load = retrying(lambda: runs.start(self.scenario, "learn", str(uuid4())), env)
                return load["bindings"]["waiting"]
        except UserError:
            return None

    def test_each_gets_one_of_their_own(self):
        # Odoo's runner of tests keeps the lock of registries, and every thread would wait for it.
        unlocked = patch.object(Registry, "_lock", DummyRLock())
        ready = threading.Barrier(RUNNERS)
        with unlocked, mute_logger("odoo.service.model"), ThreadPoolExecutor(RUNNERS) as pool:
            given = list(pool.map(lambda user: self.start(user, ready), self.users))
        got = [record for record in given if record]
        self.assertEqual(sorted(got), sorted(self.records), "each of them once")
        with self.registry.cursor() as cr:
            cr.execute("SELECT count(*) FROM golive_given WHERE model = 'res.partner'")
            self.assertEqual(cr.fetchone(), (RECORDS,))
