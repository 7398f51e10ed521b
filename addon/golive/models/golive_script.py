import hashlib
import json

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.tools import SQL

from ..play.script import Script
from ..play.shape import WORDS


class GoliveScript(models.Model):
    """A scenario as it was when a run began, with its words in every language installed then.

    Found by its hash, so runs of the same text share one. Insert-only.
    """

    _name = "golive.script"
    _description = "Golive Script"
    _log_access = False
    _rec_name = "hash"

    hash = fields.Char(required=True, readonly=True, help="SHA-256 of the body.")
    body = fields.Json(
        readonly=True,
        help="scenario: the text in the source language. words: per language, what differs.",
    )
    run_ids = fields.One2many("golive.run", "script_id", readonly=True)

    _hash_unique = models.Constraint("UNIQUE (hash)", "This script is stored already.")

    def write(self, vals):
        raise UserError(self.env._("A frozen script does not change."))

    @api.ondelete(at_uninstall=True)
    def _unlink_never(self):
        raise UserError(self.env._("A frozen script is kept with the runs that played it."))

    @api.model
    def _freeze(self, scenario, params=None, is_trial=False):
        """Find or store the script of `scenario` as it is now. Of two that store the same at
        once, PostgreSQL refuses one as a serialization failure, and Odoo runs it again.

        :param params: values that differ from the scenario's: name → value
        :param is_trial: whoever tries it plays all parts
        :return: golive.script, in superuser mode
        """
        body = self._body(scenario)
        if is_trial:
            _make_trial(self.env, body)
        for param in body["scenario"].get("params") or []:
            if param["name"] in (params or {}):
                param["value"] = params[param["name"]]
        text = _canonical(body)
        digest = hashlib.sha256(text.encode()).hexdigest()
        script = self.sudo().search([("hash", "=", digest)])
        if script:
            return script
        self.env.cr.execute(
            SQL(
                "INSERT INTO golive_script (hash, body) VALUES (%s, %s::jsonb)"
                " ON CONFLICT (hash) DO NOTHING RETURNING id",
                digest,
                text,
            ),
            log_exceptions=False,
        )
        return self.sudo().browse(self.env.cr.fetchone()[0])

    @api.model
    def _draft_name(self, name):
        return self.env._("Draft: %s", name)

    @api.model
    def _script(self, scenario):
        """`Script` of a scenario as it is now, in the source language."""
        return Script(self._scenario(scenario.sudo().with_context(lang="en_US")))

    @api.model
    def _body(self, scenario):
        scenario = scenario.sudo()
        source = self._words(scenario, "en_US")
        words = {}
        for code, _name in self.env["res.lang"].get_installed():
            translated = self._words(scenario, code)
            if translated != source:
                words[code] = translated
        return {"scenario": self._scenario(scenario.with_context(lang="en_US")), "words": words}

    @api.model
    def _words(self, scenario, lang):
        scenario = scenario.with_context(lang=lang)
        return {
            "name": scenario.name or "",
            "summary": scenario.summary or "",
            "labels": scenario.labels or "",
            "steps": {
                step.key: {word: step[word] for word in WORDS if step[word]}
                for step in scenario.step_ids
            },
        }

    @api.model
    def _scenario(self, scenario):
        """`Scenario` of the types, in the language of the record's context."""
        spec = scenario.spec or {}
        body = {
            "key": scenario.key,
            "version": scenario.version,
            "name": scenario.name,
            "summary": scenario.summary,
            "app": scenario.app,
            "kind": scenario.kind,
            "roles": scenario._role_keys(),
            "minutes": scenario.minutes,
            "start": scenario.start,
            "models": scenario._watched_models(),
            "given": spec.get("given"),
            "params": [
                {name: said for name, said in param.items() if name != "from"}
                for param in spec.get("params") or []
            ],
            "passMark": spec.get("passMark"),
            "steps": [self._step(step) for step in scenario.step_ids],
        }
        _label(body["params"], scenario.labels)
        optional = ("summary", "given", "params", "passMark")
        return {name: value for name, value in body.items() if value or name not in optional}

    @api.model
    def _step(self, step):
        spec = step.spec or {}
        expect = {"text": step.expect, "check": spec.get("check")}
        body = {
            "key": step.key,
            "title": step.title,
            "say": step.say,
            "why": step.why,
            "actor": step.actor_id.key,
            "expect": {name: value for name, value in expect.items() if value},
            **{
                name: spec.get(name)
                for name in (
                    "at",
                    "do",
                    "data",
                    "binds",
                    "when",
                    "optional",
                    "irreversible",
                    "keeps",
                )
            },
        }
        return {name: value for name, value in body.items() if value}

    def _in_language(self, lang):
        """`Scenario` of the types, its words in `lang`, falling back to the source one by one."""
        self.ensure_one()
        body = self.sudo().body
        return _worded(body["scenario"], body["words"].get(lang))

    def _to_play(self, lang):
        """The same for one run at a time, as every recorded step asks for it: what a field gives
        is a copy, made piece by piece, of all of it in all languages."""
        self.ensure_one()
        [[scenario, words]] = self.env.execute_query(
            SQL(
                "SELECT body->'scenario', body->'words'->%s::text FROM golive_script WHERE id = %s",
                lang or None,
                self.id,
            )
        )
        return _worded(scenario, words)


def _make_trial(env, body):
    """All parts are one person's, and the name says in every language that it is a draft."""
    said = [("en_US", body["scenario"]), *body["words"].items()]
    for lang, words in said:
        if words["name"]:
            words["name"] = env["golive.script"].with_context(lang=lang)._draft_name(words["name"])
    body["scenario"]["roles"] = []
    for step in body["scenario"]["steps"]:
        step.pop("actor", None)


def _canonical(body):
    return json.dumps(body, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def _worded(scenario, words):
    """Put the words of a language into a script, which is changed."""
    if not words:
        return scenario
    scenario["name"] = words["name"] or scenario["name"]
    if words["summary"]:
        scenario["summary"] = words["summary"]
    _label(scenario.get("params") or [], words.get("labels"))
    for step in scenario["steps"]:
        said = words["steps"].get(step["key"], {})
        step.update({word: said[word] for word in ("title", "say", "why") if word in said})
        if "expect" in said:
            step["expect"] = {**step.get("expect", {}), "text": said["expect"]}
    return scenario


def _label(params, labels):
    """Give params their labels, of which there is one a line; what has none keeps its own."""
    for param, label in zip(params, (labels or "").split("\n"), strict=False):
        if label.strip():
            param["label"] = label.strip()
