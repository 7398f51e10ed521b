from odoo.tests import new_test_user, tagged

from odoo.addons.golive.tests.common import RpcCase


@tagged("post_install", "-at_install")
class TestAccess(RpcCase):
    """Who is kept out of the Purchase scenarios."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.shipped = cls.env.ref("golive_purchase.scenario_request_for_quotation_v1")
        cls.buyer = new_test_user(
            cls.env, "golive_buyer", "base.group_user,purchase.group_purchase_user"
        )
        cls.stockman = new_test_user(
            cls.env, "golive_stockman", "base.group_user,stock.group_stock_user"
        )

    def test_without_purchase_rights_there_is_nothing_of_it(self):
        for user in (self.outsider, self.stockman):
            self.sign_in(user)
            self.assertSeesNothing("golive.scenario", self.shipped)
            self.assertSeesNothing("golive.step", self.shipped.step_ids)
            self.assertSeesNothing("golive.role", self.env.ref("golive.role_procurement_buyer"))
            apps = [offer["app"] for offer in self.call("golive.scenario", "offer")]
            self.assertNotIn("purchase", apps)
            answer = self.call("golive.run", "start", self.shipped.id, "learn", self.uid())
            self.assertEqual(answer, "UserError")

    def test_being_named_a_buyer_does_not_replace_the_rights(self):
        self.env.ref("golive.role_procurement_buyer").user_ids += self.outsider
        self.sign_in(self.outsider)
        offers = self.call("golive.scenario", "offer")
        [why] = [offer["why"] for offer in offers if offer["key"] == self.shipped.key]
        self.assertIn("You have no access to Purchase Order", why)
        answer = self.call("golive.run", "start", self.shipped.id, "learn", self.uid())
        self.assertEqual(answer, "UserError")

    def test_a_buyer_is_offered_it(self):
        self.sign_in(self.buyer)
        offers = self.call("golive.scenario", "offer")
        [offer] = [offer for offer in offers if offer["key"] == self.shipped.key]
        self.assertEqual(offer["id"], self.shipped.id)
        self.assertIn("purchase.order", offer["models"])
        load = self.call("golive.run", "start", offer["id"], "learn", self.uid())
        self.assertEqual(load["roles"], ["procurement.buyer"])
