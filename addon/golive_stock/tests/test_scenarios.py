from odoo import Command
from odoo.exceptions import UserError
from odoo.tests import Form, new_test_user, tagged

from odoo.addons.golive.tests.common import GoliveCase

STOREKEEPER = "inventory.storekeeper"
CONTROLLER = "inventory.approver"


@tagged("post_install", "-at_install")
class TestScenarios(GoliveCase):
    """Work in Inventory that looks done and is not: nothing of it may count as done."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        on = ("group_stock_multi_locations", "group_stock_production_lot")
        cls.env["res.config.settings"].create(dict.fromkeys(on, True)).execute()
        stock = "base.group_user,stock.group_stock_user"
        cls.keeper = new_test_user(cls.env, "golive_keeper", stock)
        cls.controller = new_test_user(
            cls.env, "golive_controller", "base.group_user,stock.group_stock_manager"
        )
        roles = cls.env["golive.role"].search([])
        by_key = {role.key: role for role in roles}
        by_key[STOREKEEPER].user_ids = cls.keeper
        by_key[CONTROLLER].user_ids = cls.controller
        cls.warehouse = cls.env["stock.warehouse"].search(
            [("company_id", "=", cls.env.company.id)], limit=1
        )
        cls.store = cls.warehouse.lot_stock_id
        cls.gloves = cls.product("Gloves of the trial")
        cls.put(cls.gloves, 50)

    def setUp(self):
        super().setUp()
        self.declare("test")

    @classmethod
    def product(cls, name, **values):
        return cls.env["product.product"].create({"name": name, "is_storable": True, **values})

    @classmethod
    def put(cls, product, quantity, **values):
        return cls.env["stock.quant"].create(
            {
                "product_id": product.id,
                "location_id": cls.store.id,
                "quantity": quantity,
                **values,
            }
        )

    def transfer(self, kind, quantity=10):
        """A transfer of gloves as the storekeeper makes it, reserved."""
        kind = self.warehouse[f"{kind}_type_id"]
        line = {"product_id": self.gloves.id, "product_uom_qty": quantity}
        made = self.env["stock.picking"].with_user(self.keeper)
        made = made.create({"picking_type_id": kind.id, "move_ids": [Command.create(line)]})
        made.action_confirm()
        return made

    def start(self, key, step, user=None, **records):
        """A run of what is shipped that begins at a step with these records: its uid."""
        scenario = self.env["golive.scenario"].search([("key", "=", f"stock.{key}")])
        setup = {"from": step, "records": {name: one.id for name, one in records.items()}}
        return self.begin(scenario, user or self.keeper, setup=setup)

    def verdict(self, run, step, user=None):
        """What comes of a step that somebody says is done."""
        with self.cr.savepoint() as undone:
            [answer] = self.record(run, self.entry(step), user=user or self.keeper)
            undone.rollback()
        return answer["verdict"]

    def test_only_the_transfer_of_the_run_counts(self):
        mine, other = self.transfer("int"), self.transfer("int")
        run = self.start("internal_transfer", "validate", transfer=mine)
        self.assertEqual(self.verdict(run, "validate"), "failed", "it waits")
        other.button_validate()
        self.assertEqual(self.verdict(run, "validate"), "failed", "another one is done")
        with self.undone():
            mine.action_cancel()
            self.assertEqual(self.verdict(run, "validate"), "failed", "it was cancelled")
        mine.button_validate()
        self.assertEqual(self.verdict(run, "validate"), "passed")

    def test_the_rest_stays_on_order(self):
        mine = self.transfer("out")
        run = self.start("short_pick", "backorder", transfer=mine)
        with self.undone():
            mine.button_validate()
            self.assertEqual(self.verdict(run, "backorder"), "failed", "all of it was booked out")
        mine.move_ids.quantity = 4
        for button, verdict in (("process_cancel_backorder", "failed"), ("process", "passed")):
            with self.undone():
                self.ask(mine.button_validate(), button)
                self.assertEqual(mine.state, "done")
                self.assertEqual(self.verdict(run, "backorder"), verdict, button)

    def ask(self, action, button):
        """Press a button of the window that an action opens."""
        window = Form.from_action(self.env(user=self.keeper), action).save()
        getattr(window.with_context(**action["context"]), button)()

    def test_a_count_is_applied_and_not_only_entered(self):
        quant = self.put(self.product("Gauze"), 40, user_id=self.keeper.id)
        other = self.put(self.product("Tape"), 40, user_id=self.keeper.id)
        mine, other = (
            one.with_user(self.keeper).with_context(inventory_mode=True) for one in quant + other
        )
        run = self.start("count_stock", "counted", count=quant)
        self.assertEqual(self.verdict(run, "counted"), "failed")
        mine.inventory_quantity = other.inventory_quantity = 38
        self.record(run, self.entry("counted"), user=self.keeper)
        self.assertEqual(self.verdict(run, "apply"), "failed", "it is entered")
        other.action_apply_inventory()
        self.assertEqual(self.verdict(run, "apply"), "failed", "another one is applied")
        with self.undone():
            mine.action_clear_inventory_quantity()
            self.assertEqual(self.verdict(run, "apply"), "failed", "it was taken back")
        mine.action_apply_inventory()
        self.assertEqual(mine.quantity, 38)
        self.assertEqual(self.verdict(run, "apply"), "passed")

    def test_who_counted_does_not_decide(self):
        quant = self.put(self.product("Gauze"), 40, user_id=self.keeper.id)
        quant.with_context(inventory_mode=True).inventory_quantity = 3
        run = self.start("count_over_tolerance", "recount", count=quant)
        self.record(run, self.entry("recount"), user=self.keeper)
        with self.assertRaises(UserError):
            self.verdict(run, "open_differences")
        self.runs(self.controller).claim(run)
        for step in ("open_differences", "to_apply", "history", "back"):
            entry = self.entry(step)
            [answer] = self.record(run, entry, user=self.controller)
            self.assertTrue(answer["accepted"], step)
        self.assertEqual(self.verdict(run, "decide", self.controller), "failed")
        for decision in ("action_apply_inventory", "action_clear_inventory_quantity"):
            with self.undone():
                getattr(quant.with_user(self.controller), decision)()
                self.assertEqual(self.verdict(run, "decide", self.controller), "passed", decision)

    def test_a_count_is_over_the_tolerance(self):
        quant = self.put(self.product("Gauze"), 40, user_id=self.keeper.id)
        mine = quant.with_user(self.keeper).with_context(inventory_mode=True)
        run = self.start("count_over_tolerance", "counted", count=quant)
        self.assertEqual(self.verdict(run, "counted"), "failed", "it is not counted")
        for counted, verdict in ((40, "failed"), (35, "failed"), (45, "failed"), (46, "passed")):
            mine.inventory_quantity = counted
            self.assertEqual(self.verdict(run, "counted"), verdict, counted)
        mine.inventory_quantity = 34
        for step in ("counted", "recount"):
            self.record(run, self.entry(step), user=self.keeper)
        self.runs(self.controller).claim(run)
        for step in ("open_differences", "history", "back"):
            self.record(run, self.entry(step), user=self.controller)
        quant.with_user(self.controller).action_apply_inventory()
        self.assertEqual(self.verdict(run, "decide", self.controller), "passed")

    def test_any_cupboard_but_the_storeroom_is_supplied(self):
        mine = self.transfer("int")
        run = self.start("internal_transfer", "mark_as_todo", transfer=mine)
        for place, verdict in (
            (self.store, "failed"),
            (self.place("Intensive Care"), "passed"),
        ):
            mine.location_dest_id = place
            self.assertEqual(self.verdict(run, "mark_as_todo"), verdict, place.name)

    def place(self, name):
        values = {"name": name, "location_id": self.warehouse.view_location_id.id}
        return self.env["stock.location"].create(values)

    def test_only_damage_of_this_receipt_that_is_booked_counts(self):
        mine, other = self.transfer("in"), self.transfer("in")
        (mine + other).button_validate()
        run = self.start("damaged_goods", "take_out", receipt=mine)

        def scrap(picking):
            return (
                self.env["stock.scrap"]
                .with_user(self.keeper)
                .create(
                    {
                        "picking_id": picking.id,
                        "product_id": self.gloves.id,
                        "scrap_qty": 1,
                        "location_id": self.store.id,
                    }
                )
            )

        scrap(other).action_validate()
        self.assertEqual(self.verdict(run, "take_out"), "failed", "another receipt's")
        draft = scrap(mine)
        self.assertEqual(self.verdict(run, "take_out"), "failed", "not validated")
        draft.action_validate()
        self.assertEqual(self.verdict(run, "take_out"), "passed")

    def test_what_asks_for_a_lot_on_one_line_is_given_to_nobody(self):
        transfers = self.env["stock.picking"]
        transfers.search([("state", "not in", ("done", "cancel"))]).action_cancel()
        serum = self.product("Serum of the trial", tracking="lot")
        lot = self.env["stock.lot"].create({"product_id": serum.id})
        self.put(serum, 5, lot_id=lot.id)
        for key, name, kind in (
            ("damaged_goods", "receipt", "in"),
            ("short_pick", "transfer", "out"),
        ):
            mixed = self.transfer(kind)
            mixed.move_ids = [Command.create({"product_id": serum.id, "product_uom_qty": 2})]
            mixed.action_confirm()
            self.assertEqual(mixed.state, "assigned", key)
            run = self.begin(self.env.ref(f"golive_stock.scenario_{key}_v1"), self.keeper)
            given = self.env["golive.given"].search([("run_id.uid", "=", run), ("name", "=", name)])
            self.assertTrue(given and given.res_id != mixed.id, key)

    def test_only_a_transfer_that_a_rule_asked_of_this_person_counts(self):
        run = self.start("replenish_ward", "order", self.controller)
        self.transfer("int")
        self.assertEqual(self.verdict(run, "order", self.controller), "failed", "no rule's")
        [given] = self.env["golive.given"].search([("run_id.uid", "=", run), ("name", "=", "rule")])
        rule = self.env["stock.warehouse.orderpoint"].browse(given.res_id)
        self.assertGreater(rule.qty_to_order, 0)
        with self.undone():
            rule.with_user(self.env.ref("base.user_admin")).action_replenish()
            self.assertEqual(self.verdict(run, "order", self.controller), "failed", "another's")
        tape = self.product("Tape")
        self.put(tape, 50)
        for what, values in (
            ("another product", {"product_id": tape.id}),
            ("another place", {"location_id": self.ward(rule).id}),
        ):
            with self.undone():
                other = rule.sudo().copy({"qty_to_order_manual": 5, **values})
                other.with_user(self.controller).action_replenish()
                moves = self.env["stock.move"].search([("orderpoint_id", "=", other.id)])
                self.assertTrue(moves.picking_id, what)
                self.assertEqual(self.verdict(run, "order", self.controller), "failed", what)
        rule.with_user(self.controller).action_replenish()
        self.assertEqual(self.verdict(run, "order", self.controller), "passed")

    def ward(self, rule):
        """Another ward of the same house, which the same route serves."""
        ward = rule.location_id.copy({"name": "Ward of the trial"})
        for pull in rule.route_id.rule_ids:
            pull.copy({"location_dest_id": ward.id, "route_id": rule.route_id.id})
        return ward

    def test_in_production_people_have_their_own_work(self):
        self.declare("production")
        scenario = self.env["golive.scenario"].search([("key", "=", "stock.internal_transfer")])
        run = self.begin(scenario, self.keeper)
        load = self.runs(self.keeper).load(run)
        self.assertEqual(load["bindings"], {})
        values = {param["name"]: param.get("value") for param in load["script"]["params"]}
        self.assertEqual({values[name] for name in ("from", "ward", "product")}, {None})

    def test_all_that_is_pointed_at_is_in_the_views(self):
        reports = self.env["golive.scenario"]._anchor_reports(app="stock")
        self.assertGreaterEqual(len(reports), 10)
        broken = [
            (report["key"], step["step"], step["words"])
            for report in reports
            for step in report["steps"]
            if step["result"] in ("gone", "ambiguous")
        ]
        self.assertEqual(broken, [])
