from odoo import api, fields, models
from odoo.exceptions import UserError

from .golive_verify_run import VERDICTS


class GoliveScenario(models.Model):
    """Letting Golive play scenarios by itself, to see which of them still fit the screens."""

    _inherit = "golive.scenario"

    verify_run_id = fields.Many2one(
        "golive.run",
        string="Last Check",
        compute="_compute_verify",
        groups="golive.group_admin",
    )
    verify_verdict = fields.Selection(
        VERDICTS, string="Checked", compute="_compute_verify", groups="golive.group_admin"
    )
    verify_date = fields.Datetime(
        string="Checked On", compute="_compute_verify", groups="golive.group_admin"
    )
    verify_note = fields.Text(
        string="What Came of It", compute="_compute_verify", groups="golive.group_admin"
    )
    verify_odoo = fields.Char(
        string="Odoo Version", compute="_compute_verify", groups="golive.group_admin"
    )
    verify_modules = fields.Text(
        string="Module Versions", compute="_compute_verify", groups="golive.group_admin"
    )

    def _compute_verify(self):
        grouped = self.env["golive.run"]._read_group(
            [
                ("scenario_id", "in", self.ids),
                ("verify_verdict", "!=", False),
                ("source_uuid", "=", False),
            ],
            ["scenario_id"],
            ["id:max"],
        )
        last = dict(grouped)
        for scenario in self:
            run = self.env["golive.run"].browse(last.get(scenario._origin))
            scenario.verify_run_id = run
            scenario.verify_verdict = run.verify_verdict
            scenario.verify_date = run.date_end
            notes = [run._words() if run else "", scenario.words_otherwise]
            scenario.verify_note = "\n".join(filter(None, notes)) or False
            scenario.verify_odoo = run.verify_odoo
            scenario.verify_modules = run.verify_modules

    def action_check(self):
        """Play these scenarios in `verify` mode, in this tab, as the current user.

        :return: the client action that does it
        :raise UserError: where nothing may act by itself; for a scenario that nobody can start
        """
        self.check_access("write")
        self.env["golive.database"]._check_mode("verify")
        if not self:
            raise UserError(self.env._("There is no approved scenario to check."))
        return {
            "type": "ir.actions.client",
            "tag": "golive.check",
            "name": self.env._("Check Scenarios"),
            "target": "current",
            "params": {"scenarios": [scenario._planned() for scenario in self]},
        }

    def action_check_all(self):
        """The ones that are chosen in the list, or all that count."""
        current = self._current().sorted("id")
        return ((self & current) if self else current).action_check()

    @api.readonly
    @api.model
    def check_plan(self):
        """What there is to check, for `npm run verify`.

        :return: list of dict: id, key, name, app, role (key of who begins, or None), roles (keys)
        :raise AccessError: for anybody but an administrator of Golive
        """
        self.check_access("write")
        return [
            {
                "id": scenario.id,
                "key": scenario.key,
                "name": scenario.name,
                "app": scenario.app,
                "role": scenario._actors()[0] if scenario._actors() else None,
                "roles": scenario._actors(),
            }
            for scenario in self._current().sorted("key")
        ]

    def _planned(self):
        """A scenario as the client checks it; `why`: why the current user cannot, or None."""
        return {"id": self.id, "name": self.display_name, "why": self._why_not_checked()}

    def _why_not_checked(self):
        self.ensure_one()
        missing = set(self._actors()) - self.env["golive.role"]._held_keys()
        if missing:
            roles = self.env["golive.role"].sudo().search([("key", "in", list(missing))])
            return self.env._(
                "You do not hold these roles, which act in it: %s.", ", ".join(roles.mapped("name"))
            )
        return self._why()

    def _actors(self):
        """Keys of the roles that act in it, who begins first."""
        keys = self._role_keys()
        acting = [step.actor_id.key or (keys[0] if keys else None) for step in self.step_ids]
        return [key for key in dict.fromkeys(acting) if key]
