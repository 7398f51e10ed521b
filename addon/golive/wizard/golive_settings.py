from odoo import api, fields, models
from odoo.exceptions import ValidationError

DETAIL = [
    ("nothing", "Nothing"),
    ("verdict", "Whether each line is done"),
    ("full", "Hints, attempts and minutes, too"),
]
#: What each setting is unless an administrator says otherwise; strict, as works councils ask.
DEFAULTS = {"named_detail": "verdict", "users_per_super_user": 10, "problem_hours": 8}


class GoliveSettings(models.TransientModel):
    """What holds for all of Golive in this database, kept as system parameters `golive.<name>`."""

    _name = "golive.settings"
    _description = "Golive Settings"

    named_detail = fields.Selection(
        DETAIL,
        string="Others See",
        required=True,
        default=lambda self: self._said("named_detail"),
        help="How much managers, super users and process owners see of somebody else's learning.",
    )
    users_per_super_user = fields.Integer(
        string="Users per Super User",
        required=True,
        default=lambda self: self._said("users_per_super_user"),
        help="A site with more users to a super user than these is marked.",
    )
    problem_hours = fields.Integer(
        string="Super Users Have",
        required=True,
        default=lambda self: self._said("problem_hours"),
        help="Hours after which a problem that no super user took is the support team's.",
    )

    @api.constrains("users_per_super_user", "problem_hours")
    def _check_counts(self):
        for settings in self:
            if settings.users_per_super_user < 1 or settings.problem_hours < 1:
                raise ValidationError(self.env._("Count from 1."))

    def apply(self):
        """Keep what was said."""
        self.check_access("write")
        self.ensure_one()
        parameters = self.env["ir.config_parameter"].sudo()
        for name in DEFAULTS:
            parameters.set_param(f"golive.{name}", str(self[name]))
        return {"type": "ir.actions.client", "tag": "soft_reload"}

    @api.model
    def _said(self, name):
        """A setting's value; the default for one that nobody said, or said wrongly."""
        said = self.env["ir.config_parameter"].sudo().get_param(f"golive.{name}")
        default = DEFAULTS[name]
        if isinstance(default, str):
            return said if said in dict(self._fields[name].selection) else default
        return int(said) if said and said.isdigit() and int(said) else default

    @api.model
    def _named_detail(self):
        return self._said("named_detail")
