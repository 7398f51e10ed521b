from odoo.tests import new_test_user, tagged

from .path_common import PathCase


@tagged("post_install", "-at_install")
class TestProgressSeen(PathCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.leader = new_test_user(cls.env, "golive_leader", "base.group_user")
        cls.super_role = cls.env["golive.role"].create(
            {"key": "test.super", "name": "Super", "segment": "super_user", "area": "other"}
        )
        cls.role.holding_ids.site_id = cls.site

    def say(self, detail):
        settings = self.env["golive.settings"].with_user(self.admin)
        settings.create({"named_detail": detail}).apply()

    def seen(self, asking=None):
        return bool(self.progress(asking=asking or self.leader))

    def test_nobody_sees_a_colleague(self):
        self.assertTrue(self.seen(self.learner))
        self.assertFalse(self.seen())
        self.assertTrue(self.seen(self.admin))

    def test_who_reads_the_list_reads_it_whole_without_the_role(self):
        """The scenario of a line is of a role that they do not hold."""
        self.role.holding_ids.manager_id = self.leader
        self.assertFalse(self.taught.with_user(self.leader).has_access("read"))
        self.env.flush_all()
        self.env.invalidate_all()
        told = (
            self.env["golive.progress"]
            .with_user(self.leader)
            .web_search_read(
                [],
                {
                    "user_id": {"fields": {"display_name": {}}},
                    "path_id": {"fields": {"display_name": {}}},
                    "line_id": {"fields": {"display_name": {}}},
                    "scenario_id": {"fields": {"display_name": {}}},
                    "state": {},
                },
            )
        )
        self.assertEqual(told["length"], 2)
        self.assertEqual(told["records"][0]["line_id"]["display_name"], self.taught.name)

    def test_a_manager_sees_their_people(self):
        self.role.holding_ids.manager_id = self.leader
        self.assertTrue(self.seen())
        self.say("nothing")
        self.assertFalse(self.seen())
        self.assertTrue(self.seen(self.learner), "one's own")

    def test_a_super_user_sees_their_site_and_area(self):
        other_site = self.env["golive.site"].create({"name": "South", "code": "S"})
        holding = self.env["golive.holding"].create(
            {"role_id": self.super_role.id, "user_id": self.leader.id, "site_id": other_site.id}
        )
        self.assertFalse(self.seen())
        holding.site_id = self.site
        self.assertTrue(self.seen())
        self.super_role.area = "inventory"
        self.assertFalse(self.seen())

    def test_a_process_owner_sees_their_area(self):
        owner = self.env["golive.role"].create(
            {"key": "test.owner", "name": "Owner", "segment": "process_owner", "area": "other"}
        )
        owner.user_ids = self.leader
        self.assertTrue(self.seen())

    def test_where_there_is_no_site_people_are_seen(self):
        self.role.holding_ids.site_id = False
        self.env["golive.site"].search([]).active = False
        self.assertFalse(self.seen())
        owner = self.env["golive.role"].create(
            {"key": "test.owner", "name": "Owner", "segment": "process_owner", "area": "other"}
        )
        for role in (self.super_role, owner):
            role.user_ids = self.leader
            self.assertTrue(self.seen(), role.name)
            role.user_ids = False
            role.group_ids = self.env["res.groups"].create({"name": "Leaders"})
            self.leader.group_ids += role.group_ids
            self.assertTrue(self.seen(), f"{role.name} by group")
            role.group_ids = False
            self.assertFalse(self.seen())
        self.role.holding_ids.manager_id = self.leader
        self.assertTrue(self.seen())

    def test_a_process_owner_of_a_site_sees_that_site(self):
        owner = self.env["golive.role"].create(
            {"key": "test.owner", "name": "Owner", "segment": "process_owner", "area": "other"}
        )
        south = self.env["golive.site"].create({"name": "South", "code": "S"})
        holding = self.env["golive.holding"].create(
            {"role_id": owner.id, "user_id": self.leader.id, "site_id": south.id}
        )
        self.assertFalse(self.seen())
        holding.site_id = self.site
        self.assertTrue(self.seen())
        holding.site_id = south
        south.serves_all = True
        self.assertTrue(self.seen(), "a shared service's owner owns it at all sites")

    def test_companies_are_kept_apart_for_administrators_too(self):
        second = self.env["res.company"].create({"name": "Second Hospital"})
        there = new_test_user(
            self.env,
            "golive_there",
            "base.group_user",
            company_id=second.id,
            company_ids=[(6, 0, second.ids)],
        )
        theirs = self.env["golive.site"].create(
            {"name": "Theirs", "code": "TH", "company_id": second.id}
        )
        holding = self.env["golive.holding"].create({"role_id": self.role.id, "user_id": there.id})
        leads = {"role_id": self.super_role.id, "user_id": self.leader.id}
        self.env["golive.holding"].create(leads)
        for site in (theirs, theirs.browse()):
            holding.site_id = site
            self.assertFalse(self.progress(there, self.admin))
            self.assertFalse(self.progress(there, self.leader))
            self.assertEqual(len(self.progress(there, there)), 2, "one's own")
            self.assertFalse(holding.with_user(self.admin).has_access("write"))
        holding.site_id = theirs
        self.env.flush_all()
        coverage = self.env["golive.coverage"]
        self.assertTrue(coverage.search([("site_id", "=", theirs.id)]))
        for user in (self.admin, self.leader):
            self.assertFalse(theirs.with_user(user).has_access("read"))
        self.assertFalse(coverage.with_user(self.admin).search([("site_id", "=", theirs.id)]))
        self.admin.company_ids += second
        asking = self.env["golive.progress"].with_user(self.admin)
        asking = asking.with_context(allowed_company_ids=(second + self.env.company).ids)
        self.assertEqual(asking.search_count([("user_id", "=", there.id)]), 2)

    def test_hints_and_minutes_only_where_the_settings_say(self):
        self.role.holding_ids.manager_id = self.leader
        run = self.begin(self.taught, mode="practice")
        self.record(run, self.entry("open", "hint"))
        self.runs().stop(run)
        self.env.flush_all()

        def told(asking):
            self.env.invalidate_all()
            rows = self.env["golive.progress"].with_user(asking)
            row = rows.search([("user_id", "=", self.learner.id), ("mode", "=", "learn")])
            return row.detailed, row.attempts, row.hints

        self.assertEqual(told(self.leader), (False, 0, 0))
        self.assertEqual(told(self.learner), (True, 1, 1))
        self.say("full")
        self.assertEqual(told(self.leader), (True, 1, 1))
