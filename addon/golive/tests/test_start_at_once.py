from uuid import uuid4

from odoo import Command
from odoo.tests import tagged

from .at_once_common import AtOnceCase


@tagged("post_install", "-at_install")
class TestStartAtOnce(AtOnceCase):
    """One person who begins several times at the same moment."""

    name = "started_at_once"

    def scenario_values(self, env):
        return {"step_ids": [Command.create({"key": "a", "title": "A", "say": "Do."})]}

    def test_one_run_comes_of_it_and_no_fault_in_the_log(self):
        loads = self.at_once(lambda runs: runs.start(self.scenario, "learn", str(uuid4())))
        uids = {load["uid"] for load in loads}
        self.assertEqual(len(uids), 1, uids)
        self.assertEqual(self.stored("SELECT count(*) FROM golive_run WHERE key = %s"), [(1,)])
