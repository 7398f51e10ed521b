from psycopg2.errors import UniqueViolation

from odoo.exceptions import UserError, ValidationError
from odoo.tests import new_test_user, tagged
from odoo.tools import mute_logger

from .common import GoliveCase, RpcCase


@tagged("post_install", "-at_install")
class TestHolding(GoliveCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.boss = new_test_user(cls.env, "golive_boss", "base.group_user")
        cls.north, cls.south = cls.env["golive.site"].create(
            [{"name": "North", "code": "N"}, {"name": "South", "code": "S"}]
        )

    def hold(self, user, site=None, role=None, **values):
        return self.env["golive.holding"].create(
            {
                "role_id": (role or self.second_role).id,
                "user_id": user.id,
                "site_id": site.id if site else False,
                **values,
            }
        )

    def keys(self, user):
        return self.env["golive.role"].with_user(user)._held_keys()

    def test_who_learns_as_another_role_has_its_work_and_not_its_turns(self):
        self.second_role.learns_as_ids = self.role
        self.role.group_ids = False
        self.hold(self.boss)
        self.assertEqual(self.keys(self.boss), {"test.boss", "test.clerk"})
        self.assertNotIn(self.boss, self.role._holders())
        scenario = self.contact_scenario()
        self.boss.group_ids += self.env.ref("base.group_partner_manager")
        offers = self.env["golive.scenario"].with_user(self.boss).offer()
        self.assertIn(scenario.id, [offer["id"] for offer in offers])

    def test_only_what_is_confirmed_is_held(self):
        holding = self.hold(self.boss, state="proposed")
        self.assertNotIn("test.boss", self.keys(self.boss))
        self.assertFalse(holding.date)
        holding.with_user(self.admin).confirm()
        self.assertIn("test.boss", self.keys(self.boss))
        self.assertEqual(holding.confirmed_by, self.admin)
        self.assertTrue(holding.date)
        holding.decline()
        self.assertNotIn("test.boss", self.keys(self.boss))
        self.assertFalse(holding.confirmed_by)

    def test_what_is_held_at_a_site_that_was_closed_is_not_held(self):
        self.hold(self.boss, self.north)
        self.north.active = False
        self.assertNotIn("test.boss", self.keys(self.boss))
        self.assertFalse(self.second_role._holders())
        self.hold(self.boss, self.south)
        self.assertIn("test.boss", self.keys(self.boss))
        self.assertEqual(self.second_role._holders(), self.boss)

    def test_a_super_user_of_a_shared_service_leads_every_site(self):
        shared = self.env["golive.site"].create(
            {"name": "Purchasing", "code": "P", "serves_all": True}
        )
        area = self.env["golive.role"]._areas()[0][0]
        helper = self.env["golive.role"].create(
            {"key": "test.super", "name": "Super", "segment": "super_user", "area": area}
        )
        led = self.env["golive.site"].with_user(self.boss)
        holding = self.hold(self.boss, self.north, helper)
        self.assertEqual(led.search([("led", "=", True)]), self.north)
        holding.site_id = shared
        self.env.invalidate_all()
        found = led.search([("led", "=", True)])
        self.assertLessEqual(self.north + self.south + shared, found)

    def test_a_role_is_held_at_its_site_only(self):
        self.hold(self.boss, self.north)
        self.assertEqual(self.second_role._holders(), self.boss)
        self.assertEqual(self.second_role._holders(self.north), self.boss)
        self.assertFalse(self.second_role._holders(self.south))

    def test_without_a_site_it_holds_where_the_person_works(self):
        self.hold(self.boss)
        self.assertEqual(self.second_role._holders(self.south), self.boss)
        self.north.user_ids = self.boss
        self.assertFalse(self.second_role._holders(self.south))
        self.assertEqual(self.second_role._holders(self.north), self.boss)

    def test_shared_service_holds_for_all(self):
        shared = self.env["golive.site"].create(
            {"name": "Purchasing", "code": "P", "serves_all": True, "user_ids": self.boss.ids}
        )
        self.hold(self.boss)
        self.assertEqual(self.second_role._holders(self.south), self.boss)
        self.assertEqual(self.second_role._holders(shared), self.boss)
        self.second_role.holding_ids.site_id = shared
        self.assertEqual(self.second_role._holders(self.south), self.boss)

    def test_a_person_may_hold_several_roles_at_several_sites(self):
        for site in (self.north, self.south):
            self.hold(self.boss, site)
            self.hold(self.boss, site, self.role)
        self.assertEqual(self.keys(self.boss), {"test.boss", "test.clerk"})
        with mute_logger("odoo.sql_db"), self.assertRaises(UniqueViolation), self.cr.savepoint():
            self.hold(self.boss, self.north)

    def test_who_is_archived_or_no_employee_holds_nothing(self):
        self.hold(self.boss)
        self.boss.active = False
        self.assertFalse(self.second_role._holders())
        with self.assertRaises(ValidationError):
            self.hold(self.new_portal())

    def test_a_holding_stays_of_its_person_and_role(self):
        holding = self.hold(self.boss)
        with self.assertRaises(UserError):
            holding.user_id = self.learner

    def test_people_are_named_on_the_role(self):
        self.second_role.user_ids = self.boss
        self.hold(self.learner, self.north)
        self.assertEqual(self.second_role.user_ids, self.boss + self.learner)
        self.second_role.user_ids -= self.learner
        self.assertEqual(self.second_role.holding_ids.user_id, self.boss)
        found = self.env["golive.role"].search([("user_ids", "in", self.boss.ids)])
        self.assertEqual(found, self.second_role)
        nobody = self.env["golive.role"].search([("user_ids", "=", False)])
        self.assertIn(self.role, nobody)
        self.assertNotIn(self.second_role, nobody)

    def test_a_proposed_person_named_on_the_role_is_confirmed(self):
        holding = self.hold(self.boss, state="proposed")
        self.second_role.user_ids = self.boss
        self.assertEqual(holding.state, "confirmed")
        self.assertEqual(len(self.second_role.holding_ids), 1)


@tagged("post_install", "-at_install")
class TestPropose(GoliveCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.group = cls.env["res.groups"].create({"name": "Clerks"})
        cls.ann = new_test_user(cls.env, "golive_ann", "base.group_user", name="Ann")
        cls.bob = new_test_user(cls.env, "golive_bob", "base.group_user", name="Bob")
        (cls.ann + cls.bob).group_ids += cls.group
        cls.second_role.likely_group_ids = cls.group
        cls.holdings = cls.env["golive.holding"]

    def proposed(self):
        self.holdings._propose()
        return self.holdings.search(
            [("role_id", "=", self.second_role.id), ("state", "=", "proposed")]
        )

    def test_the_group_proposes_and_an_administrator_confirms(self):
        found = self.proposed()
        self.assertEqual(found.user_id, self.ann + self.bob)
        self.assertEqual(set(found.mapped("reason")), {"Clerks"})
        self.assertFalse(self.second_role._holders())
        found.with_user(self.admin).confirm()
        self.assertEqual(self.second_role._holders(), self.ann + self.bob)

    def test_nobody_is_proposed_twice(self):
        first = self.proposed()
        first.filtered(lambda one: one.user_id == self.ann).decline()
        first.filtered(lambda one: one.user_id == self.bob).confirm()
        self.assertFalse(self.proposed())

    def test_where_work_leaves_traces_only_who_did_it(self):
        self.env["golive.role.trace"].create(
            {
                "role_id": self.second_role.id,
                "model": "res.partner",
                "domain": [["is_company", "=", False]],
                "at_least": 2,
            }
        )
        partners = self.env["res.partner"].with_user(self.ann).sudo()
        partners.create([{"name": "One"}, {"name": "Two"}])
        self.env["res.partner"].with_user(self.bob).sudo().create({"name": "Three"})
        self.cr.execute("UPDATE res_users SET create_date = '2020-01-01'")
        self.env.invalidate_all()
        found = self.proposed()
        self.assertEqual(found.user_id, self.ann)
        self.assertIn("2 × Contact in 90 days", found.reason)

    def test_who_is_new_has_left_no_traces_yet(self):
        self.env["golive.role.trace"].create(
            {"role_id": self.second_role.id, "model": "res.partner"}
        )
        self.env["res.partner"].with_user(self.ann).sudo().create({"name": "One"})
        found = self.proposed()
        self.assertEqual(found.user_id, self.ann + self.bob)
        reason = found.filtered(lambda one: one.user_id == self.bob).reason
        self.assertEqual(reason, "New, by group only; Clerks")
        another = self.env["golive.role"].create(
            {"key": "test.same_area", "name": "Same", "area": self.second_role.area}
        )
        self.env["golive.holding"].create({"role_id": another.id, "user_id": self.bob.id})
        found.unlink()
        self.assertEqual(self.proposed().user_id, self.ann, "has a role in that area already")

    def test_nobody_of_another_company_is_proposed(self):
        second = self.env["res.company"].create({"name": "Second Hospital"})
        self.bob.write({"company_id": second.id, "company_ids": [(6, 0, second.ids)]})
        self.holdings.with_user(self.admin)._propose()
        found = self.holdings.search([("role_id", "=", self.second_role.id)])
        self.assertEqual(found.user_id, self.ann)

    def test_a_trace_names_a_real_field_of_people(self):
        for values in (
            {"model": "res.nobody"},
            {"model": "res.partner", "user_field": "parent_id"},
            {"model": "res.partner", "domain": [["nothing", "=", 1]]},
            {"model": "res.partner", "domain": "[(1, '=', 1)]"},
            {"model": "res.partner", "at_least": 0},
        ):
            with self.subTest(values), self.assertRaises(ValidationError), self.cr.savepoint():
                self.env["golive.role.trace"].create({"role_id": self.role.id, **values})

    def test_proposed_at_the_only_site_of_the_person(self):
        self.env["golive.site"].create({"name": "N", "code": "N", "user_ids": self.ann.ids})
        sites = {one.user_id: one.site_id.code for one in self.proposed()}
        self.assertEqual(sites, {self.ann: "N", self.bob: False})


@tagged("post_install", "-at_install")
class TestHoldingRpc(RpcCase):
    def test_only_administrators_say_who_holds_what(self):
        holding = self.env["golive.holding"].create(
            {"role_id": self.role.id, "user_id": self.other.id, "state": "proposed"}
        )
        self.sign_in(self.learner)
        self.assertEqual(self.call("golive.holding", "read", holding.ids, ["state"]), "AccessError")
        values = {"role_id": self.second_role.id, "user_id": self.learner.id}
        self.assertEqual(self.call("golive.holding", "create", [values]), "AccessError")
        for method in ("confirm", "decline"):
            self.assertEqual(self.call("golive.holding", method, holding.ids), "AccessError")
        for model in ("golive.holding", "golive.role"):
            args = [[]] if model == "golive.role" else []
            self.assertEqual(self.call(model, "action_propose", *args), "AccessError")
        self.assertEqual(holding.state, "proposed")

    def test_a_person_reads_their_own_roles_only(self):
        self.second_role.user_ids = self.other
        self.sign_in(self.other)
        keys = self.call("golive.role", "search_read", [], ["key"])
        self.assertEqual({row["key"] for row in keys}, {"test.clerk", "test.boss"})
        self.assertEqual(
            self.call("golive.role", "read", self.second_role.ids, ["user_ids"]), "AccessError"
        )
