import json
from itertools import zip_longest

from odoo import Command, api, models

from ..bring.keys import free_key, stable_key
from ..bring.known import module_of, start_of
from ..play.shape import WORDS


class GoliveScenario(models.Model):
    """Scripts that were written elsewhere become drafts. The same script brought again meets its
    scenario by the key: what is equal is left alone, what differs is a new version beside it."""

    _inherit = "golive.scenario"

    @api.model
    def _met(self, draft):
        """What a draft of a file meets here.

        :param draft: `Draft`
        :return: dict `key`; `kind`: "new", "version" or "same"; `scenario`: the one that it is
            equal to, or that it is a newer version of
        """
        key = draft.key
        versions = self.sudo().search([("key", "=", key)], order="version desc, edition desc")
        if any(not scenario.edition for scenario in versions):
            # A scenario that was shipped under this name is another one.
            key = f"{key}_own"
            versions = self.sudo().search([("key", "=", key)], order="version desc, edition desc")
        for scenario in versions.filtered(lambda one: one.state != "retired"):
            if scenario._is_said(draft):
                return {"key": key, "kind": "same", "scenario": scenario}
        kind = "version" if versions else "new"
        return {"key": key, "kind": kind, "scenario": versions[:1]}

    def _is_said(self, draft):
        """Whether it says, in the language of the context, what the file says."""
        body = self.env["golive.script"]._scenario(self)
        params = {
            f"$param.{param['name']}": (param["label"], str(param.get("value", "")))
            for param in body.get("params") or []
        }
        if self.name != draft.name or len(body["steps"]) != len(draft.steps):
            return False
        if "actor" in draft.given and body["roles"] != [role.key for role in draft.roles()]:
            return False
        for step, mine in zip(draft.steps, body["steps"], strict=True):
            theirs = {
                "title": mine["title"],
                "say": mine["say"],
                "expect": (mine.get("expect") or {}).get("text", ""),
                "why": mine.get("why", ""),
            }
            if any(theirs[word] != getattr(step, word) for word in _words_given(draft)):
                return False
            first = next(iter(body["roles"]), None)
            actor = step.actor.key if step.actor else first
            if "actor" in draft.given and mine.get("actor", first) != actor:
                return False
            data = [params.get(name) for name in mine.get("data") or []]
            if "data" in draft.given and data != step.data:
                return False
        return True

    @api.model
    def _bring(self, draft):
        """Write a draft that `_met` found to be new or a newer version.

        :return: the scenario, with the person's own rights; empty for what is here already
        """
        met = self._met(draft)
        if met["kind"] == "same":
            return self.browse()
        if met["kind"] == "new":
            scenario = self.create(
                {
                    "key": met["key"],
                    "app": module_of(draft.menu),
                    "start": start_of(draft.menu),
                    "name": draft.name,
                    "minutes": max(len(draft.steps), 1),
                }
            )
        else:
            # Anchors, checks and translations of what stays as it is come along.
            before = met["scenario"].sudo(False)
            scenario = before.copy(
                {
                    "version": before.version + 1,
                    "edition": 1,
                    "origin_id": before.id,
                    "revision": "major",
                }
            )
        scenario._take(draft)
        return scenario

    def _take(self, draft):
        """Say what the file says; what it has no column for stays."""
        names, params = _params(draft)
        keys = {step.key for step in draft.steps}
        self.step_ids.filtered(lambda step: step.key not in keys).unlink()
        steps = {step.key: step for step in self.step_ids}
        for place, step in enumerate(draft.steps, 1):
            record = steps.get(step.key)
            values = {"sequence": place * 10}
            if "actor" in draft.given:
                values["actor_id"] = step.actor.id if step.actor else False
            if "data" in draft.given:
                spec = {
                    **((record and record.spec) or {}),
                    "data": [names[one] for one in step.data],
                }
                values["spec"] = {name: said for name, said in spec.items() if said != []} or False
            words = {word: getattr(step, word) or False for word in _words_given(draft)}
            if record:
                record.write(values)
                _say_anew(record, words)
            else:
                self.env["golive.step"].create(
                    {**values, **words, "scenario_id": self.id, "key": step.key}
                )
        _say_anew(self, {"name": draft.name})
        self._take_heading(draft, params)

    def _take_heading(self, draft, params):
        """Roles, and the params that hold the data."""
        spec, values = dict(self.spec or {}), {}
        labels = [param["label"] for param in params]
        if "actor" in draft.given:
            roles = draft.roles()
            spec["roles"] = [role.key for role in roles]
            values["role_ids"] = [Command.set([role.id for role in roles])]
            values["kind"] = "process" if len(roles) > 1 else "task"
        if "data" in draft.given:
            # Params that something else of the scenario speaks of stay.
            known = {param["name"] for param in params}
            used = json.dumps([*self.step_ids.mapped("spec"), spec.get("given")])
            said = (self.labels or "").split("\n")
            for param, label in zip_longest(spec.get("params") or [], said):
                if param and param["name"] not in known and f'"$param.{param["name"]}"' in used:
                    params.append(param)
                    labels.append(label or param["label"])
            spec["params"] = params
        values["spec"] = {name: said for name, said in spec.items() if said} or False
        self.write(values)
        if "data" in draft.given:
            _say_anew(self, {"labels": "\n".join(labels) or False})


def _say_anew(record, words):
    """Words that changed are said in every language: what they were translated from is gone."""
    changed = {name: said for name, said in words.items() if (record[name] or False) != said}
    if not changed:
        return
    record.with_context(lang="en_US").write(changed)
    others = {code: False for code, _name in record.env["res.lang"].get_installed()}
    others.pop("en_US", None)
    for name, said in changed.items():
        if said:
            record.update_field_translations(name, others)


def _words_given(draft):
    """Words of a step that the file has a column for; title and instruction always come of it."""
    return [word for word in WORDS if word in draft.given or word in ("title", "say")]


def _params(draft):
    """Names and params of a draft's data: what is the same in two steps is one param.

    :return: (dict (label, value) → reference, list of params)
    """
    names, params, taken = {}, [], {"user", "site", "started", "own", "param"}
    for one in (one for step in draft.steps for one in step.data):
        if one not in names:
            name = free_key(stable_key(one[0], "data"), taken)
            names[one] = f"$param.{name}"
            params.append({"name": name, "label": one[0], "value": one[1]})
    return names, params
