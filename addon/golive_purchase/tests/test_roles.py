from odoo.tests import TransactionCase, new_test_user, tagged


@tagged("post_install", "-at_install")
class TestRoles(TransactionCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.holdings = cls.env["golive.holding"]
        cls.buyer = new_test_user(cls.env, "golive_new_buyer", "purchase.group_purchase_user")
        cls.boss = new_test_user(cls.env, "golive_new_boss", "purchase.group_purchase_manager")
        cls.env["golive.role"].search([]).write({"group_ids": [(5,)]})

    def proposed(self, user):
        self.holdings._propose()
        found = self.holdings.search([("user_id", "=", user.id), ("state", "=", "proposed")])
        return set(found.role_id.filtered(lambda role: role.area == "procurement").mapped("key"))

    def test_in_a_new_odoo_groups_alone_propose(self):
        self.env["purchase.order"].search([]).user_id = False
        self.assertLessEqual(
            {"procurement.buyer", "procurement.super_user"}, self.proposed(self.buyer)
        )
        self.assertLessEqual(
            {"procurement.approver", "procurement.process_owner"}, self.proposed(self.boss)
        )
        self.assertNotIn("procurement.approver", self.proposed(self.buyer))

    def test_where_people_order_who_ordered_is_proposed_as_a_buyer(self):
        # Who is here for long, and did nothing of it, is none.
        self.env.cr.execute(
            "UPDATE res_users SET create_date = create_date - interval '1 year' WHERE id = %s",
            [self.boss.id],
        )
        self.boss.invalidate_recordset(["create_date"])
        order = self.env["purchase.order"].create(
            {"partner_id": self.env["res.partner"].create({"name": "Vendor"}).id}
        )
        order.user_id = self.buyer
        self.assertIn("procurement.buyer", self.proposed(self.buyer))
        self.assertNotIn("procurement.buyer", self.proposed(self.boss))
        reason = self.holdings.search(
            [("user_id", "=", self.buyer.id), ("role_id.key", "=", "procurement.buyer")]
        ).reason
        self.assertIn("1 × Purchase Order in 90 days", reason)

    def test_six_segments_in_each_of_four_areas(self):
        roles = self.env["golive.role"].search([("area", "!=", "other")])
        segments = dict(roles._fields["segment"].selection)
        for area in ("procurement", "inventory", "maintenance", "helpdesk"):
            there = roles.filtered(lambda role, area=area: role.area == area)
            self.assertEqual(set(there.mapped("segment")), set(segments), area)
