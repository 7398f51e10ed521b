import json

from odoo import models
from odoo.exceptions import UserError, ValidationError

from ..atlas.saying import Saying
from ..play.naming_free import free_name
from ..play.shape_domain import ShapeError
from ..play.shape_place import check_action, check_anchor
from .golive_step_author import DONE

#: Characters of a value that is kept.
MAX_VALUE = 200


class GoliveScenario(models.Model):
    """A draft whose steps are recorded: its author does the work once, and each thing that they do
    becomes a step. What they type is not told to the server, and so it is nowhere kept."""

    _inherit = "golive.scenario"

    def action_record(self):
        """Have the author do the work, in a browser.

        :raise UserError: of a scenario that is no draft any more
        """
        self._check_recorder()
        params = {"verb": "record", "scenario": self.id}
        return {"type": "ir.actions.client", "tag": "golive.author", "params": params}

    def recorder_open(self):
        """What the recorder is to know.

        :return: dict name, start, and names: the records that have one, list of {name, model}
        """
        self._check_recorder()
        names = [{"name": name, "model": model} for name, model in self._record_models().items()]
        return {"name": self.name, "start": self.start, "names": names}

    def recorder_add(self, anchor, act):
        """Add a step at the end: something was done there.

        :param act: name of an action, one of those that may be done there; or "uncheck"
        :return: dict id and title of the step
        """
        self._check_recorder()
        clears = act == "uncheck"
        act = "check" if clears else act
        try:
            check_anchor(self.env, anchor)
            check_action(self.env, {act: True if act in DONE else ""})
        except (ShapeError, TypeError) as error:
            raise ValidationError(str(error)) from error
        last = self.step_ids.sorted(lambda step: (step.sequence, step.id))[-1:]
        title = Saying(self.env, self._record_models()).caption(anchor, "click" if clears else act)
        step = self.env["golive.step"].create(
            {
                "scenario_id": self.id,
                "sequence": last.sequence + 1 if last else 0,
                "title": title,
                "say": f"{title}.",
            }
        )
        # Whoever chooses of what stands open, or hangs down, gives a plain field its value.
        acts = step._acts(anchor)
        step.author_pick(anchor, "fill" if act == "pick" and act not in acts else act)
        if clears:
            step.spec = {**step.spec, "do": {"check": False}}
        return {"id": step.id, "title": title}

    def recorder_shows(self, step, model, view, binding=None):
        """What the last thing that was done has brought on the screen.

        :param step: id of its step
        :param binding: "new" or "open": a form of a record that has no name yet
        :return: the name that the record gets, or ""
        """
        self._check_recorder()
        step = self._recorded(step)
        spec = dict(step.spec or {})
        name = ""
        if binding is not None:
            if binding not in ("new", "open") or not isinstance(model, str):
                raise ValidationError(self.env._("A record is begun or opened."))
            name = free_name(model.split(".")[-1], self._record_models())
            spec["binds"] = {"name": name, "model": model, "from": binding}
        spec.setdefault("check", {"screen": {"model": model, "view": view}})
        step.spec = spec
        return name

    def recorder_actions(self, numbers):
        """As `author_actions` of a step."""
        self._check_recorder()
        return self._action_names(numbers)

    def recorder_given(self, model, record, shared=False):
        """As `author_given` of a step."""
        self._check_recorder()
        return self._give_name(model, record, shared)

    def recorder_keep(self, step, value):
        """Keep what was typed or chosen in a step that was recorded: its author asks for it.

        :param step: id of the step
        :param value: as it stands in its field, up to 200 characters
        :return: True
        """
        self._check_recorder()
        step = self._recorded(step)
        action = (step.spec or {}).get("do") or {}
        name = str(action.get("fill") or action.get("pick") or "").removeprefix("$param.")
        spec = dict(self.spec or {})
        params = [dict(param) for param in spec.get("params") or []]
        param = next((one for one in params if one["name"] == name), None)
        if not param or not isinstance(value, str) or not 0 < len(value) <= MAX_VALUE:
            raise ValidationError(self.env._("This value cannot be kept."))
        param["value"] = value
        self.spec = {**spec, "params": params}
        return True

    def recorder_undo(self, step):
        """Take a step back that was recorded, and the params and records that only it asks for.

        :return: True
        """
        self._check_recorder()
        step = self._recorded(step)
        asked = json.dumps(step.spec or {})
        step.unlink()
        left = json.dumps([one.spec or {} for one in self.step_ids])
        spec = dict(self.spec or {})
        for part, prefix in (("params", "$param."), ("given", "$")):
            if part in spec:
                spec[part] = [
                    one
                    for one in spec[part]
                    if f'"{prefix}{one["name"]}"' not in asked or f'"{prefix}{one["name"]}"' in left
                ]
        if spec != (self.spec or {}):
            self.spec = spec
        return True

    def _recorded(self, step):
        found = self.step_ids.filtered(lambda one: one.id == step)
        if not found:
            raise UserError(self.env._("This step is not there any more."))
        return found

    def _check_recorder(self):
        """Refuse whoever may not write this one scenario now."""
        self.ensure_one()
        self.check_access("write")
        self._check_draft()
