from psycopg2 import IntegrityError

from odoo.exceptions import UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import GoliveCase


@tagged("post_install", "-at_install")
class TestOffer(GoliveCase):
    """What a person is shown to start."""

    def keys(self, user=None):
        """Keys of what a person may start."""
        return [offer["key"] for offer in self.offers(user) if not offer["why"]]

    def offers(self, user=None):
        scenarios = self.env["golive.scenario"].with_user(user or self.learner)
        offers = scenarios.with_context(lang="en_US").offer()
        return [offer for offer in offers if offer["key"].startswith("test.")]

    def why(self, scenario, user=None):
        """What a person is told, who is refused with the very same words."""
        [why] = [o["why"] for o in self.offers(user) if o["key"] == scenario.key]
        self.assertTrue(why)
        with self.assertRaises(UserError) as caught, self.cr.savepoint():
            self.begin(scenario, user)
        self.assertEqual(str(caught.exception), why)
        return why

    def offer(self, key):
        offers = self.env["golive.scenario"].with_user(self.learner).offer()
        return next(offer for offer in offers if offer["key"] == key)

    def test_an_offer_says_what_the_dock_lists(self):
        scenario = self.contact_scenario()
        self.assertEqual(
            self.offer("test.contact"),
            {
                "id": scenario.id,
                "key": "test.contact",
                "version": 1,
                "name": "Make a contact",
                "summary": "Make a contact with a city.",
                "app": "Base",
                "kind": "task",
                "minutes": 5,
                "steps": 6,
                "models": ["res.partner"],
                "done": False,
                "run": None,
                "best": None,
                "why": None,
            },
        )

    def test_an_offer_says_how_far_one_is(self):
        scenario = self.scenario(self.step("one"), self.step("two"), key="test.two")
        uid = self.begin(scenario)
        self.record(uid, self.entry("one"), self.entry("one", "skipped"))
        self.assertEqual(self.offer("test.two")["run"], {"uid": uid, "mode": "learn", "behind": 1})
        self.record(uid, self.entry("two"))
        offer = self.offer("test.two")
        self.assertEqual((offer["run"], offer["done"]), (None, True))
        scenarios = self.env["golive.scenario"].with_user(self.other)
        theirs = next(o for o in scenarios.offer() if o["key"] == "test.two")
        self.assertEqual((theirs["run"], theirs["done"]), (None, False))

    def test_roles_decide(self):
        self.scenario(self.step("step"), key="test.role")
        self.scenario(self.step("step"), key="test.everybody", role_ids=False)
        self.assertEqual(self.keys(), ["test.everybody", "test.role"])
        self.assertEqual(self.keys(self.outsider), ["test.everybody"])
        self.role.user_ids += self.outsider
        self.assertEqual(self.keys(self.outsider), ["test.everybody", "test.role"])

    def test_a_scenario_never_loses_its_role_and_becomes_everybodys(self):
        scenario = self.scenario(self.step("step"))
        with mute_logger("odoo.sql_db"), self.assertRaises(IntegrityError), self.cr.savepoint():
            self.role.unlink()
        self.role.with_user(self.admin).scenario_ids = False
        self.env.flush_all()
        self.env.invalidate_all()
        self.assertEqual(scenario.role_ids, self.role)
        self.role.write({"group_ids": False, "user_ids": False})
        self.assertEqual(self.keys(), [])

    def test_one_of_several_roles_is_enough(self):
        roles = self.role + self.second_role
        self.scenario(self.step("step"), key="test.role", role_ids=roles.ids)
        self.assertEqual(self.keys(), ["test.role"])

    def test_drafts_and_retired_ones_are_not_offered(self):
        scenario = self.scenario(self.step("step"), approve=False)
        self.assertEqual(self.keys(), [])
        self.approve(scenario)
        self.assertEqual(self.keys(), ["test.contact"])
        scenario.retire()
        self.assertEqual(self.keys(), [])

    def test_its_models_have_to_be_readable(self):
        check = {"exists": {"model": "ir.cron", "domain": []}}
        scenario = self.scenario(self.step("step", check=check), role_ids=False)
        self.assertEqual(self.keys(), [])
        self.assertIn("no access to Scheduled Actions. Ask", self.why(scenario))

    def test_new_records_have_to_be_theirs_to_make(self):
        bind = {"name": "contact", "model": "res.partner"}
        new = self.scenario(
            self.step("step", binds={**bind, "from": "new"}), key="test.new", role_ids=False
        )
        self.scenario(
            self.step("step", binds={**bind, "from": "open"}), key="test.open", role_ids=False
        )
        self.assertEqual(self.keys(), ["test.new", "test.open"])
        self.assertEqual(self.keys(self.outsider), ["test.open"])
        self.assertIn("Contact, but not make any", self.why(new, self.outsider))

    def test_its_action_and_app_have_to_be_visible(self):
        action = self.env["ir.actions.act_window"].create(
            {"name": "Things", "res_model": "res.partner"}
        )
        self.env["ir.model.data"].create(
            {"module": "golive", "name": "things", "model": action._name, "res_id": action.id}
        )
        scenario = self.scenario(self.step("step"), start="golive.things")
        self.assertEqual(self.keys(), ["test.contact"], "an action without a menu")
        app = self.env["ir.ui.menu"].create({"name": "App"})
        menu = self.env["ir.ui.menu"].create(
            {"name": "Things", "parent_id": app.id, "action": f"{action._name},{action.id}"}
        )
        self.assertEqual(self.keys(), ["test.contact"])
        system = self.env.ref("base.group_system").ids
        for record in (app, menu, action):
            record.group_ids = [(6, 0, system)]
            self.assertEqual(self.keys(), [], record)
            word = "screen" if record == action else "menu"
            self.assertIn(f"The {word} that it starts from, “Things”, is", self.why(scenario))
            record.group_ids = False
        action.unlink()
        self.assertEqual(self.keys(), [])
        self.assertIn("not there any more", self.why(scenario))

    def test_its_app_has_to_be_installed(self):
        scenario = self.scenario(self.step("step"), app="account_fleet")
        self.assertIn("The app “Accounting/Fleet bridge” is not installed", self.why(scenario))
        scenario = self.scenario(self.step("step"), app="golive_nowhere", key="test.nowhere")
        self.assertIn("The app “golive_nowhere” is not installed", self.why(scenario))

    def test_what_is_for_others_is_not_listed(self):
        mine = self.scenario(self.step("step"))
        self.assertEqual(self.offers(self.outsider), [])
        with self.assertRaises(UserError) as caught, self.cr.savepoint():
            self.begin(mine, self.outsider)
        self.assertNotIn("Make a contact", str(caught.exception))
        self.scenario(
            self.step("step"), key="test.boss", role_ids=self.second_role.ids, app="account_fleet"
        )
        keys = [offer["key"] for offer in self.offers(self.admin)]
        self.assertEqual(keys, ["test.contact"], "they see all, and are told of what is theirs")
