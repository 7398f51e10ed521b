from odoo import models


class GoliveScenario(models.Model):
    """What the authors of its steps build on."""

    _inherit = "golive.scenario"

    def _record_models(self, steps=None):
        """Its records by name, and what they are: those that it is given, then those that its
        steps bind.

        :param steps: only these of its steps; default: all
        :return: dict name → model
        """
        given = (self.spec or {}).get("given") or []
        binds = [step._bind() for step in (self.step_ids if steps is None else steps)]
        return {one["name"]: one["model"] for one in (*given, *filter(None, binds))}
