from odoo.tests import new_test_user, tagged

from odoo.addons.golive.tests.common import GoliveCase


@tagged("post_install", "-at_install")
class TestScreen(GoliveCase):
    """What buyers and who pays bills are shown in Odoo's own screens."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.declare("training")

    def offered(self, user, model, **context):
        records = self.env[model].with_user(user).with_context(**context)
        return "data-golive-scenario" in records.get_empty_list_help("")

    def user(self, login, role, groups):
        user = new_test_user(self.env, login, groups)
        roles = self.env["golive.role"].search([("area", "=", "procurement")])
        roles.group_ids = False
        self.env.ref(role).user_ids = user
        return user

    def test_vendor_bills_are_offered_and_customer_invoices_are_not(self):
        payer = self.user(
            "golive_payer",
            "golive.role_procurement_accounts_payable",
            "account.group_account_invoice,purchase.group_purchase_user,stock.group_stock_user",
        )
        self.assertTrue(self.offered(payer, "account.move", default_move_type="in_invoice"))
        self.assertFalse(self.offered(payer, "account.move", default_move_type="out_invoice"))

    def test_who_does_not_begin_it_is_not_offered_it(self):
        groups = "purchase.group_purchase_manager,stock.group_stock_user"
        approver = self.user("golive_approver", "golive.role_procurement_approver", groups)
        self.assertFalse(self.offered(approver, "purchase.order"))
        buyer = self.user("golive_buyer_", "golive.role_procurement_buyer", groups)
        self.assertTrue(self.offered(buyer, "purchase.order"))
