from odoo.tests import Form, tagged

from odoo.addons.golive.play.kinship import kinship

from .outcomes import OutcomeCase


@tagged("post_install", "-at_install")
class TestKinship(OutcomeCase):
    """What Odoo says of two records: never that they are strangers where they are not."""

    def assertKin(self, source, *targets, is_new=False):
        for target in targets:
            with self.subTest(source=source, target=target):
                self.assertIs(kinship(source, target, is_new), True)

    def assertStrange(self, source, *targets, is_new=False):
        for target in targets:
            with self.subTest(source=source, target=target):
                self.assertIs(kinship(source, target, is_new), False)

    def assertUnknown(self, source, *targets, is_new=False):
        for target in targets:
            with self.subTest(source=source, target=target):
                self.assertIsNone(kinship(source, target, is_new))

    def receipt(self, quantity=10, **values):
        """A receipt of which that much has come: with what is left as a backorder."""
        order = self.order(self.line(), self.line(product=self.masks), **values)
        order.sudo().button_confirm()
        receipt = order.sudo().picking_ids[:1]
        for move in receipt.move_ids:
            move.write({"quantity": quantity, "picked": True})
        receipt.with_context(skip_backorder=True).button_validate()
        return order.sudo(), receipt

    def wizard(self, receipt):
        wizard = Form(
            self.env["stock.return.picking"].with_context(
                active_id=receipt.id, active_ids=receipt.ids, active_model=receipt._name
            )
        ).save()
        wizard.product_return_moves.quantity = 1
        return wizard

    def returned(self, receipt):
        action = self.wizard(receipt).action_create_returns()
        return receipt.browse(action["res_id"])

    def test_an_order(self):
        (order, receipt), (other, of_other) = self.receipt(), self.receipt()
        returned, strange = self.returned(receipt), self.returned(of_other)
        order.action_create_invoice()
        other.action_create_invoice()
        self.assertKin(order, receipt, returned, order.invoice_ids)
        self.assertStrange(order, of_other, strange, other.invoice_ids)
        self.assertKin(order, self.gloves, self.masks, order.picking_type_id, order.user_id)
        self.assertStrange(order, self.product("Gowns", 5))
        self.assertUnknown(order, self.env["stock.quant"].search([], limit=1))

    def test_a_bill_of_another_order_where_there_is_none_yet(self):
        (order, _receipt), (other, _of_other) = self.receipt(), self.receipt()
        other.action_create_invoice()
        self.assertStrange(order, other.invoice_ids)
        bill = self.env["account.move"].create({"move_type": "in_invoice"})
        self.assertUnknown(order, bill)

    def test_a_vendor_and_those_around(self):
        person, stranger = self.contact(), self.contact()
        person.parent_id = self.vendor
        order, receipt = self.receipt()
        self.assertKin(order, self.vendor, person)
        self.assertKin(receipt, self.vendor, person)
        self.assertStrange(order, stranger)
        self.assertStrange(receipt, stranger)
        order.partner_id = person
        self.assertKin(order, self.vendor, person)

    def test_a_follower_is_no_vendor(self):
        transfer = self.env["stock.picking"].create(
            {"picking_type_id": self.env["stock.warehouse"].search([], limit=1).int_type_id.id}
        )
        transfer.message_subscribe(self.env.user.partner_id.ids)
        self.assertUnknown(transfer, self.vendor)
        self.assertKin(transfer, self.env.user.partner_id)

    def test_returns_exchanges_and_backorders(self):
        (_order, receipt), (_other, of_other) = self.receipt(4), self.receipt(4)
        backorder, others = receipt.backorder_ids, of_other.backorder_ids
        self.assertTrue(backorder and others)
        returned, strange = self.returned(receipt), self.returned(of_other)
        self.assertKin(receipt, backorder, returned)
        self.assertStrange(receipt, others, strange)
        self.assertKin(backorder, receipt)
        self.wizard(receipt).action_create_exchanges()
        exchange = self.env["stock.picking"].search([("return_id.return_id", "=", receipt.id)])
        self.assertKin(receipt, exchange)
        self.assertKin(receipt, returned, is_new=True)
        self.assertStrange(receipt, strange, is_new=True)

    def test_the_next_transfer(self):
        warehouse = self.env["stock.warehouse"].search([], limit=1)
        warehouse.reception_steps = "two_steps"
        _order, receipt = self.receipt(4)
        backorder = receipt.backorder_ids
        backorder.move_ids.write({"quantity": 6, "picked": True})
        backorder.button_validate()
        after = receipt._get_next_transfers()
        # What else the receipt has of its model would say that it is of others.
        self.assertTrue(after and backorder)
        self.assertKin(receipt, *after)
        for transfer in backorder._get_next_transfers():
            self.assertIsNot(kinship(backorder, transfer), False)

    def test_lots(self):
        tracked = self.product("Implant", 5)
        tracked.write({"is_storable": True, "tracking": "lot"})
        order = self.order(self.line(product=tracked))
        order.sudo().button_confirm()
        receipt = order.sudo().picking_ids
        lots = self.env["stock.lot"].create(
            [{"name": name, "product_id": tracked.id} for name in ("a", "b", "c")]
        )
        receipt.move_line_ids.unlink()
        self.env["stock.move.line"].create(
            [
                {
                    "move_id": receipt.move_ids.id,
                    "picking_id": receipt.id,
                    "product_id": tracked.id,
                    "lot_id": lot.id,
                    "quantity": 5,
                    "picked": True,
                }
                for lot in lots[:2]
            ]
        )
        receipt.button_validate()
        self.assertEqual(receipt.move_line_ids.lot_id, lots[:2])
        self.assertKin(receipt, *lots[:2])
        self.assertStrange(receipt, lots[2])
        quants = self.env["stock.quant"].search([("product_id", "=", tracked.id)])
        self.assertKin(tracked, *lots, *quants)
        self.assertStrange(self.gloves, *lots, *quants)
        self.assertKin(lots[0], receipt)

    def test_maintenance(self):
        first, second = self.env["maintenance.equipment"].create([{"name": "A"}, {"name": "B"}])
        mine, other, free = self.env["maintenance.request"].create(
            [
                {"name": "A", "equipment_id": first.id},
                {"name": "B", "equipment_id": second.id},
                {"name": "None"},
            ]
        )
        self.assertKin(first, mine)
        self.assertStrange(first, other, free)
        self.assertKin(mine, first, mine.maintenance_team_id)
        self.assertStrange(mine, second)
        self.assertUnknown(free, first)
        self.assertUnknown(second, self.vendor)

    def test_a_ticket(self):
        tickets = self.env["helpdesk.ticket"]
        person = self.contact(parent_id=self.vendor.id)
        values = {"name": "Broken", "description": "Broken"}
        ticket = tickets.create({**values, "partner_id": person.id})
        self.assertKin(ticket, person, self.vendor)
        self.assertStrange(ticket, self.namesake)
        self.assertUnknown(tickets.create(values), self.vendor)
