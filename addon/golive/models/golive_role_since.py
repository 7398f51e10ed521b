from odoo import api, fields, models


class GoliveRoleSince(models.Model):
    """Since when a person holds a role by a group: since Golive first saw it, for Odoo keeps no
    date of that. Who was not seen yet holds it since today."""

    _name = "golive.role.since"
    _description = "Golive Role Held by Group"
    _rec_name = "user_id"

    user_id = fields.Many2one("res.users", required=True, readonly=True, ondelete="cascade")
    role_id = fields.Many2one(
        "golive.role", required=True, readonly=True, ondelete="cascade", index=True
    )
    date = fields.Date(required=True, readonly=True)

    _once = models.Constraint("UNIQUE (user_id, role_id)", "This is known already.")

    @api.model
    def _look(self):
        """Keep who holds which role by a group now, and forget who does not any more, so that they
        begin anew when they get it again. A job does it each day."""
        today = fields.Date.today()
        for role in self.env["golive.role"].sudo().search([("key", "!=", False)]):
            holders = role.group_ids.all_user_ids
            known = self.sudo().search([("role_id", "=", role.id)])
            new = holders - known.user_id
            known.filtered(lambda one, holders=holders: one.user_id not in holders).unlink()
            self.sudo().create(
                [{"user_id": user.id, "role_id": role.id, "date": today} for user in new]
            )
