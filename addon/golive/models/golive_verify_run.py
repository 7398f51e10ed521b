from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from ..play.entry import MAX_NOTE, is_id, parse_uid
from ..play.text import is_text, said

VERDICTS = [("passed", "Plays"), ("broken", "Broken"), ("cannot_tell", "Cannot Tell")]


class GoliveRun(models.Model):
    """What came of a check: a run in `verify` mode that ended."""

    _inherit = "golive.run"

    untold = fields.Text(
        readonly=True, help="Why a check could not tell whether the scenario still plays."
    )
    verify_verdict = fields.Selection(
        VERDICTS, string="Verdict", compute="_compute_verify_verdict", store=True
    )
    verify_step = fields.Char(string="Broke At", compute="_compute_verify")
    verify_note = fields.Text(string="What Broke", compute="_compute_verify")
    verify_odoo = fields.Char(string="Odoo Version", compute="_compute_verify")
    verify_modules = fields.Text(string="Module Versions", compute="_compute_verify")
    verify_seconds = fields.Float(string="Seconds", compute="_compute_verify", digits=(16, 1))

    @api.depends("mode", "state", "broken", "untold")
    def _compute_verify_verdict(self):
        for run in self:
            run.verify_verdict = run._came_to() if run.mode == "verify" else False

    def _came_to(self):
        if self.broken:
            return "broken"
        if self.untold:
            return "cannot_tell"
        return "passed" if self.state == "done" else False

    @api.depends("verify_verdict", "versions", "date_end")
    @api.depends_context("lang")
    def _compute_verify(self):
        for run in self:
            broken = run.broken if run.verify_verdict == "broken" else None
            versions = run.versions or {}
            modules = sorted((versions.get("modules") or {}).items())
            run.verify_step = run._step_title(broken["step"]) if broken else False
            run.verify_note = broken["why"] if broken else run.untold
            run.verify_odoo = versions.get("odoo") or False
            run.verify_modules = "\n".join(f"{name} {number}" for name, number in modules) or False
            ended = run.verify_verdict and run.date_end
            run.verify_seconds = (run.date_end - run.date_start).total_seconds() if ended else 0

    @api.model
    def cannot_tell(self, scenario_id, uid, why):
        """Keep that a check could not tell, and why, with what it ran against.

        :param uid: that of a check of one's own, which then ends, or a new one where none began
        :param why: for the person, in their language
        :return: True
        :raise UserError: for anybody but an administrator, unless it is their own trial; where
            nothing may be checked; for a check that came to something
        """
        parse_uid(self.env, uid)
        run = self._of(uid)
        database = self.env["golive.database"]
        if run.is_trial and run.user_id == self.env.user:
            database._check_allowed("verify")
        else:
            database._check_mode("verify")
        scenario = self.env["golive.scenario"].browse(scenario_id if is_id(scenario_id) else [])
        if (
            not scenario.exists()
            or not isinstance(why, str)
            or not is_text(why[:MAX_NOTE], MAX_NOTE)
        ):
            raise ValidationError(self.env._("Not a scenario, and why it could not be checked."))
        values = {"untold": said(why[:MAX_NOTE]) or self.env._("Nobody said why.")}
        if not run:
            run = self._begin(scenario, "verify", uid, {}, give=False)
        elif run.user_id != self.env.user or run.mode != "verify" or run.verify_verdict:
            raise UserError(self.env._("This check came to something already."))
        if run.state == "open":
            run._end("stopped", **values)
        else:
            run.write(values)
        return True

    def _words(self):
        """What a check came to, in a sentence or two."""
        self.ensure_one()
        if self.verify_verdict == "passed":
            return self.env._(
                "It plays: all of its steps, in %(seconds)s seconds.",
                seconds=round(self.verify_seconds),
            )
        if self.verify_verdict == "broken":
            return self.env._(
                "It breaks at the step “%(step)s”. %(why)s",
                step=self.verify_step,
                why=self.verify_note,
            )
        return self.verify_note

    def _step_title(self, key):
        """What a step is called in the current language, or its key where it has no title."""
        script = self.sudo().script_id._in_language(self.env.lang)
        titles = {step["key"]: step["title"] for step in script["steps"]}
        return titles.get(key, key)
