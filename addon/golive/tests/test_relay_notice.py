from datetime import timedelta
from unittest.mock import patch

from odoo import fields
from odoo.tests import tagged

from ..uninstall import uninstall_hook
from .relay_common import RelayCase


@tagged("post_install", "-at_install")
class TestRelayNotice(RelayCase):
    """Those whom a turn concerns are told, live and in their own words, and nobody is mailed."""

    def counts(self, call):
        """What `call` tells on the bus, of ours: user → the last payload."""
        told = {}

        def send(users, kind, payload, **_options):
            if kind == "golive.turns":
                told.update(dict.fromkeys(users, payload))

        with patch.object(type(self.env["res.users"]), "_bus_send", send):
            call()
        return told

    def test_each_holder_gets_an_activity_with_our_link(self):
        run, contact = self.handed_over()
        for user in (self.nadia, self.boris):
            [activity] = self.activities(user)
            self.assertEqual(activity.summary, "Take over: City")
            self.assertIn(f'href="/golive/turn/{run}"', activity.note)
            self.assertIn(self.learner.name, activity.note)
            self.assertIn("Make and approve a contact", activity.note)
            self.assertFalse(activity.res_model)
            self.assertNotIn(contact.name, activity.note + activity.summary)
        self.assertFalse(self.activities(self.learner))
        self.assertFalse(self.activities(self.outsider))

    def test_nobody_is_mailed_nor_made_a_follower(self):
        mails = self.env["mail.mail"].search_count([])
        messages = self.env["mail.message"].search_count([("message_type", "!=", "notification")])
        run, contact = self.handed_over()
        self.runs(self.nadia).claim(run)
        self.runs(self.nadia).delegate(run, self.boris.id)
        self.assertEqual(self.env["mail.mail"].search_count([]), mails)
        now = self.env["mail.message"].search_count([("message_type", "!=", "notification")])
        self.assertEqual(now, messages)
        followers = self.env["mail.followers"].search(
            [("res_model", "=", "res.partner"), ("res_id", "=", contact.id)]
        )
        bosses = (self.nadia + self.boris).partner_id
        self.assertFalse(followers.partner_id & bosses)

    def test_defaults_of_a_client_hang_it_on_no_record(self):
        run = self.begin(self.relay)
        contact = self.contact()
        model = self.env["ir.model"]._get_id("res.partner")
        runs = self.runs().with_context(
            default_res_model_id=model, default_res_id=contact.id, default_state="done"
        )
        runs.record(run, [self.entry("make", binds={"contact": contact.id})])
        self.assertEqual(self.turn(run).state, "waiting")
        self.assertFalse(self.activities(self.nadia).res_id)

    def test_who_took_it_keeps_theirs_and_the_others_go(self):
        run, contact = self.handed_over()
        self.runs(self.nadia).claim(run)
        self.assertEqual(len(self.activities(self.nadia)), 1)
        self.assertFalse(self.activities(self.boris))
        self.runs(self.nadia).delegate(run, self.boris.id)
        self.assertFalse(self.activities(self.nadia))
        self.assertEqual(len(self.activities(self.boris)), 1)
        self.runs(self.boris).delegate(run, None)
        self.assertEqual(len(self.activities(self.nadia)), 1)
        self.runs(self.boris).claim(run)
        contact.city = "Gent"
        self.record(run, self.entry("city"), self.entry("sign"), user=self.boris)
        self.assertFalse(self.activities(self.boris))
        self.assertIn("Take over: Read", self.activities(self.learner).summary)
        self.record(run, self.entry("read"))
        self.assertFalse(self.activities(self.learner))

    def test_a_run_that_is_given_up_reminds_nobody(self):
        run, _contact = self.handed_over()
        self.runs().stop(run)
        self.assertFalse(self.activities(self.nadia) + self.activities(self.boris))

    def test_what_a_person_ticked_off_goes_too(self):
        run, _contact = self.handed_over()
        ticked = self.activities(self.nadia)
        ticked.with_user(self.nadia).action_done()
        self.assertFalse(ticked.active)
        self.runs(self.boris).claim(run)
        self.assertFalse(ticked.exists())

    def test_each_is_told_a_count_and_what_they_have(self):
        first, _contact = self.handed_over()
        run = self.uid()
        self.runs(self.other).start(self.relay.id, "learn", run)
        none, one, two = ({"count": count, "mine": []} for count in range(3))
        told = self.counts(lambda: self.make(run, self.other))
        self.assertEqual(told, {self.nadia: two, self.boris: two, self.other: none})
        told = self.counts(lambda: self.runs(self.nadia).claim(first))
        has_it = {**two, "mine": [first]}
        self.assertEqual(told, {self.nadia: has_it, self.boris: one, self.learner: none})
        told = self.counts(lambda: self.runs().stop(first))
        self.assertEqual(told, {self.nadia: one, self.boris: one, self.learner: none})

    def test_the_count_told_is_the_one_that_the_page_and_the_dock_have(self):
        first, _contact = self.handed_over()
        run = self.uid()
        self.runs(self.other).start(self.relay.id, "learn", run)
        self.make(run, self.other)
        told = self.counts(lambda: self.runs(self.nadia).claim(first))
        for user, payload in told.items():
            turns = self.env["golive.turn"].with_user(user)
            waiting = turns._waiting_for_me()
            self.assertEqual(waiting, {"turns": payload["count"], "mine": payload["mine"]})
            mine = [turn for turn in turns._home() if turn["may"] or turn["mine"]]
            self.assertEqual(len(mine), payload["count"])

    def test_words_are_in_the_language_of_who_reads_them(self):
        self.env["res.lang"]._activate_lang("fr_FR")
        self.nadia.lang = "fr_FR"
        self.second_role.with_context(lang="fr_FR").name = "Chef"
        self.handed_over()
        self.assertIn("Chef", self.activities(self.nadia).note)
        self.assertIn("Boss", self.activities(self.boris).note)

    def late(self):
        """Runs the scheduled job, and gives what the administrator is reminded of."""
        self.env["golive.turn"]._escalate()
        return self.env["mail.activity"].search(
            [("user_id", "=", self.admin.id), ("note", "like", "action_golive_turn")]
        )

    def test_what_waits_for_too_long_is_told_to_the_administrators_once(self):
        run, _contact = self.handed_over()
        turn = self.turn(run)
        self.assertEqual(turn.date_due - turn.date_open, timedelta(hours=24))
        self.assertFalse(self.late())
        self.assertFalse(turn.late)
        turn.date_due = fields.Datetime.now() - timedelta(minutes=1)
        [activity] = self.late()
        self.assertIn("Boss", activity.note)
        self.assertIn(f"/{turn.id}", activity.note)
        self.assertTrue(self.told(self.nadia, run)["late"])
        self.assertEqual(self.late(), activity)
        self.runs(self.nadia).claim(run)
        self.assertFalse(activity.exists())
        self.assertFalse(turn.late)
        turn.date_due = fields.Datetime.now() - timedelta(minutes=1)
        self.assertIn("Nadia Okafor", self.late().note)

    def test_how_long_is_a_setting(self):
        parameters = self.env["ir.config_parameter"]
        for said, hours in (("2", 2), ("0.5", 0.5), ("nonsense", 24), ("0", 0), ("-1", 0)):
            parameters.set_param("golive.turn_hours", said)
            due = self.env["golive.role"]._turn_due()
            if not hours:
                self.assertFalse(due)
                continue
            left = due - fields.Datetime.now()
            self.assertAlmostEqual(left.total_seconds(), hours * 3600, delta=5)

    def test_a_role_that_nobody_holds_is_told_at_once(self):
        self.second_role.user_ids = False
        run, _contact = self.handed_over()
        self.assertEqual(self.turn(run).state, "waiting")
        self.assertEqual(len(self.late()), 1)

    def test_nothing_of_it_is_left_when_golive_goes(self):
        first, _contact = self.handed_over()
        self.activities(self.nadia).with_user(self.nadia).action_done()
        parameters = self.env["ir.config_parameter"]
        parameters.set_param("golive.noted", "by a method")
        uninstall_hook(self.env)
        self.assertFalse(parameters.search([("key", "=like", "golive.%")]))
        left = self.env["mail.activity"].with_context(active_test=False)
        self.assertFalse(left.search([("note", "like", "/golive/turn/")]))
        self.assertTrue(self.turn(first))
