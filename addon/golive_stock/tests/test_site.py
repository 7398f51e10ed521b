from odoo.tests import TransactionCase, tagged


@tagged("post_install", "-at_install")
class TestSite(TransactionCase):
    """One company with two hospitals and a shared store."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        sites = cls.env["golive.site"]
        cls.north, cls.south, cls.shared = sites.create(
            [
                {"name": "North", "code": "TN"},
                {"name": "South", "code": "TS"},
                {"name": "Central store", "code": "TC", "serves_all": True},
            ]
        )
        cls.houses = cls.env["stock.warehouse"].create(
            [{"name": f"House {code}", "code": code} for code in ("TN", "TS", "TC")]
        )
        for site, house in zip(cls.north + cls.south + cls.shared, cls.houses, strict=True):
            cls.env["golive.site.place"].create(
                {"site_id": site.id, "record": f"stock.warehouse,{house.id}"}
            )
        cls.rules = cls.env["golive.site.rule"]

    def transfer(self, house, source=None, target=None):
        kind = house.int_type_id if house else self.houses[2].int_type_id
        return self.env["stock.picking"].create(
            {
                "picking_type_id": kind.id,
                "location_id": (source or house.lot_stock_id).id,
                "location_dest_id": (target or house.lot_stock_id).id,
            }
        )

    def test_transfers_stock_and_rules_are_their_warehouses(self):
        product = self.env["product.product"].create({"name": "Gloves", "is_storable": True})
        for site, house in zip(self.north + self.south + self.shared, self.houses, strict=True):
            quant = self.env["stock.quant"]._update_available_quantity
            quant(product, house.lot_stock_id, 3)
            orderpoint = self.env["stock.warehouse.orderpoint"].create(
                {
                    "product_id": product.id,
                    "warehouse_id": house.id,
                    "location_id": house.lot_stock_id.id,
                }
            )
            stock = self.env["stock.quant"].search(
                [("product_id", "=", product.id), ("location_id", "=", house.lot_stock_id.id)]
            )
            for record in (self.transfer(house), orderpoint, stock, house, house.lot_stock_id):
                self.assertEqual(self.rules._sites(record)[record.id], site, record)
                found = record.search(self.rules._domain(record._name, site))
                self.assertIn(record, found)

    def test_a_ward_of_its_own_goes_before_the_warehouse(self):
        ward = self.env["stock.location"].create(
            {"name": "Shared ward", "location_id": self.houses[0].lot_stock_id.id}
        )
        room = ward.copy({"name": "Room 1", "location_id": ward.id})
        self.env["golive.site.place"].create(
            {"site_id": self.south.id, "record": f"stock.location,{ward.id}"}
        )
        self.assertEqual(self.rules._sites(room)[room.id], self.south)
        self.assertNotIn(room, room.search(self.rules._domain("stock.location", self.north)))

    def test_what_no_rule_leads_to_a_site_is_unassigned(self):
        house = self.env["stock.warehouse"].create({"name": "New", "code": "TX"})
        picking = self.transfer(house)
        self.assertFalse(self.rules._sites(picking)[picking.id])
        unassigned = self.rules._domain("stock.picking", self.env["golive.site"])
        self.assertIn(picking, picking.search(unassigned))
