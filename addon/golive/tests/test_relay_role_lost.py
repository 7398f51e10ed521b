from odoo.exceptions import UserError
from odoo.tests import tagged

from .relay_common import RelayCase


@tagged("post_install", "-at_install")
class TestRelayRoleLost(RelayCase):
    """Who loses the role that they are playing keeps their part, and is told what is missing."""

    def setUp(self):
        super().setUp()
        self.group = self.env.ref("base.group_partner_manager")

    def lose(self, user=None):
        (user or self.learner).group_ids -= self.group

    def waits_for_nobody(self, run):
        """What the page is told where the role is missing and nothing was handed over."""
        load = self.runs().load(run)
        self.assertEqual((load["roles"], load["turn"], load["state"]), ([], None, "open"))
        self.assertFalse(self.turn(run))
        self.assertFalse(self.activities(self.other))
        self.assertIsNone(self.told(self.other, run))

    def test_a_task_of_one_role_is_not_handed_over(self):
        run = self.begin(self.contact_scenario())
        self.record(run, self.entry("open", page="passed"))
        self.lose()
        self.waits_for_nobody(run)
        self.record(run, self.entry("name", "absent"))
        self.waits_for_nobody(run)
        with self.assertRaisesRegex(UserError, "another role"), self.env.cr.savepoint():
            self.record(run, self.entry("name", page="passed"))
        self.learner.group_ids += self.group
        self.assertEqual(self.runs().load(run)["roles"], ["test.clerk"])
        contact = self.contact()
        [answer] = self.record(run, self.entry("name", binds={"contact": contact.id}))
        self.assertTrue(answer["accepted"])

    def test_nor_is_it_before_its_first_step(self):
        for scenario in (self.contact_scenario(), self.relay):
            run = self.begin(scenario)
            self.lose()
            self.waits_for_nobody(run)
            self.learner.group_ids += self.group

    def test_the_person_is_told_which_role_and_whom_to_ask(self):
        run = self.begin(self.relay)
        self.assertNotIn("role", self.runs().explain(run, "make")["words"])
        self.lose()
        told = self.runs().explain(run, "make")
        self.assertEqual(told["reason"], "right")
        self.assertIn("You do not hold the role “Clerk”. Ask an administrator: ", told["words"])

    def test_where_the_role_changes_it_is_handed_over_all_the_same(self):
        self.second_role.user_ids += self.learner
        run = self.begin(self.relay)
        contact = self.make(run)
        self.assertFalse(self.turn(run))
        contact.city = "Gent"
        self.record(run, self.entry("city"))
        self.second_role.user_ids -= self.learner
        self.assertIsNone(self.runs().load(run)["turn"], "in the midst of the bosses' part")
        self.second_role.user_ids += self.learner
        self.lose()
        self.record(run, self.entry("sign"))
        self.assertEqual((self.turn(run).step_key, self.turn(run).state), ("read", "waiting"))

    def test_who_took_a_turn_keeps_it_until_another_takes_it(self):
        run, contact = self.handed_over()
        self.runs(self.nadia).claim(run)
        self.second_role.user_ids -= self.nadia
        self.assertIsNone(self.runs(self.nadia).load(run)["turn"])
        self.assertEqual((self.turn(run).number, self.turn(run).user_id), (1, self.nadia))
        self.second_role.user_ids += self.nadia
        self.assertTrue(self.runs(self.nadia).load(run)["turn"]["mine"])
        contact.city = "Gent"
        self.assertTrue(self.record(run, self.entry("city"), user=self.nadia)[0]["accepted"])
