from odoo.tests import TransactionCase, new_test_user, tagged


@tagged("post_install", "-at_install")
class TestScreen(TransactionCase):
    """What storekeepers are shown in Odoo's own screens."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        groups = "stock.group_stock_user,stock.group_stock_multi_locations"
        cls.keeper = new_test_user(cls.env, "golive_keeper", groups)
        cls.env.ref("golive.role_inventory_storekeeper").user_ids = cls.keeper

    def offered(self, kind):
        transfers = self.env["stock.picking"].with_user(self.keeper)
        transfers = transfers.with_context(restricted_picking_type_code=kind)
        said = transfers.get_empty_list_help("")
        self.assertIn("o_view_nocontent", said, "Odoo's own words stay")
        return said

    def test_empty_transfers_offer_what_makes_one_of_them(self):
        self.assertIn('data-golive-scenario="stock.internal_transfer"', self.offered("internal"))
        self.assertIn('data-golive-scenario="stock.issue_to_ward"', self.offered("outgoing"))
        self.assertNotIn("data-golive-scenario", self.offered("incoming"))

    def test_the_overview_has_the_number_of_its_transfers(self):
        counts = self.env["golive.scenario"].with_user(self.keeper)._counts()
        self.assertGreaterEqual(counts["stock.picking.type"], counts["stock.picking"])
