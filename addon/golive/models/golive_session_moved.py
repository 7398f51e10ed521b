from odoo import fields, models
from odoo.exceptions import UserError


class GoliveSession(models.Model):
    """A session that goes from one database to the next. What was held elsewhere is history."""

    _name = "golive.session"
    _inherit = ["golive.session", "golive.unique"]

    #: Empty where the trainer is not here.
    trainer_id = fields.Many2one(required=False)
    trainer_told = fields.Char(
        string="Trained By", readonly=True, copy=False, help="Of a session of another database."
    )
    source = fields.Char(string="Held In", readonly=True, copy=False)
    source_uuid = fields.Char(
        string="UUID of That Database", readonly=True, copy=False, index="btree_not_null"
    )

    _somebodys = models.Constraint(
        "CHECK (trainer_id IS NOT NULL OR source_uuid IS NOT NULL)", "Say who trains."
    )

    def write(self, vals):
        self._check_held_here()
        return super().write(vals)

    def admit(self, user_id, reason):
        self._check_held_here()
        return super().admit(user_id, reason)

    def _check_employed(self, users):
        """Who was there is not asked again where it is read."""
        return None if self.source_uuid else super()._check_employed(users)

    def _check_held_here(self):
        """
        :raise UserError: for a session of another database, whose roster is corrected there
        """
        elsewhere = self.sudo().filtered("source_uuid")[:1]
        if elsewhere and not self.env.su:
            raise UserError(
                self.env._(
                    "This session was held in %s: here it is kept, and not changed.",
                    elsewhere.source,
                )
            )


class GoliveAttendance(models.Model):
    """An attendance of such a session."""

    _inherit = "golive.attendance"

    def correct(self, state, reason):
        self.session_id._check_held_here()
        return super().correct(state, reason)


class GoliveCorrection(models.Model):
    """A correction that goes from one database to the next."""

    _name = "golive.correction"
    _inherit = ["golive.correction", "golive.unique"]
