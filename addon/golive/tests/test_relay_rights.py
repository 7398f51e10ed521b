from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import new_test_user, tagged

from .relay_common import RelayCase


@tagged("post_install", "-at_install")
class TestRelayRights(RelayCase):
    """Steps out of order or by the wrong person are refused."""

    def assertRefuses(self, words, call):
        with self.assertRaisesRegex(UserError, words), self.env.cr.savepoint():
            call()

    def test_a_waiting_part_is_nobodys_to_play(self):
        run, contact = self.handed_over()
        contact.city = "Gent"
        city = [self.entry("city")]
        self.assertRefuses("another role", lambda: self.record(run, *city))
        self.assertRefuses("waits for", lambda: self.record(run, *city, user=self.nadia))
        self.assertRefuses("not yours", lambda: self.record(run, *city, user=self.outsider))
        self.assertRefuses("not yours", lambda: self.record(run, *city, user=self.other))
        self.assertRefuses("not yours", lambda: self.record(run, *city, user=self.admin))
        self.assertEqual(self.runs().load(run)["holds"]["city"], "passed")
        self.assertEqual(len(self.runs().load(run)["results"]), 1)

    def test_a_taken_part_is_only_its_takers_to_play(self):
        run, contact = self.handed_over()
        self.runs(self.nadia).claim(run)
        contact.city = "Gent"
        city = [self.entry("city")]
        self.assertRefuses("another role", lambda: self.record(run, *city))
        took = "Nadia Okafor took this"
        self.assertRefuses(took, lambda: self.record(run, *city, user=self.boris))
        self.assertRefuses("not yours", lambda: self.record(run, *city, user=self.outsider))
        self.assertRefuses("not yours", lambda: self.record(run, *city, user=self.admin))
        self.second_role.user_ids += self.learner
        self.assertRefuses(took, lambda: self.record(run, *city))
        self.assertTrue(self.record(run, *city, user=self.nadia)[0]["accepted"])

    def test_who_took_it_keeps_the_order_and_to_their_part(self):
        run, contact = self.handed_over()
        self.runs(self.nadia).claim(run)
        self.assertRefuses(
            "cannot be recorded yet",
            lambda: self.record(run, self.entry("sign"), user=self.nadia),
        )
        contact.city = "Gent"
        entries = [self.entry(step) for step in ("city", "sign", "read")]
        self.assertRefuses("another role", lambda: self.record(run, *entries, user=self.nadia))
        self.assertEqual(len(self.runs().load(run)["results"]), 1)

    def test_a_record_of_another_part_keeps_its_name(self):
        run, contact = self.handed_over()
        self.runs(self.nadia).claim(run)
        mine = self.env["res.partner"].create({"name": "Mine", "city": "Gent"})
        mine.flush_recordset()
        self.env.cr.execute(
            "UPDATE res_partner SET create_uid = %s WHERE id = %s", (self.nadia.id, mine.id)
        )
        mine.invalidate_recordset()
        entry = self.entry("city", binds={"contact": mine.id})
        self.assertRefuses("another role", lambda: self.record(run, entry, user=self.nadia))
        self.assertEqual(self.runs().load(run)["bindings"], {"contact": contact.id})

    def test_a_part_that_is_over_is_over(self):
        run, contact = self.handed_over()
        self.runs(self.nadia).claim(run)
        contact.city = "Gent"
        done = [self.entry("city"), self.entry("sign")]
        self.record(run, *done, user=self.nadia)
        again = self.entry("read")
        self.assertRefuses("another role", lambda: self.record(run, again, user=self.nadia))
        self.assertRefuses("took this", lambda: self.runs(self.nadia).claim(run))
        self.assertRefuses("can hand it on", lambda: self.runs(self.nadia).delegate(run, None))
        # What is stored is answered again, whoever's turn it is.
        answers = self.record(run, *done, user=self.nadia)
        self.assertEqual([answer["accepted"] for answer in answers], [True, True])

    def test_only_who_began_it_or_an_administrator_gives_up(self):
        run, _contact = self.handed_over()
        self.assertRefuses("not yours", lambda: self.runs(self.outsider).stop(run))
        self.assertRefuses("Only who began", lambda: self.runs(self.boris).stop(run))
        self.runs(self.nadia).claim(run)
        self.assertRefuses("Only who began", lambda: self.runs(self.nadia).stop(run))
        self.assertTrue(self.runs().stop(run))
        self.assertEqual(self.turn(run).state, "cancelled")
        self.assertRefuses("waits for nobody", lambda: self.runs(self.nadia).claim(run))
        city = self.entry("city")
        self.assertRefuses("closed", lambda: self.record(run, city, user=self.nadia))

    def test_an_administrator_gives_up_anothers_run(self):
        run, _contact = self.handed_over()
        # As a page calls, which says whose it is.
        page = self.runs(self.admin).with_context(uid=self.admin.id)
        self.assertTrue(page.stop(run))
        self.assertEqual(self.turn(run).state, "cancelled")
        self.assertEqual(self.runs().load(run)["state"], "stopped")

    def test_it_is_handed_on_by_who_took_it_and_by_administrators(self):
        run, _contact = self.handed_over()
        for user in (self.learner, self.boris, self.outsider):
            with self.assertRaises(AccessError), self.env.cr.savepoint():
                self.runs(user).delegate(run, self.boris.id)
            with self.assertRaises(AccessError), self.env.cr.savepoint():
                self.runs(user).colleagues(run)
        self.runs(self.nadia).claim(run)
        colleagues = [{"id": self.boris.id, "name": "Boris Boss"}]
        self.assertEqual(self.runs(self.nadia).colleagues(run), colleagues)
        self.assertTrue(self.runs(self.nadia).delegate(run, self.boris.id))
        turn = self.turn(run)
        self.assertEqual((turn.user_id, turn.from_user_id), (self.boris, self.nadia))
        self.assertEqual(self.runs(self.boris).load(run)["turn"]["from"], "Nadia Okafor")
        self.assertTrue(self.runs(self.admin).delegate(run, self.nadia.id))
        self.assertEqual(self.turn(run).user_id, self.nadia)

    def test_it_is_handed_to_holders_only(self):
        run, _contact = self.handed_over()
        self.runs(self.nadia).claim(run)
        for user in (self.learner, self.outsider, self.admin):
            self.assertRefuses(
                "holds the role", lambda user=user: self.runs(self.nadia).delegate(run, user.id)
            )
        self.assertRefuses("holds the role", lambda: self.runs(self.nadia).delegate(run, 2**31 - 1))
        for malformed in (0, -1, "2", True, [self.boris.id], 1.5, False):
            with self.assertRaises(ValidationError), self.env.cr.savepoint():
                self.runs(self.nadia).delegate(run, malformed)
        self.assertEqual(self.turn(run).user_id, self.nadia)

    def test_it_can_be_given_back(self):
        run, _contact = self.handed_over()
        self.runs(self.nadia).claim(run)
        self.assertTrue(self.runs(self.nadia).delegate(run, None))
        self.assertEqual(self.turn(run).state, "waiting")
        self.assertTrue(self.runs(self.boris).claim(run)["turn"]["mine"])
        # Who gave it back took part, and sees how it goes on.
        self.assertRefuses("took this", lambda: self.runs(self.nadia).claim(run))

    def test_an_administrator_says_in_the_list_who_has_it(self):
        run, _contact = self.handed_over()
        turn = self.turn(run).with_user(self.admin)
        turn.user_id = self.nadia
        self.assertEqual((turn.state, turn.user_id), ("claimed", self.nadia))
        turn.user_id = False
        self.assertEqual(turn.state, "waiting")
        self.assertRefuses("holds the role", lambda: turn.write({"user_id": self.learner.id}))
        for values in ({"state": "done"}, {"user_id": self.nadia.id, "late": True}, {}):
            self.assertRefuses("Of a turn", lambda values=values: turn.write(values))
        for user in (self.learner, self.nadia, self.outsider):
            with self.assertRaises(AccessError):
                self.turn(run).with_user(user).write({"user_id": self.nadia.id})

    def test_a_company_keeps_its_turns(self):
        company = self.env["res.company"].create({"name": "Second Hospital"})
        self.learner.company_ids += company
        self.nadia.company_ids += company
        run = self.uid()
        there = self.runs().with_context(allowed_company_ids=company.ids)
        there.start(self.relay.id, "learn", run)
        self.make(run)
        self.assertEqual(self.turn(run).company_id, company)
        self.assertTrue(self.told(self.nadia, run)["may"])
        self.assertIsNone(self.told(self.boris, run))
        self.assertFalse(self.activities(self.boris))
        self.assertRefuses("not yours", lambda: self.runs(self.boris).claim(run))
        self.assertRefuses("not yours", lambda: self.runs(self.admin).delegate(run, self.nadia.id))
        self.runs(self.nadia).claim(run)
        self.assertEqual(self.runs(self.nadia).colleagues(run), [])
        self.assertRefuses(
            "holds the role", lambda: self.runs(self.nadia).delegate(run, self.boris.id)
        )

    def test_only_people_who_work_in_odoo_hold_a_role(self):
        portal = new_test_user(self.env, "golive_portal_boss", "base.group_portal")
        gone = new_test_user(self.env, "golive_gone", "base.group_user")
        gone.active = False
        with self.assertRaises(ValidationError), self.cr.savepoint():
            self.second_role.user_ids += portal
        self.second_role.user_ids += gone
        self.assertEqual(self.second_role._holders(), self.nadia + self.boris)
        self.second_role.group_ids = self.env.ref("base.group_partner_manager")
        self.assertIn(self.learner, self.second_role._holders())
        self.assertFalse(self.env["golive.role"]._holders())

    def test_raw_reading_shows_ones_own_turns_and_those_to_take(self):
        run, contact = self.handed_over()
        turn = self.turn(run)

        def seen(user):
            return self.env["golive.turn"].with_user(user).search([("id", "=", turn.id)])

        for user in (self.learner, self.nadia, self.boris, self.admin):
            self.assertEqual(seen(user), turn, user.name)
        for user in (self.other, self.outsider):
            self.assertFalse(seen(user), user.name)
        runs = self.runs(self.nadia)
        self.assertFalse(runs.search([("uid", "=", run)]))
        runs.claim(run)
        self.assertFalse(seen(self.boris))
        self.assertEqual(runs.search([("uid", "=", run)]).turn_ids, turn)
        results = self.env["golive.result"].with_user(self.nadia)
        self.assertFalse(results.search([("run_id.uid", "=", run)]), "what others did")
        contact.city = "Gent"
        self.record(run, self.entry("city"), user=self.nadia)
        self.assertEqual(results.search([("run_id.uid", "=", run)]).step_title, "City")
