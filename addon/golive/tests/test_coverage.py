from odoo.tests import tagged

from .path_common import PathCase


@tagged("post_install", "-at_install")
class TestCoverage(PathCase):
    def test_super_users_and_how_many_people_there_are_to_each(self):
        role = self.env["golive.role"].create(
            {"key": "test.super", "name": "Super", "segment": "super_user", "area": "other"}
        )
        holdings = self.env["golive.holding"]
        here = [("site_id", "=", self.site.id), ("area", "=", "other")]
        self.role.holding_ids.site_id = self.site
        self.env.flush_all()
        coverage = self.env["golive.coverage"].search(here)
        self.assertEqual((coverage.users, coverage.super_users, coverage.state), (1, 0, "none"))
        for user in (self.other, self.learner):
            holdings.create({"role_id": role.id, "user_id": user.id, "site_id": self.site.id})
        users = self.env["res.users"].create(
            [{"name": f"User {n}", "login": f"golive_user_{n}"} for n in range(21)]
        )
        self.site.user_ids = users
        self.role.user_ids += users
        self.env.flush_all()
        self.env.invalidate_all()
        coverage = self.env["golive.coverage"].search(here)
        self.assertEqual((coverage.users, coverage.super_users, coverage.ratio), (21, 2, 10.5))
        self.assertEqual(coverage.state, "few")
        self.assertEqual(coverage.super_user_ids, self.other + self.learner)
        self.env["golive.settings"].create({"users_per_super_user": 11}).apply()
        coverage.invalidate_recordset()
        self.assertEqual(coverage.state, "enough")

    def test_who_serves_every_site_is_counted_and_listed_at_each(self):
        role = self.env["golive.role"].create(
            {"key": "test.super", "name": "Super", "segment": "super_user", "area": "other"}
        )
        sites = self.env["golive.site"]
        shared = sites.create({"name": "Shared", "code": "SH", "serves_all": True})
        second = self.env["res.company"].create({"name": "Second Hospital"})
        theirs = sites.create({"name": "Theirs", "code": "TH", "company_id": second.id})
        for site in (self.site, shared, theirs):
            holding = {"role_id": self.role.id, "user_id": self.outsider.id, "site_id": site.id}
            self.env["golive.holding"].create(holding)
        own = {"role_id": role.id, "user_id": self.admin.id, "site_id": self.site.id}
        self.env["golive.holding"].create(own)
        holding = self.env["golive.holding"].create({"role_id": role.id, "user_id": self.other.id})
        for site, here in ((shared.browse(), self.other), (shared, self.other)):
            holding.site_id = site
            self.env.flush_all()
            self.env.invalidate_all()
            found = {row.site_id: row for row in self.env["golive.coverage"].search([])}
            self.assertEqual(found[self.site].super_user_ids, self.admin + self.other)
            self.assertEqual(found[shared].super_user_ids, here)
            self.assertFalse(found[theirs].super_user_ids, "of another company")
            for row in found.values():
                self.assertEqual(row.super_users, len(row.super_user_ids))
