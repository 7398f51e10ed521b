import logging

from odoo import models

_logger = logging.getLogger(__name__)


class IrHttp(models.AbstractModel):
    _inherit = "ir.http"

    def session_info(self):
        """Adds `golive`: `{"run": uid of the person's newest open run, or False}`."""
        info = super().session_info()
        info["golive"] = {"run": self._golive_open_run()}
        return info

    def _golive_open_run(self):
        """Never fails: an error of ours must not take the page down. In a savepoint, because a
        failed query would leave the page's whole transaction dead; without a flush, because an
        error in what others have pending is theirs to raise."""
        try:
            with self.env.cr.savepoint(flush=False):
                return self.env["golive.run"]._open_uid()
        except Exception:
            _logger.exception("Golive: no run in the session info, the page goes on without")
            return False
