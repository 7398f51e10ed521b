from unittest.mock import patch

from odoo.exceptions import UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .relay_common import RelayCase


@tagged("post_install", "-at_install")
class TestRelayActivity(RelayCase):
    """One click on an activity of ours puts the person on the very record, with the turn taken."""

    def groups(self, user):
        """The groups of Odoo's clock menu, by model."""
        groups = user.with_user(user)._get_activity_groups()
        return {group["model"]: group for group in groups}

    def opened(self, user):
        activity = self.activities(user).with_user(user)
        return activity.action_open_document()

    def test_it_is_taken_and_its_record_opened(self):
        run, _contact = self.handed_over()
        action = self.opened(self.nadia)
        self.assertEqual(
            (action["type"], action["url"]), ("ir.actions.act_url", f"/golive/turn/{run}")
        )
        self.assertEqual(self.turn(run).user_id, self.nadia)
        self.assertEqual(self.opened(self.nadia), action, "again, it is gone on with")

    def test_who_comes_second_is_told_who_was_first(self):
        run, _contact = self.handed_over()
        turn = self.turn(run).with_user(self.boris)
        self.runs(self.nadia).claim(run)
        with self.assertRaisesRegex(UserError, "Nadia Okafor took this"):
            turn.action_open()

    def test_an_administrator_opens_what_is_late(self):
        run, _contact = self.handed_over()
        self.turn(run).date_due = "2020-01-01 00:00:00"
        self.env["golive.turn"]._escalate()
        late = self.env["mail.activity"].search([("user_id", "=", self.admin.id)], limit=1)
        action = late.with_user(self.admin).action_open_document()
        self.assertEqual(
            (action["res_model"], action["res_id"]), ("golive.turn", self.turn(run).id)
        )
        self.assertEqual(self.turn(run).state, "waiting")

    def test_the_clock_menu_has_a_group_of_them(self):
        before = self.groups(self.nadia)
        self.assertNotIn("golive.turn", before)
        run, _contact = self.handed_over()
        groups = self.groups(self.nadia)
        group = groups["golive.turn"]
        self.assertEqual((group["today_count"], group["total_count"]), (1, 1))
        self.assertEqual(group["domain"], [("id", "in", self.turn(run).ids)])
        self.assertNotIn("mail.activity", groups)
        own = self.env["mail.activity"].create(
            {"user_id": self.nadia.id, "summary": "My own", "date_deadline": "2020-01-01"}
        )
        other = self.groups(self.nadia)["mail.activity"]
        self.assertEqual((other["activity_ids"], other["total_count"]), (own.ids, 1))

    def test_it_is_of_today_wherever_its_person_is(self):
        """Two people between whom it is never the same day."""
        self.nadia.tz, self.boris.tz = "Pacific/Kiritimati", "Pacific/Pago_Pago"
        self.handed_over()
        for person in (self.nadia, self.boris):
            with self.subTest(person.tz):
                self.assertEqual(self.groups(person)["golive.turn"]["today_count"], 1)

    def test_a_fault_of_ours_leaves_odoos_menu_as_it_is(self):
        self.handed_over()
        turns = type(self.env["golive.turn"])
        with (
            patch.object(turns, "_reminded_by", side_effect=ValueError("a fault")),
            mute_logger("odoo.addons.golive.models.mail_activity"),
        ):
            self.assertEqual(self.groups(self.nadia)["mail.activity"]["total_count"], 1)
            self.assertEqual(self.opened(self.nadia)["res_model"], "mail.activity")
