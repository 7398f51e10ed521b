from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..play.key import KEY
from .golive_run import MODES

#: What a line is counted from.
SINCE = [
    ("joined", "After Joining"),
    ("previous", "After the Line Before"),
    ("live", "After the Go-Live"),
]


class GolivePathLine(models.Model):
    """One scenario of a path."""

    _name = "golive.path.line"
    _description = "Golive Learning Path Line"
    _order = "path_id, sequence, id"
    _rec_name = "key"

    path_id = fields.Many2one("golive.path", required=True, ondelete="cascade", index=True)
    sequence = fields.Integer(default=10)
    key = fields.Char(
        string="Scenario Key", required=True, index=True, help="Whatever its version is."
    )
    scenario_id = fields.Many2one(
        "golive.scenario",
        compute="_compute_scenario_id",
        inverse="_inverse_scenario_id",
        domain=[("state", "=", "approved")],
        help="The version that counts now.",
    )
    minutes = fields.Integer(compute="_compute_scenario_id")
    mode = fields.Selection(
        [mode for mode in MODES if mode[0] != "verify"],
        help="What completes it.",
        required=True,
        default="learn",
    )
    days = fields.Integer(
        default=14, required=True, help="Within so many days; negative: so many days before."
    )
    since = fields.Selection(SINCE, string="Counted", required=True, default="joined")

    _once = models.Constraint("UNIQUE (path_id, key, mode)", "The path has this line already.")

    @api.depends("key")
    def _compute_scenario_id(self):
        current = self.env["golive.scenario"]._current(self.mapped("key"))
        by_key = {scenario.key: scenario for scenario in current.sudo()}
        for line in self:
            line.scenario_id = by_key.get(line.key, current.browse())
            line.minutes = line.scenario_id.sudo().minutes

    @api.onchange("scenario_id")
    def _inverse_scenario_id(self):
        for line in self:
            if line.scenario_id:
                line.key = line.scenario_id.key

    @api.constrains("key", "days", "since")
    def _check_line(self):
        for line in self:
            if not KEY.fullmatch(line.key or "") or "." not in line.key:
                raise ValidationError(self.env._("Choose a scenario for each line."))
            if line.days < 0 and line.since != "live":
                raise ValidationError(
                    self.env._("Only what is counted from the go-live may be due before it.")
                )

    def _load_records_create(self, vals_list):
        """What a new version ships and the customer put on the path themselves is theirs."""
        if not self.env["golive.scenario"]._is_loading():
            return super()._load_records_create(vals_list)
        return self.concat(
            *(
                self._as_shipped(vals) or super(GolivePathLine, self)._load_records_create([vals])
                for vals in vals_list
            )
        )

    @api.model
    def _as_shipped(self, vals):
        return self.search([(name, "=", vals[name]) for name in ("path_id", "key", "mode")])

    @api.depends("key")
    def _compute_display_name(self):
        for line in self:
            line.display_name = line.scenario_id.sudo().name or line.key
