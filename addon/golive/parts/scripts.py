import hashlib
import json

from odoo import api, models
from odoo.tools import SQL

from ..bundle import shape
from ..bundle.canonical import dump
from ..bundle.manifest import HASH
from ..play.key import KEY, STEP_KEY
from ..play.script import XML_ID

MAX_STEPS = shape.MAX_LIST
SAID = {"title", "say", "why", "expect"}


class GolivePartScripts(models.AbstractModel):
    """Scripts as they were when runs began. Their id is the hash of what they hold."""

    _name = "golive.part.scripts"
    _inherit = "golive.part"
    _description = "Golive Bundle: Scripts"

    _part = "scripts"
    _turn = 40
    _shape = {"id": shape.matches(HASH), "body": lambda body: shape.json(body, shape.MAX_SCRIPT)}

    @api.model
    def _rows(self, going):
        return [{"id": one.hash, "body": one.body} for one in going.runs.script_id]

    @api.model
    def _check_sense(self, row):
        if hashlib.sha256(dump(row["body"])).hexdigest() != row["id"] or not is_body(row["body"]):
            self._refuse()

    @api.model
    def _take(self, coming, rows):
        ids = [row["id"] for row in rows]
        known = set(coming.env["golive.script"].search([("hash", "in", ids)]).mapped("hash"))
        for row in rows:
            is_known = row["id"] in known
            coming.count(self._part, "there" if is_known else "new")
            if not is_known:
                self.env.cr.execute(
                    SQL(
                        "INSERT INTO golive_script (hash, body) VALUES (%s, %s::jsonb)"
                        " ON CONFLICT (hash) DO NOTHING",
                        row["id"],
                        json.dumps(row["body"]),
                    )
                )


def is_body(body):
    """Whether it is a frozen script: what is shown of its steps can be read from it. Nobody plays
    what came with a bundle."""
    return (
        isinstance(body, dict)
        and body.keys() == {"scenario", "words"}
        and _is_scenario(body["scenario"])
        and shape.by_name(_is_words, 100)(body["words"])
    )


def _is_scenario(scenario):
    needed = {
        "key": shape.matches(KEY),
        "version": shape.whole(1, shape.MAX_ID),
        "name": shape.text(),
        "app": shape.text(),
        "kind": shape.one_of("task", "process"),
        "roles": shape.listed(shape.text(), 100),
        "minutes": shape.whole(0, shape.MAX_ID),
        "start": shape.matches(XML_ID),
        "models": shape.listed(shape.text(), 100),
        "steps": lambda steps: isinstance(steps, list) and 0 < len(steps) <= MAX_STEPS,
    }
    optional = {
        "summary": shape.text(shape.MAX_WORDS),
        "given": shape.listed(_is_named, 100),
        "params": shape.listed(_is_param),
        "passMark": shape.number(0, 1),
    }
    if not (isinstance(scenario, dict) and needed.keys() <= scenario.keys()):
        return False
    rules = {**needed, **optional}
    if not (scenario.keys() <= rules.keys()):
        return False
    if not all(rules[name](value) for name, value in scenario.items()):
        return False
    keys = [step.get("key") for step in scenario["steps"] if isinstance(step, dict)]
    return len(set(keys)) == len(scenario["steps"]) and all(map(_is_step, scenario["steps"]))


def _is_step(step):
    return (
        shape.matches(STEP_KEY, 128)(step["key"])
        and all(shape.text(shape.MAX_WORDS)(step.get(name)) for name in ("title", "say"))
        and isinstance(step.get("expect", {}), dict)
        and (step.get("binds") is None or _is_named(step["binds"]))
    )


def _is_named(value):
    return isinstance(value, dict) and all(
        shape.text(128)(value.get(name)) for name in ("name", "model")
    )


def _is_param(value):
    return (
        isinstance(value, dict)
        and shape.text(128)(value.get("name"))
        and shape.text()(value.get("label", ""))
    )


def _is_words(value):
    said = shape.by_name(shape.by_name(shape.text(shape.MAX_WORDS), 4), MAX_STEPS)
    return (
        isinstance(value, dict)
        and value.keys() == {"name", "summary", "labels", "steps"}
        and all(shape.text(shape.MAX_WORDS)(value[name]) for name in ("name", "summary", "labels"))
        and said(value["steps"])
        and all(step.keys() <= SAID for step in value["steps"].values())
    )
