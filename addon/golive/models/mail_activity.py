import logging

from odoo import models

_logger = logging.getLogger(__name__)


class MailActivity(models.Model):
    _inherit = "mail.activity"

    def action_open_document(self):
        """An activity of ours hangs on no record: it opens the one that its run is about."""
        self.ensure_one()
        turn = self._golive_turns().get(self)
        return turn.action_open() if turn else super().action_open_document()

    def _golive_turns(self):
        """The turns that these remind of: dict activity → golive.turn. Never fails: an error of
        ours must not keep people from their activities."""
        try:
            with self.env.cr.savepoint(flush=False):
                return self.env["golive.turn"]._reminded_by(self)
        except Exception:
            _logger.exception("Golive: activities are shown as Odoo would")
            return {}
