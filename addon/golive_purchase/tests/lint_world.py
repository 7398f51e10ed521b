from odoo import Command
from odoo.tests import new_test_user

from odoo.addons.golive.tests.common import GoliveCase

from .lint_buying import SCENARIOS as BUYING
from .lint_elsewhere import GIVEN
from .lint_elsewhere import SCENARIOS as ELSEWHERE

SCENARIOS = {**BUYING, **ELSEWHERE}


class LintCase(GoliveCase):
    """Scenarios on Purchase and Inventory, those who play them, and changes of views."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        # Its change of the bill's form is one of those looked at.
        cls.env.ref("purchase.view_move_form_inherit_purchase").active = False
        cls.buyer = new_test_user(
            cls.env,
            "golive_buyer",
            "base.group_user,purchase.group_purchase_user,stock.group_stock_user",
        )
        cls.manager = new_test_user(
            cls.env,
            "golive_manager",
            "base.group_user,purchase.group_purchase_manager,base.group_system,"
            "stock.group_stock_manager,account.group_account_manager,"
            "maintenance.group_equipment_manager",
        )
        cls.roles = {
            key: cls.env["golive.role"].create(
                {"key": key, "name": key, "user_ids": [Command.set(user.ids)]}
            )
            for key, user in (("test.storebuyer", cls.buyer), ("test.storemanager", cls.manager))
        }
        cls.scenarios = {
            key: cls.env["golive.scenario"].create(
                {
                    "key": key,
                    "name": key,
                    "app": "purchase",
                    "start": start,
                    "role_ids": [Command.set(cls.roles[role].ids)],
                    "spec": {"given": GIVEN[key]} if key in GIVEN else False,
                    "step_ids": [
                        Command.create({"sequence": place, **cls.step(name, **spec)})
                        for place, (name, spec) in enumerate(steps)
                    ],
                }
            )
            for key, (start, role, steps) in SCENARIOS.items()
        }

    def problems(self, *keys):
        """What is gone or ambiguous: list of (scenario's key, step's key, words).

        :param keys: of the scenarios to look at; default: all
        """
        found = []
        for key in keys or self.scenarios:
            scenario = self.scenarios[key]
            for entry in scenario._anchor_entries(scenario._inspect()):
                if entry["result"] in ("gone", "ambiguous"):
                    found.append((key, entry["step"], entry["words"]))
        return found
