import psycopg2.errors

from odoo import api, models
from odoo.exceptions import ConcurrencyError, UserError, ValidationError

from ..play.entry import parse_uid
from .golive_run import MODES


class GoliveRun(models.Model):
    """How a run begins."""

    _inherit = "golive.run"

    @api.model
    def start(self, scenario_id, mode, uid, setup=None):
        """Begin a run, or go on with the one that is open.

        :param scenario_id: id of a scenario that `offer` shows
        :param mode: `Mode` of the protocol
        :param uid: a uuid made by the client; sending it again changes nothing
        :param setup: `Setup` of the protocol
        :return: `RunLoad` of the protocol
        :raise UserError: for a scenario that is not offered, and a mode that may not be played here
        """
        self.env["golive.scenario"].browse().check_access("read")
        parse_uid(self.env, uid)
        if type(scenario_id) is not int or mode not in [name for name, _label in MODES]:
            raise ValidationError(self.env._("Not a scenario and a mode to start."))
        if self.sudo().search_count([("uid", "=", uid)], limit=1):
            return self.load(uid)
        self.env["golive.database"]._check_mode(mode)
        scenario = self.env["golive.scenario"]._offered().filtered(lambda s: s.id == scenario_id)
        if not scenario:
            raise UserError(
                self.env._("This scenario is not open to you, or a newer version replaced it.")
            )
        run = self._open().filtered(lambda run: run.key == scenario.key and run.mode == mode)
        return (run[:1] or self._begin(scenario, mode, uid))._load()

    @api.model
    def _begin(self, scenario, mode, uid):
        """A new run, as superuser. Two that begin at once: one is run again and finds the other."""
        values = {
            "uid": uid,
            "key": scenario.key,
            "scenario_id": scenario.id,
            "user_id": self.env.uid,
            "company_id": self.env.company.id,
            "mode": mode,
            "date_start": self.env.cr.now().replace(microsecond=0),
        }
        try:
            with self.env.cr.savepoint():
                script = self.env["golive.script"]._freeze(scenario)
                return self.sudo().create({**values, "script_id": script.id})
        except psycopg2.errors.UniqueViolation as error:
            raise ConcurrencyError("a run that began at the same moment") from error
