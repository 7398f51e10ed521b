from odoo.exceptions import AccessError, UserError
from odoo.tests import new_test_user, tagged

from .common import RpcCase
from .relay_common import RelayCase


class OverseeCase(RelayCase):
    """Olga owns the process of maintenance, which the second part is of; Piet that of inventory."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.olga = new_test_user(cls.env, "golive_olga", "base.group_user", name="Olga Owner")
        cls.piet = new_test_user(cls.env, "golive_piet", "base.group_user", name="Piet Other")
        cls.second_role.area = "maintenance"
        for user, area in ((cls.olga, "maintenance"), (cls.piet, "inventory")):
            cls.env["golive.role"].create(
                {
                    "key": f"test.owner_{area}",
                    "name": "Owner",
                    "area": area,
                    "segment": "process_owner",
                    "user_ids": user.ids,
                }
            )


@tagged("post_install", "-at_install")
class TestRelayOversee(OverseeCase):
    """Who owns a process is told of what is late in it, and says who does it."""

    def test_the_owner_says_who_has_it(self):
        run, _contact = self.handed_over()
        self.assertTrue(self.runs(self.olga).delegate(run, self.nadia.id))
        self.assertEqual(self.turn(run).user_id, self.nadia)
        names = [colleague["name"] for colleague in self.runs(self.olga).colleagues(run)]
        self.assertEqual(names, ["Boris Boss"])
        self.turn(run).with_user(self.olga).user_id = self.boris
        self.assertEqual(self.turn(run).user_id, self.boris)
        self.assertEqual(self.turn(run).from_user_id, self.olga)

    def test_the_owner_of_another_process_does_not(self):
        run, _contact = self.handed_over()
        turn = self.turn(run).with_user(self.piet)
        with self.assertRaises(AccessError):
            turn.write({"user_id": self.nadia.id})
        for call in (self.runs(self.piet).colleagues, self.runs(self.olga).load):
            with self.assertRaises(AccessError):
                call(run)
        self.assertFalse(turn.search([("id", "=", turn.id)]))
        with self.assertRaisesRegex(UserError, "Of a turn"):
            self.turn(run).with_user(self.olga).write({"state": "done"})

    def test_nor_one_of_another_company(self):
        company = self.env["res.company"].create({"name": "Second Hospital"})
        self.learner.company_ids += company
        run = self.uid()
        there = self.runs().with_context(allowed_company_ids=company.ids)
        there.start(self.relay.id, "learn", run)
        self.make(run)
        with self.assertRaises(AccessError):
            self.runs(self.olga).delegate(run, self.nadia.id)

    def test_the_dock_shows_the_owner_what_waits(self):
        run, _contact = self.handed_over()
        told = self.told(self.olga, run)
        self.assertEqual((told["oversees"], told["may"], told["mine"]), (True, False, False))
        self.assertIsNone(self.told(self.piet, run))
        self.assertEqual(self.env["golive.turn"].with_user(self.olga)._waiting_for_me()["turns"], 0)

    def test_the_owner_is_told_of_what_is_late(self):
        run, _contact = self.handed_over()
        self.turn(run).date_due = "2020-01-01 00:00:00"
        self.env["golive.turn"]._escalate()
        late = self.env["mail.activity"].search([("note", "like", "action_golive_turn")])
        self.assertIn(self.olga, late.user_id)
        self.assertNotIn(self.piet, late.user_id)

    def test_how_long_a_role_may_keep_others_waiting(self):
        self.second_role.late_hours = 2
        run, _contact = self.handed_over()
        turn = self.turn(run)
        self.assertEqual((turn.date_due - turn.date_open).total_seconds(), 7200)


@tagged("post_install", "-at_install")
class TestRelayOverseeRpc(RpcCase, OverseeCase):
    """Raw calls: to say who has a turn is for who took it, the owner, and administrators."""

    def test_who_may_hand_it_to_somebody(self):
        run, _contact = self.handed_over()
        turn = self.turn(run)
        for user in (self.learner, self.nadia, self.piet, self.outsider):
            self.sign_in(user)
            values = {"user_id": self.boris.id}
            answer = self.call("golive.turn", "write", turn.ids, values)
            self.assertEqual(answer, "AccessError", user.name)
            answer = self.call("golive.turn", "web_save", turn.ids, values, {"user_id": {}})
            self.assertEqual(answer, "AccessError", user.name)
            answer = self.call("golive.run", "delegate", run, self.boris.id)
            self.assertEqual(answer, "AccessError", user.name)
        for user in (self.olga, self.admin):
            self.sign_in(user)
            self.assertIs(self.call("golive.turn", "write", turn.ids, values), True)
