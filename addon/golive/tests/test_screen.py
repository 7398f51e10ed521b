from unittest.mock import patch

from odoo.exceptions import ValidationError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import GoliveCase


@tagged("post_install", "-at_install")
class TestScreen(GoliveCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.taught = cls.contact_scenario()
        # Only the role is to keep anybody from it.
        cls.env["ir.model.access"].create(
            {
                "name": "Contacts",
                "model_id": cls.env["ir.model"]._get_id("res.partner"),
                "group_id": cls.env.ref("base.group_user").id,
                "perm_read": True,
                "perm_create": True,
            }
        )
        cls.site = cls.env["golive.site"].create({"name": "North", "code": "N"})

    def counted(self, user=None):
        scenarios = self.env["golive.scenario"].with_user(user or self.learner)
        return scenarios._counts().get("res.partner", 0)

    def offered(self, user=None):
        partners = self.env["res.partner"].with_user(user or self.learner)
        return 'data-golive-scenario="test.contact"' in partners.get_empty_list_help("")

    def off(self, feature, **values):
        return self.env["golive.switch"].create({"feature": feature, **values})

    def test_it_counts_what_is_for_my_roles(self):
        self.assertEqual(self.counted(), 1)
        self.assertEqual(self.counted(self.outsider), 0)
        self.contact_scenario(key="test.second")
        self.assertEqual(self.counted(), 2)
        self.taught.retire()
        self.assertEqual(self.counted(), 1)

    def test_it_counts_only_what_rights_and_the_database_let_one_begin(self):
        self.assertEqual(self.counted(), 1)
        access = self.env["ir.model.access"].search([("model_id.model", "=", "res.partner")])
        access.perm_create = False
        self.assertEqual(self.counted(), 0, "a right that is taken away tells at once")
        access.perm_create = True
        self.assertEqual(self.counted(), 1)
        menu = self.env["ir.ui.menu"].create(
            {
                "name": "Start",
                "action": f"ir.actions.act_window,{self.env.ref(self.taught.start).id}",
            }
        )
        self.assertEqual(self.counted(), 1)
        menu.group_ids = self.env.ref("base.group_system")
        self.assertEqual(self.counted(), 0, "and so does a menu")
        menu.unlink()
        self.contact_scenario(key="test.crushed", spec={"exercise": True})
        self.declare("training")
        self.assertEqual(self.counted(), 2)
        self.declare("production")
        self.assertEqual(self.counted(), 1)

    def test_an_empty_list_offers_what_fills_it(self):
        self.assertTrue(self.offered())
        self.assertFalse(self.offered(self.outsider))
        users = self.env["res.users"].with_user(self.learner)
        self.assertNotIn("data-golive", users.get_empty_list_help("<p>None</p>"))
        said = self.env["res.partner"].with_user(self.learner).get_empty_list_help("<p>None</p>")
        self.assertTrue(said.startswith("<p>None</p>"))

    def test_it_is_turned_off_for_an_app_a_role_or_a_site(self):
        self.scenario(self.step("read"), key="test.mail", app="mail")
        for values, mine in (
            ({}, True),
            ({"app": "base"}, True),
            ({"app": "mail"}, False),
            ({"role_id": self.role.id}, True),
            ({"role_id": self.second_role.id}, False),
            ({"app": "base", "role_id": self.second_role.id}, False),
            ({"site_id": self.site.id}, True),
            ({"site_id": self.env["golive.site"].create({"name": "S", "code": "S"}).id}, False),
        ):
            self.site.user_ids = self.learner
            switches = self.off("count", **values) + self.off("empty", **values)
            switches += self.off("offer", **values)
            with self.subTest(values):
                self.assertEqual((self.counted(), self.offered()), (int(not mine), not mine))
                offers = self.env["golive.scenario"].with_user(self.learner).offer()
                keys = [offer["key"] for offer in offers]
                self.assertEqual("test.contact" in keys, not mine)
            switches.unlink()

    def test_at_a_shared_service_it_is_turned_off_for_who_belongs_there(self):
        shared = self.env["golive.site"].create(
            {"name": "Purchasing", "code": "P", "serves_all": True, "user_ids": self.learner.ids}
        )
        switch = self.off("count", site_id=self.site.id)
        self.assertEqual(self.counted(), 1)
        switch.site_id = shared
        self.assertEqual(self.counted(), 0)

    def test_what_is_not_offered_is_not_counted_but_what_is_on_a_path_stays(self):
        self.role.group_ids = False
        self.role.user_ids = self.learner
        self.assertEqual(self.counted(self.admin), 1, "whoever sees all of them has them counted")
        self.off("offer")
        self.assertEqual((self.counted(), self.counted(self.admin)), (0, 0))
        self.env["golive.path"].create(
            {
                "name": "Becoming a clerk",
                "role_id": self.role.id,
                "line_ids": [(0, 0, {"key": "test.contact", "mode": "learn", "days": 7})],
            }
        )
        self.assertEqual((self.counted(), self.counted(self.admin)), (1, 0))
        offers = self.env["golive.scenario"].with_user(self.learner).offer()
        self.assertIn("test.contact", [offer["key"] for offer in offers])

    def test_an_app_is_chosen_among_those_that_there_are_scenarios_for(self):
        apps = dict(self.env["golive.switch"].fields_get(["app"])["app"]["selection"])
        self.assertEqual(apps["base"], "Base")
        with self.assertRaises(ValidationError):
            self.off("count", app="Purchase")

    def test_who_has_another_role_too_still_sees_it(self):
        self.taught.copy_for_edit()
        both = self.contact_scenario(
            key="test.both", role_ids=[(6, 0, (self.role + self.second_role).ids)], kind="process"
        )
        self.second_role.user_ids = self.learner
        self.off("count", role_id=self.role.id)
        self.assertIn(both, self.env["golive.scenario"].with_user(self.learner)._mine())
        self.assertEqual(self.counted(), 1, "for the other role it is on")

    def test_it_is_turned_off_for_who_learns_as_another(self):
        helper = self.env["golive.role"].create({"key": "test.helper", "name": "Helper"})
        helper.learns_as_ids = self.role
        helper.user_ids = self.outsider
        self.assertEqual(self.counted(self.outsider), 1)
        switch = self.off("count", role_id=self.role.id)
        self.assertEqual((self.counted(), self.counted(self.outsider)), (0, 1))
        switch.role_id = helper
        self.assertEqual((self.counted(), self.counted(self.outsider)), (1, 0))

    def test_what_cannot_be_begun_is_not_offered_on_an_empty_list(self):
        self.env["ir.model.access"].search([("model_id.model", "=", "res.partner")]).write(
            {"perm_create": False}
        )
        self.assertFalse(self.offered())

    def test_a_fault_of_ours_keeps_no_list_from_opening(self):
        broken = patch.object(type(self.env["golive.scenario"]), "_filling", side_effect=ValueError)
        with broken, mute_logger("odoo.addons.golive.models.base"):
            self.assertEqual(self.env["res.partner"].get_empty_list_help("<p>x</p>"), "<p>x</p>")
