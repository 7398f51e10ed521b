from odoo import api, fields, models

from ..play.script import Script
from ..play.shape import check_form
from ..play.shape_domain import ShapeError, check_domain


class GoliveScenario(models.Model):
    """What keeps a draft from being approved."""

    _inherit = "golive.scenario"

    problems = fields.Text(
        string="To Be Mended", compute="_compute_problems", help="What keeps it from approval."
    )

    @api.depends("state", "start", "spec", "role_ids", "step_ids")
    def _compute_problems(self):
        for scenario in self:
            is_open = scenario.state == "draft" and scenario._origin
            scenario.problems = "\n".join(scenario._origin._problems()) if is_open else False

    def _problems(self):
        """All of it, in sentences."""
        self.ensure_one()
        problems = []
        if not self.step_ids:
            problems.append(self.env._("There is no step yet."))
        start = self.env.ref(self.start, raise_if_not_found=False)
        if not start or not start._name.startswith("ir.actions."):
            problems.append(self.env._("The start action “%s” does not exist.", self.start))
        script = Script(self.env["golive.script"]._scenario(self))
        names = [step["binds"]["name"] for step in script.steps if "binds" in step]
        names += [given["name"] for given in script.body.get("given") or []]
        for name in {name for name in names if names.count(name) > 1}:
            problems.append(self.env._("More than one record is named “%s”.", name))
        said = self._step_problems()
        for step in self.step_ids.filtered(lambda one: one.key in said):
            problems.append(
                self.env._("Step “%(step)s”: %(problem)s", step=step.title, problem=said[step.key])
            )
        return problems

    def _step_problems(self):
        """What is wrong with a step: dict key → words."""
        self.ensure_one()
        script = Script(self.env["golive.script"]._scenario(self))
        found = {}
        for step in self.step_ids.filtered("key"):
            try:
                if step.actor_id and step.actor_id not in self.role_ids:
                    raise ShapeError(self.env._("its role is not one of the scenario's"))
                for name in (step.spec or {}).get("data") or []:
                    if not script.is_known(name.removeprefix("$")):
                        raise ShapeError(self.env._("nothing is named “%s”", name))
                self._check_subjects(script, script.steps[script.index[step.key]])
            except ShapeError as error:
                found[step.key] = str(error)
        return found

    def _check_subjects(self, script, step):
        """The records that a step's checks speak of are bound, and have the fields asked for."""
        checks = [(step.get("expect") or {}).get("check"), step.get("when")]
        for check in filter(None, checks):
            if "record" in check:
                bind = script.subject(step, name=check.get("of"))
                if not bind:
                    raise ShapeError(self.env._("it checks a record that no step names"))
                check_domain(self.env, bind["model"], check["record"])
            if "form" in check and "model" not in check["form"]:
                bind = script.subject(step, is_form=True)
                if not bind:
                    raise ShapeError(self.env._("say which model the form is of"))
                check_form(self.env, bind["model"], check["form"])
            for name in script.references(check):
                if name not in script.binds and not script.is_known(name):
                    raise ShapeError(self.env._("nothing is named “$%s”", name))
