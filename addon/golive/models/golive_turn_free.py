from odoo import api, fields, models


class GoliveTurn(models.Model):
    """A turn whose holder cannot do it any more is free again, as if it had been given back."""

    _inherit = "golive.turn"

    def _is_free(self):
        """Whether it waits for somebody, or has with it only who was archived, or lost its role
        or the run's company."""
        self.ensure_one()
        return self.state == "waiting" or self._is_lapsed()

    def _is_lapsed(self):
        holder = self.user_id
        return self.state == "claimed" and not (holder.active and self._is_held(holder))

    @api.model
    def _free_lapsed(self, users=None):
        """Give back what nobody can do who has it, and tell those who may take it.

        :param users: res.users, only what these have; default: everybody
        """
        domain = [("state", "=", "claimed")]
        if users is not None:
            domain.append(("user_id", "in", users.ids))
        for turn in self.sudo().search(domain):
            if turn._is_lapsed():
                turn._free()

    def _free(self):
        holders = self._holders()
        now = fields.Datetime.now()
        self.write(
            {
                "user_id": False,
                "state": "waiting",
                "date_claim": False,
                # Where nobody can take it, those who can do something about it hear of it next.
                "date_due": self.role_id._turn_due() if holders else now,
                "late": False,
            }
        )
        self._announce()
