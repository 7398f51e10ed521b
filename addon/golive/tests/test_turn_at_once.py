from uuid import uuid4

from odoo import SUPERUSER_ID, Command, api
from odoo.tests import tagged

from .at_once_common import AtOnceCase


@tagged("post_install", "-at_install")
class TestTurnAtOnce(AtOnceCase):
    """One person whose part ends in several tabs at the same moment."""

    name = "turned_at_once"

    def scenario_values(self, env):
        """A step of the person's, then one of another role."""
        roles = env["golive.role"].create(
            [
                {"key": f"{self.key}_a", "name": "A", "user_ids": [Command.link(self.user)]},
                {"key": f"{self.key}_b", "name": "B"},
            ]
        )
        steps = [
            {"sequence": place, "key": key, "title": key, "say": "Do.", "actor_id": role.id}
            for place, (key, role) in enumerate(zip("ab", roles, strict=True))
        ]
        return {
            "role_ids": [Command.set(roles.ids)],
            "spec": {"roles": roles.mapped("key")},
            "step_ids": [Command.create(step) for step in steps],
        }

    def test_one_turn_opens_and_no_fault_in_the_log(self):
        run = str(uuid4())
        with self.registry.cursor() as cr:
            runs = api.Environment(cr, SUPERUSER_ID, {})["golive.run"].with_user(self.user)
            runs.start(self.scenario, "learn", run)

        def end_part(runs):
            entry = {"uid": str(uuid4()), "step": "a", "outcome": "done", "seconds": 1}
            runs.record(run, [entry])
            return runs.load(run)["turn"]

        turns = self.at_once(end_part)
        self.assertEqual({turn["title"] for turn in turns}, {"b"})
        query = (
            "SELECT turn.number, turn.state FROM golive_turn turn"
            " JOIN golive_run run ON run.id = turn.run_id WHERE run.key = %s"
        )
        self.assertEqual(self.stored(query), [(1, "waiting")])
