from odoo import api, fields, models

VERDICTS = [("passed", "Plays"), ("broken", "Broken")]


class GoliveRun(models.Model):
    """What came of a check: a run in `verify` mode that ended."""

    _inherit = "golive.run"

    verify_verdict = fields.Selection(
        VERDICTS, string="Verdict", compute="_compute_verify_verdict", store=True
    )
    verify_step = fields.Char(string="Broke At", compute="_compute_verify")
    verify_note = fields.Text(string="What Broke", compute="_compute_verify")
    verify_odoo = fields.Char(string="Odoo Version", compute="_compute_verify")
    verify_modules = fields.Text(string="Module Versions", compute="_compute_verify")
    verify_seconds = fields.Float(string="Seconds", compute="_compute_verify", digits=(16, 1))

    @api.depends("mode", "state", "broken")
    def _compute_verify_verdict(self):
        for run in self:
            checks = run.mode == "verify"
            run.verify_verdict = (
                "broken"
                if checks and run.broken
                else "passed"
                if checks and run.state == "done"
                else False
            )

    @api.depends("verify_verdict", "versions", "date_end")
    @api.depends_context("lang")
    def _compute_verify(self):
        for run in self:
            broken = run.broken if run.verify_verdict == "broken" else None
            versions = run.versions or {}
            modules = sorted((versions.get("modules") or {}).items())
            run.verify_step = run._step_title(broken["step"]) if broken else False
            run.verify_note = broken["why"] if broken else False
            run.verify_odoo = versions.get("odoo") or False
            run.verify_modules = "\n".join(f"{name} {number}" for name, number in modules) or False
            ended = run.verify_verdict and run.date_end
            run.verify_seconds = (run.date_end - run.date_start).total_seconds() if ended else 0

    def _step_title(self, key):
        """What a step is called in the current language, or its key where it has no title."""
        script = self.sudo().script_id._in_language(self.env.lang)
        titles = {step["key"]: step["title"] for step in script["steps"]}
        return titles.get(key, key)
