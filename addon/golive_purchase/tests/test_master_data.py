from odoo import Command
from odoo.tests import tagged

from .scenario_common import ScenarioCase


@tagged("post_install", "-at_install")
class TestMasterData(ScenarioCase):
    """Vendors and products: entered, put away."""

    def test_the_bank_account_is_that_of_the_contract(self):
        for number, wanted, verdict in (
            ("BE71 0961 2345 6796", None, "failed"),
            ("BE71 0961 2345 67690", None, "failed"),
            ("be71096123456769", None, "passed"),
            ("BE71 0961 2345 6796", "", "passed"),
        ):
            with self.subTest(number, wanted=wanted), self.undone():
                self.shipped = self.env.ref("golive_purchase.scenario_onboard_vendor_v1")
                setup = None if wanted is None else {"params": {"bank_account": wanted}}
                self.run_uid = self.begin(self.shipped, self.person, setup=setup)
                vendor = self.contact(self.person, name="Lakeside", is_company=True)
                self.answer_at("new_vendor", vendor=vendor)
                account = {"partner_id": vendor.id, "acc_number": number}
                self.env["res.partner.bank"].with_user(self.person).create(account)
                self.assertEqual(self.load()["holds"]["bank_account"], verdict)

    def test_the_entry_that_nobody_uses_is_put_away(self):
        self.judge(
            "duplicate_vendor",
            "archive",
            {
                "nothing": lambda given: None,
                "the one in use": lambda given: given["kept"].action_archive(),
                "the duplicate": lambda given: given["duplicate"].action_archive(),
            },
        )

    def test_a_product_is_put_away_with_nothing_left_of_it(self):
        def archive(given, name="duplicate"):
            given[name].sudo().action_archive()

        def stocked(given):
            store = self.env["stock.warehouse"].search([], limit=1).lot_stock_id
            quants = self.env["stock.quant"]
            quants._update_available_quantity(given["variant"].sudo(), store, 3)
            archive(given)

        def ordered(given):
            vendor = self.env["res.partner"].create({"name": "Gloves and Co"})
            line = {"product_id": given["variant"].id, "product_qty": 3, "tax_ids": False}
            values = {"partner_id": vendor.id, "order_line": [Command.create(line)]}
            self.env["purchase.order"].create(values)
            archive(given)

        deeds = {
            "nothing": lambda given: None,
            "the one in use": lambda given: archive(given, "kept"),
            "some are on the shelf": stocked,
            "some are asked for": ordered,
            "nothing is left": archive,
        }
        self.judge("retire_product", "archive", deeds)
        rule = {"nothing": lambda given: None, "archived": archive}
        self.judge("retire_product", "rule_is_gone", rule)
