from unittest.mock import patch

from odoo.exceptions import UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .relay_common import RelayCase


@tagged("post_install", "-at_install")
class TestRelayFree(RelayCase):
    """A turn is free again when who has it was archived, or lost its role."""

    def setUp(self):
        super().setUp()
        self.run_uid, self.contact_made = self.handed_over()
        self.runs(self.nadia).claim(self.run_uid)

    def assertBack(self):
        """It waits for all who are left, who are told."""
        turn = self.turn(self.run_uid)
        self.assertEqual((turn.state, turn.user_id.id, turn.date_claim), ("waiting", False, False))
        self.assertEqual(len(self.activities(self.boris)), 1)
        self.assertFalse(self.activities(self.nadia))
        seen = self.told(self.boris, self.run_uid)
        self.assertEqual((seen["by"], seen["may"]), (None, True))
        waiting = self.env["golive.turn"].with_user(self.boris)._waiting_for_me()
        self.assertEqual(waiting, {"turns": 1, "mine": []})
        self.assertIsNone(self.runs().load(self.run_uid)["turn"]["by"])

    def test_who_is_archived_gives_theirs_back(self):
        self.assertFalse(self.activities(self.boris))
        self.nadia.active = False
        self.assertBack()
        self.assertTrue(self.runs(self.boris).claim(self.run_uid)["turn"]["mine"])

    def test_turns_of_others_stay(self):
        self.outsider.active = False
        self.nadia.name = "Nadia"
        self.assertEqual(self.turn(self.run_uid).user_id, self.nadia)

    def test_who_lost_the_role_is_no_hindrance(self):
        self.second_role.user_ids -= self.nadia
        seen = self.told(self.boris, self.run_uid)
        self.assertEqual((seen["by"], seen["may"], seen["mine"]), (None, True, False))
        self.assertTrue(self.runs(self.boris).claim(self.run_uid)["turn"]["mine"])
        self.assertEqual(self.turn(self.run_uid).user_id, self.boris)
        self.assertFalse(self.activities(self.nadia))
        with self.assertRaises(UserError), self.env.cr.savepoint():
            self.record(self.run_uid, self.entry("city"), user=self.nadia)

    def test_what_they_may_not_do_any_more_waits_for_others_by_itself(self):
        self.second_role.user_ids -= self.nadia
        self.env["golive.turn"]._escalate()
        self.assertBack()

    def test_nobody_takes_what_somebody_can_do(self):
        self.env["golive.turn"]._escalate()
        self.assertEqual(self.turn(self.run_uid).user_id, self.nadia)
        with self.assertRaisesRegex(UserError, "Nadia Okafor took this"):
            self.runs(self.boris).claim(self.run_uid)

    def test_where_nobody_is_left_the_administrators_hear_of_it(self):
        self.boris.active = False
        self.nadia.active = False
        turn = self.turn(self.run_uid)
        self.assertEqual(turn.state, "waiting")
        self.env["golive.turn"]._escalate()
        self.assertTrue(turn.late)

    def test_a_fault_of_ours_keeps_nobody_from_archiving(self):
        turns = type(self.env["golive.turn"])
        with (
            patch.object(turns, "_free_lapsed", side_effect=ValueError("a fault")),
            mute_logger("odoo.addons.golive.models.res_users"),
        ):
            self.nadia.active = False
        self.assertFalse(self.nadia.active)
        self.assertEqual(self.turn(self.run_uid).user_id, self.nadia)
        self.env["golive.turn"]._escalate()
        self.assertBack()
