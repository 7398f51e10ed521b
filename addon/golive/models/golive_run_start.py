import psycopg2.errors

from odoo import api, fields, models
from odoo.exceptions import ConcurrencyError, UserError, ValidationError
from odoo.tools import SQL

from ..play.at_once import let_others_first
from ..play.entry import MAX_ID, parse_uid
from ..play.judge import Judge
from ..play.params import known_values
from ..play.person import of_the_page
from ..play.script import Script
from ..play.setup import check_params, check_setup, is_whole, parse_setup
from .golive_run import MODES


class GoliveRun(models.Model):
    """How a run begins."""

    _inherit = "golive.run"

    @api.model
    @of_the_page
    def start(self, scenario_id, mode, uid, setup=None):
        """Begin a run, or go on with the one that is open and not handed over.

        :param scenario_id: id of a scenario that `offer` shows
        :param mode: `Mode` of the protocol
        :param uid: a uuid made by the client; sending it again changes nothing
        :param setup: `Setup` of the protocol
        :return: `RunLoad` of the protocol
        :raise UserError: for a scenario that cannot be started (saying why), a mode that may not
            be played here, and a setup that does not fit the scenario or the run that is open
        """
        self.env["golive.scenario"].browse().check_access("read")
        parse_uid(self.env, uid)
        if not (type(scenario_id) is int and abs(scenario_id) <= MAX_ID) or mode not in [
            name for name, _label in MODES
        ]:
            raise ValidationError(self.env._("Not a scenario and a mode to start."))
        setup = parse_setup(self.env, setup)
        if self.sudo().search_count([("uid", "=", uid)], limit=1):
            return self.load(uid)
        self.env["golive.database"]._check_mode(mode)
        scenario = self.env["golive.scenario"]._startable(scenario_id)
        site = self.env["golive.person"]._site()
        known = known_values(self.env, scenario, site, self.env.company)
        check_params(self.env, scenario._params(known), mode, setup)
        runs = self._open().filtered(
            lambda run: run.key == scenario.key and run.mode == mode and not run.is_trial
        )
        if mode == "verify":
            # Checks that were given up: a new one begins from the start.
            for run in runs:
                run._end("stopped")
        elif run := runs.filtered(lambda run: not run.handed_over)[:1]:
            run._check_same_setup(setup)
            return run._load()
        run = self._begin(scenario, mode, uid, setup, site=site, known=known)
        run._open_first_part()
        return run._load()

    @api.model
    def _begin(self, scenario, mode, uid, setup, give=True, site=None, known=None, is_trial=False):
        """A new run, as superuser. Two that begin at once: one is run again and finds the other.

        :param give: whether what it needs to begin is found or made
        :param site: golive.site where it is played
        :param known: values of params that the site or the database says: name → value
        :param is_trial: it counts nowhere, and all parts are one person's
        """
        self._wait_for_others(scenario.key, mode)
        try:
            with self.env.cr.savepoint():
                values = {**(known or {}), **setup.get("params", {})}
                script = self.env["golive.script"]._freeze(scenario, values, is_trial)
                check_setup(self.env, Script(script.body["scenario"]), setup)
                run = self.sudo().create(
                    {
                        "uid": uid,
                        "key": scenario.key,
                        "trial_id" if is_trial else "scenario_id": scenario.id,
                        "is_trial": is_trial,
                        "script_id": script.id,
                        "user_id": self.env.uid,
                        "company_id": self.env.company.id,
                        "site_id": site.id if site else False,
                        "mode": mode,
                        "date_start": self.env.cr.now().replace(microsecond=0),
                        "setup": setup or False,
                        "versions": scenario._versions() if mode == "verify" else False,
                    }
                )
        except psycopg2.errors.UniqueViolation as error:
            raise ConcurrencyError("a run that began at the same moment") from error
        if give:
            run._give()
        return run

    @api.model
    def _wait_for_others(self, key, mode):
        """Let those begin first who are about to, in the name of the same person.

        :raise ConcurrencyError: for a run that began meanwhile: Odoo runs the request again
        """
        mine = [("user_id", "=", self.env.uid), ("key", "=", key), ("mode", "=", mode)]
        known = self.sudo().search(mine).ids
        there = SQL(
            "SELECT id FROM golive_run WHERE user_id = %s AND key = %s AND mode = %s"
            " AND state = 'open' AND handed_over IS NOT TRUE AND id != ALL(%s)",
            self.env.uid,
            key,
            mode,
            known,
        )
        let_others_first(self.env, f"golive.run {self.env.uid} {key} {mode}", there)

    def _give(self):
        """Find or make what the run needs to begin, but for what was set up."""
        records = (self.setup or {}).get("records", {})
        script = Script(self.script_id._in_language(self.env.lang))
        env = self.sudo(False).env
        place = {"company": self.company_id, "site": self.site_id}
        judge = Judge(env, script, self.date_start, dict(records), **place)
        if self.env["golive.given"]._give(self, judge):
            kept = self.kept or {}
            known = {
                name: value
                for name, value in script.params.items()
                if value is not None and name not in kept
            }
            scenario = self.trial_id or self.scenario_id
            self.script_id = self.script_id._freeze(scenario, known, self.is_trial)

    def _is_whole(self):
        """Whether it was played from its first step, on records of its own."""
        return is_whole(self.setup or {}, self.sudo().script_id.body["scenario"]["steps"])

    def _check_same_setup(self, setup):
        """Whoever asks for a certain beginning is not handed a run that began otherwise."""
        if setup and setup != (self.setup or {}):
            raise UserError(
                self.env._(
                    "You have an open run of this scenario that began otherwise: finish it or "
                    "give it up first."
                )
            )

    def _end(self, state, **values):
        """Close the run."""
        if state == "stopped":
            self.sudo().given_ids.write({"held": False})
        return self.write({"state": state, "date_end": fields.Datetime.now(), **values})
