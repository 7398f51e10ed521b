from odoo import Command
from odoo.exceptions import UserError
from odoo.tests import tagged

from .relay_common import RelayCase

#: Who may have scenarios checked.
CHECKERS = "golive.group_admin"


@tagged("post_install", "-at_install")
class TestRelayTurn(RelayCase):
    """A run goes from one person to the next."""

    def test_the_part_ends_where_a_role_is_not_held(self):
        run = self.begin(self.relay)
        self.assertIsNone(self.runs().load(run)["turn"])
        self.assertFalse(self.turn(run))
        self.make(run)
        turn = self.turn(run)
        self.assertEqual(
            (turn.state, turn.role_id, turn.step_key, turn.number, turn.from_user_id),
            ("waiting", self.second_role, "city", 1, self.learner),
        )
        self.assertEqual(
            self.runs().load(run)["turn"],
            {
                "run": run,
                "key": "test.relay",
                "name": "Make and approve a contact",
                "title": "City",
                "mode": "learn",
                "role": "test.boss",
                "roleName": "Boss",
                "from": self.learner.name,
                "by": None,
                "mine": False,
                "may": False,
                "begun": True,
                "oversees": False,
                "since": turn.date_open.isoformat() + "Z",
                "late": False,
            },
        )

    def test_who_takes_it_goes_on_with_the_very_record(self):
        run, contact = self.handed_over()
        self.assertTrue(self.told(self.nadia, run)["may"])
        load = self.runs(self.nadia).claim(run)
        self.assertEqual(load["bindings"], {"contact": contact.id})
        self.assertEqual(load["roles"], ["test.boss"])
        self.assertEqual(load["holds"]["make"], "passed")
        self.assertEqual((load["turn"]["mine"], load["turn"]["by"]), (True, "Nadia Okafor"))
        self.assertEqual([line["by"] for line in load["results"]], [self.learner.name])
        self.assertEqual(self.runs(self.nadia).claim(run)["turn"]["mine"], True)

    def test_the_others_are_told_who_took_it(self):
        run, _contact = self.handed_over()
        self.runs(self.nadia).claim(run)
        for call in (self.runs(self.boris).claim, self.runs(self.boris).load):
            with self.assertRaisesRegex(UserError, "Nadia Okafor took this"):
                call(run)
        seen = self.told(self.boris, run)
        self.assertEqual((seen["by"], seen["may"], seen["mine"]), ("Nadia Okafor", False, False))
        self.assertEqual(self.runs().load(run)["turn"]["by"], "Nadia Okafor")

    def test_a_run_is_done_when_its_last_part_is(self):
        run, contact = self.handed_over()
        self.runs(self.nadia).claim(run)
        contact.city = "Gent"
        [answer] = self.record(run, self.entry("city"), user=self.nadia)
        self.assertEqual(answer["verdict"], "passed")
        self.assertEqual(self.turn(run).number, 1)
        self.record(run, self.entry("sign"), user=self.nadia)
        turn = self.turn(run)
        self.assertEqual((turn.number, turn.step_key), (2, "read"))
        self.assertEqual(turn.from_user_id, self.nadia)
        self.record(run, self.entry("read"))
        self.assertEqual(self.runs().load(run)["state"], "done")
        self.assertEqual(self.turn(run).run_id.turn_ids.mapped("state"), ["done", "done"])
        self.assertTrue(all(self.turn(run).run_id.turn_ids.mapped("date_end")))
        by = {line["step"]: line["by"] for line in self.runs(self.nadia).load(run)["results"]}
        self.assertEqual(
            by, {"make": self.learner.name, "city": None, "sign": None, "read": by["make"]}
        )

    def test_a_check_comes_back_too_though_nobody_is_told(self):
        self.declare("test")
        (self.learner + self.nadia).group_ids = [Command.link(self.env.ref(CHECKERS).id)]
        run = self.begin(self.relay, mode="verify")
        contact = self.make(run)
        self.runs(self.nadia).claim(run)
        contact.city = "Gent"
        self.record(run, self.entry("city"), self.entry("sign"), user=self.nadia)
        turn = self.turn(run)
        self.assertEqual((turn.number, turn.step_key, turn.state), (2, "read", "claimed"))

    def test_a_later_part_of_a_role_comes_back_to_who_played_it(self):
        run, contact = self.handed_over()
        self.runs(self.nadia).claim(run)
        contact.city = "Gent"
        self.record(run, self.entry("city"), self.entry("sign"), user=self.nadia)
        turn = self.turn(run)
        self.assertEqual((turn.state, turn.user_id), ("claimed", self.learner))
        self.assertTrue(self.runs().load(run)["turn"]["mine"])
        with self.assertRaisesRegex(UserError, "took this"):
            self.runs(self.other).claim(run)

    def test_a_check_comes_back_without_anybody_being_reminded(self):
        self.declare()
        self.role.user_ids += self.admin
        self.nadia.group_ids += self.env.ref("golive.group_admin")
        run = self.begin(self.relay, self.admin, "verify")
        self.make(run, self.admin).city = "Gent"
        self.runs(self.nadia).claim(run)
        self.env.flush_all()
        self.record(run, self.entry("city"), self.entry("sign"), user=self.nadia)
        turn = self.turn(run)
        self.assertEqual((turn.state, turn.user_id), ("claimed", self.admin))

    def test_it_does_not_come_back_to_who_lost_the_role(self):
        run, contact = self.handed_over()
        self.runs(self.nadia).claim(run)
        contact.city = "Gent"
        self.learner.group_ids -= self.env.ref("base.group_partner_manager")
        self.record(run, self.entry("city"), self.entry("sign"), user=self.nadia)
        self.assertEqual(self.turn(run).state, "waiting")
        self.runs(self.other).claim(run)
        self.record(run, self.entry("read"), user=self.other)
        self.assertEqual(self.runs().load(run)["state"], "done")

    def test_who_holds_all_roles_plays_them_all(self):
        self.second_role.user_ids += self.learner
        run, contact = self.handed_over()
        contact.city = "Gent"
        self.record(run, self.entry("city"), self.entry("sign"), self.entry("read"))
        self.assertEqual(self.runs().load(run)["state"], "done")
        self.assertFalse(self.turn(run))

    def test_who_took_a_turn_and_holds_the_next_role_keeps_it(self):
        run, contact = self.handed_over()
        self.role.user_ids += self.nadia
        self.runs(self.nadia).claim(run)
        contact.city = "Gent"
        entries = [self.entry(step) for step in ("city", "sign", "read")]
        self.record(run, *entries, user=self.nadia)
        turns = self.turn(run).run_id.turn_ids
        self.assertEqual((len(turns), turns.state), (1, "done"))
        self.assertEqual(self.runs().load(run)["state"], "done")

    def test_a_run_may_begin_with_a_turn(self):
        run = self.uid()
        load = self.runs(self.nadia).start(self.relay.id, "learn", run)
        self.assertEqual((load["turn"]["role"], load["turn"]["may"]), ("test.clerk", False))
        self.assertTrue(self.told(self.learner, run)["may"])
        with self.assertRaises(UserError):
            self.record(run, self.entry("make"), user=self.nadia)
        self.runs().claim(run)
        self.make(run)
        self.assertEqual(self.turn(run).role_id, self.second_role)

    def test_an_optional_step_keeps_nobody_waiting_and_may_still_be_done(self):
        run, _contact = self.handed_over()
        [answer] = self.record(run, self.entry("hint", "skipped"))
        self.assertTrue(answer["accepted"])

    def test_a_record_saved_late_still_gets_its_name(self):
        scenario = self.scenario(
            self.step("draft", binds={"name": "contact", "model": "res.partner", "from": "new"}),
            self.step("sign", actor_id=self.second_role.id),
            key="test.late_name",
            role_ids=[Command.set((self.role + self.second_role).ids)],
            spec={"roles": ["test.clerk", "test.boss"]},
        )
        run = self.begin(scenario)
        self.record(run, self.entry("draft", page="passed"))
        self.assertEqual(self.turn(run).state, "waiting")
        contact = self.contact()
        self.record(run, self.entry("draft", "bound", binds={"contact": contact.id}))
        load = self.runs(self.nadia).claim(run)
        self.assertEqual(load["bindings"], {"contact": contact.id})

    def test_a_refusal_changes_nothing(self):
        run, _contact = self.handed_over()
        self.runs(self.nadia).claim(run)
        before = self.turn(run).read()
        for call in (
            lambda: self.runs(self.boris).claim(run),
            lambda: self.runs(self.nadia).delegate(run, self.learner.id),
            lambda: self.runs(self.boris).delegate(run, self.boris.id),
            lambda: self.record(run, self.entry("sign"), user=self.nadia),
        ):
            with self.assertRaises(UserError), self.env.cr.savepoint():
                call()
        self.env.invalidate_all()
        self.assertEqual(self.turn(run).read(), before)

    def test_what_the_next_person_may_not_read_has_no_name_for_them(self):
        run, contact = self.handed_over()
        self.env["ir.rule"].create(
            {
                "name": "not theirs",
                "model_id": self.env["ir.model"]._get_id("res.partner"),
                "domain_force": f"[('id', '!=', {contact.id})]",
                "groups": [Command.set(self.env.ref("base.group_user").ids)],
            }
        )
        load = self.runs(self.nadia).claim(run)
        self.assertEqual(load["bindings"], {})
        self.assertEqual(load["holds"]["city"], "cannot_tell")
