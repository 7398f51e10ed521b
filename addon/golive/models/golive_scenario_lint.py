import time

from markupsafe import Markup

from odoo import api, fields, models
from odoo.exceptions import UserError

from ..atlas.atlas import Atlas
from ..atlas.finding import ORDER
from ..atlas.holders import audiences
from ..atlas.inspection import inspect
from ..atlas.words import sentence
from .golive_scenario_freeze import METHODS

#: Written by the check only, past the freeze: they say nothing of what the scenario is.
MARKS = frozenset({"anchor_state", "anchor_findings", "anchor_date"})


class GoliveScenario(models.Model):
    """Whether what a scenario points at still exists in this database's menus, actions and views,
    for those who hold its roles. No browser is needed, and nothing is played."""

    _inherit = "golive.scenario"

    anchor_state = fields.Selection(
        [("whole", "Whole"), ("broken", "Broken")],
        string="Anchors",
        readonly=True,
        copy=False,
        groups="golive.group_admin",
        help="Broken: a step points at something that is not there any more.",
    )
    anchor_findings = fields.Json(
        readonly=True,
        copy=False,
        groups="golive.group_admin",
        help="Per step that is not plainly right: step, result, code, args, people, of.",
    )
    anchor_date = fields.Datetime(
        string="Anchors Checked", readonly=True, copy=False, groups="golive.group_admin"
    )
    anchor_report = fields.Html(
        string="Problems", compute="_compute_anchor_report", groups="golive.group_admin"
    )

    @api.depends("anchor_findings")
    @api.depends_context("lang")
    def _compute_anchor_report(self):
        line = Markup("<li><b>%s</b>: %s</li>")
        for scenario in self:
            said = [line % (entry["title"], entry["words"]) for entry in scenario._anchor_entries()]
            scenario.anchor_report = (
                Markup("<ul>%s</ul>") % Markup("").join(said) if said else False
            )

    def write(self, vals):
        if MARKS & set(vals) and self.env.context.get("golive_state_by") is not METHODS:
            raise UserError(self.env._("Use Check Anchors: its result is not written by hand."))
        return super().write(vals)

    @api.model_create_multi
    def create(self, vals_list):
        return super().create(
            [{name: vals[name] for name in vals if name not in MARKS} for vals in vals_list]
        )

    def check_anchors(self):
        """Look for every anchor of these scenarios, and mark them.

        :return: True
        :raise AccessError: for who may not write scenarios
        """
        self.check_access("write")
        for scenario in self:
            scenario._mark(scenario._inspect())
        return True

    def _inspect(self):
        """What is found of the start and of each step, the worst of all who hold its role.

        :return: list of dict, in the order of the steps: step ("" for the start), result, code,
            args, people (who do not find it, of those looked at) and of (those looked at)
        """
        self.ensure_one()
        env = self.sudo().env
        body = env["golive.script"]._scenario(self.sudo())
        roles = {key: env["golive.role"].search([("key", "=", key)]) for key in body["roles"]}
        found = {}
        for key, role in roles.items() or [(None, env["golive.role"])]:
            for audience, people in audiences(env, role):
                for step, finding in inspect(Atlas(env, audience), body, {key}):
                    found.setdefault(step, []).append((finding, people))
        order = ["", *(step["key"] for step in body["steps"])]
        return [_summary(step, found[step]) for step in order if step in found]

    @api.model
    def _anchor_reports(self, app=None, key=None):
        """What is found of the scenarios that count now, for `npm run lint:scenarios`.

        :param app: only of this app; `key`: only this one
        :return: list of dict key, version, seconds and steps (`_anchor_entries`, all steps)
        """
        reports = []
        for scenario in self._current([key] if key else None):
            if app and scenario.app != app:
                continue
            began = time.perf_counter()
            entries = scenario._anchor_entries(scenario._inspect())
            seconds = time.perf_counter() - began
            about = {"key": scenario.key, "version": scenario.version, "seconds": seconds}
            reports.append({**about, "steps": entries})
        return reports

    def _mark(self, findings):
        """Store what was found past the freeze."""
        problems = [found for found in findings if found["result"] != "ok"]
        is_broken = any(found["result"] in ("gone", "ambiguous") for found in findings)
        return self.with_context(golive_state_by=METHODS).write(
            {
                "anchor_state": "broken" if is_broken else "whole",
                "anchor_findings": problems or False,
                "anchor_date": fields.Datetime.now(),
            }
        )

    def _anchor_entries(self, findings=None):
        """What was found, in words: list of dict step, title, result, words."""
        self.ensure_one()
        steps = {step.key: step for step in self.step_ids}
        return [
            {
                "step": found["step"],
                "title": steps[found["step"]].title if found["step"] else self.env._("Start"),
                "result": found["result"],
                "words": self._anchor_words(found, steps.get(found["step"])),
            }
            for found in (findings or self.sudo().anchor_findings or [])
            if not found["step"] or found["step"] in steps
        ]

    def _anchor_words(self, found, step):
        if found["result"] == "ok":
            return ""
        said = sentence(self.env, found, (step.spec or {}).get("at") if step else None)
        if found["result"] == "gone" and 0 < found["people"] < found["of"]:
            some = self.env._(
                "So it is for %(people)s of %(all)s people.",
                people=found["people"],
                all=found["of"],
            )
            return f"{said} {some}"
        return said


def _summary(step, found):
    """The worst of what different people find."""
    finding, _people = max(found, key=lambda pair: ORDER.index(pair[0].result))
    alike = [people for other, people in found if other.result == finding.result]
    return {
        "step": step,
        "result": finding.result,
        "code": finding.code,
        "args": finding.args,
        "people": sum(alike),
        "of": sum(people for _finding, people in found),
    }
