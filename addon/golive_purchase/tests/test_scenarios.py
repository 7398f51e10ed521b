from odoo.exceptions import UserError
from odoo.tests import tagged

from .scenario_common import ScenarioCase


@tagged("post_install", "-at_install")
class TestScenarios(ScenarioCase):
    """Shipped scenarios, whichever they are."""

    def test_each_can_be_approved_as_it_is(self):
        shipped = self.env["golive.scenario"].search([("app", "=", "purchase")])
        self.assertGreaterEqual(len(shipped), 13)
        for scenario in shipped:
            self.assertEqual(scenario._problems(), [], scenario.key)

    def test_in_production_there_is_real_work_or_none(self):
        self.declare("production")
        waiting = self.env["purchase.order"].search([("state", "=", "to approve")])
        waiting.button_cancel()
        with self.assertRaisesRegex(UserError, "is not there"):
            self.start("approve_order")
        order = self.env["purchase.order"].search([("state", "=", "draft")], limit=1)
        order.state = "to approve"
        self.assertEqual(self.start("approve_order")["order"], order)
