import logging

from odoo import models
from odoo.http import request

_logger = logging.getLogger(__name__)

#: In the session, the uid of the run that the next page goes on with.
GO_ON = "golive_run"


class IrHttp(models.AbstractModel):
    _inherit = "ir.http"

    def session_info(self):
        """Adds `golive`: `run`, uid of the person's newest open run that is theirs to go on with,
        or False; `turns`, how many parts of runs wait for them, and `mine`, uids of the runs of
        those that they have taken; `here`, how many scenarios there are for them, by the model of
        the screen; and, once after they followed a link of ours, `go`, uid of the run to go on
        with now."""
        info = super().session_info()
        info["golive"] = {
            **self._golive_waiting(),
            **self._golive_followed(),
            "here": self._golive_here(),
        }
        return info

    def _golive_waiting(self):
        """Never fails: an error of ours must not take the page down. In a savepoint, because a
        failed query would leave the page's whole transaction dead; without a flush, because an
        error in what others have pending is theirs to raise."""
        try:
            with self.env.cr.savepoint(flush=False):
                return {
                    "run": self.env["golive.run"]._open_uid(),
                    **self.env["golive.turn"]._waiting_for_me(),
                }
        except Exception:
            _logger.exception("Golive: no run in the session info, the page goes on without")
            return {"run": False, "turns": 0, "mine": []}

    def _golive_here(self):
        """Never fails, either."""
        try:
            with self.env.cr.savepoint(flush=False):
                return self.env["golive.scenario"]._counts()
        except Exception:
            _logger.exception("Golive: nothing is counted, the page goes on without")
            return {}

    def _golive_followed(self):
        run = request.session.pop(GO_ON, None) if request else None
        return {"go": run} if isinstance(run, str) else {}
