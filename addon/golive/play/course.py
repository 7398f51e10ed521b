"""A run as it stands, and what one more entry does to it: actor, order, bindings, verdict."""

from odoo.exceptions import UserError

from .judge import Judge, Ruling
from .script import Script

#: Outcomes that put a step behind the person.
BEHIND = ("done", "skipped")


class Course:
    """Takes the entries of a run one after the other, in memory; nothing is written here.

    :param env: environment of the person
    :param body: the frozen scenario, JSON
    :param started: datetime, UTC, when the run began
    :param stored: what is recorded already: dicts with uid, step, outcome, verdict and binds
    :param roles: keys of the roles that the person holds
    """

    def __init__(self, env, body, started, stored, roles):
        self.env = env
        self.script = Script(body)
        self.roles = roles
        self.answers = {}
        self.behind = set()
        self.declined = set()
        self.bindings = {}
        self.judge = Judge(env, self.script, started, self.bindings)
        for result in stored:
            self._keep(result)

    def take(self, entry):
        """Judge one entry and count it, if it is accepted.

        :param entry: as `parse_entries` gives it
        :return: (answer, row): `Answer` of the protocol; what to store, or None
        :raise UserError: for what no run of this person may hold
        """
        if known := self.answers.get(entry["uid"]):
            return known, None
        step = self._step(entry)
        self._check_actor(step)
        before = dict(self.bindings)
        self._bind(entry["binds"])
        ruling, judge = self._weigh(step, entry)
        if ruling.verdict != "failed":
            return self._accept(entry, ruling, judge)
        self.bindings.clear()
        self.bindings.update(before)
        self.declined.add(step["key"])
        answer = {"uid": entry["uid"], "accepted": False, "verdict": "failed"}
        return {**answer, "saw": ruling.saw} if ruling.saw else answer, None

    def is_complete(self):
        """Whether every step that has to be done is behind the person."""
        return all(
            step["key"] in self.behind or step.get("optional") or not self.judge.applies(step)
            for step in self.script.steps
        )

    def standing(self):
        """Bindings that still hold: name → id, of records that exist and the person may read."""
        return {
            name: record.id
            for name, bind in self.script.binds.items()
            if bind["model"] in self.env
            and (record := self.judge.find(bind))
            and record.has_access("read")
        }

    def holds(self):
        """Whether the outcome of each step that the server can judge holds now: key → verdict."""
        rulings = ((step["key"], self.judge.step(step)) for step in self.script.steps)
        return {key: ruling.verdict for key, ruling in rulings if ruling}

    def candidates(self, limit=10):
        """For bindings from `new` without a record: what this person made since the run began,
        the newest first. name → list of `{id, name}`"""
        standing = self.standing()
        taken = {(self.script.binds[name]["model"], record) for name, record in standing.items()}
        found = {}
        for name, bind in self.script.binds.items():
            model = self.judge.env.get(bind["model"])
            if name in standing or bind["from"] != "new" or model is None:
                continue
            if not model.has_access("read"):
                continue
            made = model.search(self.judge.since(), order="id desc", limit=limit)
            found[name] = [
                {"id": record.id, "name": record.display_name or ""}
                for record in made
                if (bind["model"], record.id) not in taken
            ]
        return {name: records for name, records in found.items() if records}

    def _keep(self, result):
        """Count what is recorded: later bindings of a name replace earlier ones."""
        if result["outcome"] in BEHIND:
            self.behind.add(result["step"])
        for name, record_id in (result["binds"] or {}).items():
            self.bindings[name] = record_id
        self.answers[result["uid"]] = {
            "uid": result["uid"],
            "accepted": True,
            "verdict": result["verdict"],
        }

    def _accept(self, entry, ruling, judge):
        row = {**entry, "verdict": ruling.verdict, "judge": judge}
        self._keep(row)
        answer = self.answers[entry["uid"]]
        return {**answer, "saw": ruling.saw} if ruling.saw else answer, row

    def _weigh(self, step, entry):
        """The ruling on an entry as a whole, and who gave it."""
        if entry["outcome"] == "bound":
            if not entry["binds"]:
                raise UserError(self.env._("“%s”: no record was named.", step["title"]))
            return Ruling("none"), None
        if gap := self._gap(step):
            return self._wait_for(step, gap), None
        if entry["outcome"] == "skipped":
            return Ruling("none"), None
        return self._rule(step, entry["page"])

    def _rule(self, step, page):
        """The ruling on a `done`: by the server where it can look; by the page for what only the
        page sees, a form that is still being filled in above all."""
        check = (step.get("expect") or {}).get("check") or {}
        page = None if page == "none" else page
        if page and ("screen" in check or "form" in check):
            return Ruling(page), "page"
        if not check:
            return Ruling("none"), None
        ruling = self.judge.check(step, check)
        return (ruling, "server") if ruling else (Ruling("cannot_tell"), None)

    def _step(self, entry):
        place = self.script.index.get(entry["step"])
        if place is None:
            raise UserError(self.env._("This run has no step “%s”.", entry["step"]))
        return self.script.steps[place]

    def _check_actor(self, step):
        actor = self.script.actor(step)
        if actor and actor not in self.roles:
            raise UserError(self.env._("“%s” is for another role than yours to do.", step["title"]))

    def _gap(self, step):
        """The first step before `step` that has to be behind it and is not, or None."""
        for earlier in self.script.steps[: self.script.index[step["key"]]]:
            if earlier["key"] in self.behind or earlier.get("optional"):
                continue
            if self.judge.applies(earlier):
                return earlier
        return None

    def _wait_for(self, step, gap):
        """An entry whose earlier step was declined in this very batch is declined with it."""
        saw = self.env._("“%s” is to be done first", gap["title"])
        if gap["key"] not in self.declined:
            raise UserError(
                self.env._(
                    "“%(step)s” cannot be recorded yet. %(why)s.", step=step["title"], why=saw
                )
            )
        return Ruling("failed", saw)

    def _bind(self, binds):
        """Give records their names.

        :raise UserError: for a name that the scenario does not know, and a record that is not
            there, not to be read, or not made by this person where it has to be
        """
        for name, record_id in binds.items():
            bind = self.script.binds.get(name)
            if not bind or bind["model"] not in self.env:
                raise UserError(self.env._("This scenario knows no record “%s”.", name))
            model = self.env[bind["model"]].with_context(active_test=False)
            record = model.browse(record_id)
            if not record.sudo().exists() or not record.has_access("read"):
                raise UserError(
                    self.env._("The record for “%s” does not exist, or is not yours to read.", name)
                )
            if bind["from"] == "new" and not self.judge.is_own(record):
                raise UserError(
                    self.env._(
                        "The record for “%s” has to be one that you made since the run began.",
                        name,
                    )
                )
        self.bindings.update(binds)
