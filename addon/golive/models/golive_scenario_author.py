import re
from itertools import zip_longest

from odoo import models
from odoo.exceptions import ValidationError

from ..atlas.saying_domain import record_words
from ..play.naming_free import free_name


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

    def _called(self):
        """What its references are called where a check is told: dict name → words."""
        labels = (self.labels or "").splitlines()
        params = (self.spec or {}).get("params") or []
        said = {
            f"param.{param['name']}": self.env._("the value of “%s”", label or param["label"])
            for param, label in zip_longest(params, labels[: len(params)], fillvalue="")
        }
        return {**said, **record_words(self.env, self._record_models())}

    def _action_names(self, numbers):
        """The xml ids of actions: dict number (as text) → xml id, of those that have one."""
        if not isinstance(numbers, list) or not all(isinstance(one, int) for one in numbers):
            raise ValidationError(self.env._("%s is a list of numbers", "numbers"))
        actions = self.env["ir.actions.actions"].sudo().browse(numbers[:200]).exists()
        found = {}
        for kind, some in actions.grouped("type").items():
            xml_ids = self.env[kind].sudo().browse(some.ids).get_external_id()
            found.update({str(number): xml_id for number, xml_id in xml_ids.items() if xml_id})
        return found

    def _give_name(self, model, record, shared):
        """Have the scenario begin with a record like this one, under a name.

        :return: the name, without `$`
        """
        if not isinstance(model, str) or model not in self.env or not isinstance(record, int):
            raise ValidationError(self.env._("There is no such record."))
        like = self.env[model].browse(record).exists()
        like.check_access("read")
        if not like:
            raise ValidationError(self.env._("There is no such record."))
        # Of several stages each is told by what it is called.
        base = re.sub(r"\W+", "_", like.display_name or "") if shared else ""
        name = free_name(base.strip("_") or model.split(".")[-1], self._record_models())
        status = like._fields.get("state")
        stands = status is not None and status.type == "selection" and status.store
        given = {"name": name, "model": model, "find": []}
        if shared:
            xml_id = like.get_external_id()[like.id]
            named = like._rec_name and [[like._rec_name, "=", like[like._rec_name]]]
            given.update({"ref": xml_id} if xml_id else {"find": named or []}, shared=True)
        elif stands and like.state:
            given["find"] = [["state", "=", like.state]]
        spec = dict(self.spec or {})
        self.spec = {**spec, "given": [*(spec.get("given") or []), given]}
        return name
