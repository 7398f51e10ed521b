"""Judges checks on the server, with the person's own rights."""

from dataclasses import dataclass

import psycopg2

from odoo.exceptions import UserError
from odoo.fields import Domain

from .beside import whole
from .form_domain import called, form_domain
from .reference import Unbound, fields_of, resolve
from .scope import Scope
from .sight import Sight, just

#: What of a search says that it cannot be decided, rather than that something is broken.
CANNOT_SEARCH = (UserError, ValueError, TypeError, NotImplementedError, psycopg2.DataError)
#: What of the client's context may bear on a verdict.
CONTEXT = ("lang", "tz", "allowed_company_ids")


@dataclass(frozen=True)
class Ruling:
    """A verdict (`CheckVerdict` of the protocol) and what was seen, in words for the person."""

    verdict: str
    saw: str = ""


class Judge(Scope):
    """Judges the checks of one run for one person.

    :param env: environment of the person, never the superuser's
    :param script: `Script`
    :param started: datetime, UTC, when the run began
    :param bindings: dict name → id, live: what gets bound later is seen
    :param made: what was made or found for the run, not by the person: model → ids
    :param company: res.company that the run is played in; what is another's does not count
    :param site: golive.site that it is played at

    `acted`, live: who did which step, for checks of what "me" made: step key → user id.
    `skipped`, live: keys of the steps that are behind without having been done.
    """

    def __init__(self, env, script, started, bindings, made=None, company=None, site=None):
        context = {name: env.context[name] for name in CONTEXT if name in env.context}
        self.env = env(context=context)
        self.script = script
        self.started = started
        self.bindings = bindings
        self.made = made or {}
        self.company = company
        self.site = site
        self.acted = {}
        self.skipped = set()
        self.sight = Sight(self.env)

    def step(self, step):
        """What the server can say of a step's outcome.

        :return: `Ruling`, or None where only the page or the person can tell
        """
        bind = step.get("binds")
        check = (step.get("expect") or {}).get("check")
        ruling = self.check(step, check) if check else None
        if bind and (ruling is None or ruling.verdict == "passed"):
            bound = self._bound(bind)
            return bound if bound.verdict != "passed" else ruling or bound
        return ruling

    def applies(self, step):
        """Whether the step is to be done at all: its `when` holds, or is not known not to."""
        return self.when(step) != "failed"

    def when(self, step):
        """The verdict on a step's `when`; of one that is always to be done, "passed"."""
        when = step.get("when")
        return self.check(step, when).verdict if when else "passed"

    def subject(self, step, **of):
        """As `Script.subject`, of the names that a record has or may still get."""
        return self.script.subject(step, **of, without=self.left_out(step))

    def left_out(self, step):
        """Names of steps before `step` that were skipped, or are not to be done, and have no
        record: none gets them any more."""
        return {
            before["binds"]["name"]
            for before in self.script.steps[: self.script.index[step["key"]]]
            if before.get("binds")
            and before["binds"]["name"] not in self.bindings
            and (before["key"] in self.skipped or not self.applies(before))
        }

    def check(self, step, check):
        """The ruling on one `Check`, or None where only the page can tell."""
        try:
            if "record" in check:
                bind = self.subject(step, name=check.get("of"))
                return self._record(bind, check["record"]) if bind else Ruling("cannot_tell")
            if "exists" in check:
                return self._exists(check["exists"], self.acted.get(step["key"]))
            if "form" in check:
                form = check["form"]
                bind = self.subject(step, model=form.get("model"), is_form=True)
                return self._form(bind, form) if bind else None
        except Unbound as unbound:
            return self._missing(self.script.binds.get(unbound.name))
        return None

    def find(self, bind):
        """The record under a name, whatever the person's rights on it, or an empty recordset."""
        model = self.env[bind["model"]].with_context(active_test=False)
        return model.browse(self.bindings.get(bind["name"])).sudo().exists().sudo(False)

    def saved(self, step, check):
        """Whether the record that a form check speaks of is there, for this person to read."""
        form = check["form"]
        bind = self.subject(step, model=form.get("model"), is_form=True)
        if not bind or bind["model"] not in self.env:
            return False
        record = self.find(bind)
        return bool(record) and record.has_access("read")

    def resolved(self, domain):
        """A domain of the scenario with the records and values that it refers to.

        :raise Unbound: for a record that is not there
        """
        return whole(self.named(domain))

    def named(self, domain):
        """The same as a list of conditions.

        :raise Unbound: for a record that is not there
        """
        return resolve(domain, self.reference)

    def _bound(self, bind):
        if bind["model"] not in self.env:
            return Ruling("cannot_tell", self.sight.hidden())
        record = self.find(bind)
        if not record:
            return self._missing(bind)
        if not record.has_access("read"):
            return Ruling("cannot_tell", self.sight.hidden())
        if not self.is_at_home(record):
            return Ruling("failed", self.sight.elsewhere(record))
        return Ruling("passed")

    def _missing(self, bind):
        if title := self._undone(bind):
            return Ruling("failed", self.sight.undone(title))
        model = bind and self.env.get(bind["model"])
        return Ruling("failed", self.sight.missing(model))

    def _undone(self, bind):
        """Title of the step that was to give a record its name, if it is behind without one."""
        if not bind or bind["name"] in self.bindings:
            return None
        named = (step for step in self.script.steps if step["key"] in self.skipped)
        return next((step["title"] for step in named if step.get("binds") == bind), None)

    def _record(self, bind, domain):
        bound = self._bound(bind)
        if bound.verdict != "passed":
            return bound
        record = self.find(bind).with_context(active_test=True)
        domain = self.named(domain)
        active = record._active_name
        if active and not record.sudo()[active] and active not in fields_of(domain):
            return Ruling("failed", self.sight.archived(record))
        domain = called(record, domain)
        verdict = self._compare(record, just(record) & whole(domain), 1)
        saw = self.sight.record(record, domain) if verdict == "failed" else ""
        return self._ruling(verdict, saw)

    def _form(self, bind, form):
        bound = self._bound(bind)
        if bound.verdict != "passed":
            return bound
        record = self.find(bind).with_context(active_test=True)
        domain = form_domain(record, form, self.script.param)
        if domain is None:
            return None
        verdict = self._compare(record, just(record) & Domain(domain), 1)
        saw = self.sight.form(record, form, domain) if verdict == "failed" else ""
        return self._ruling(verdict, saw)

    def _exists(self, exists, user_id):
        model = self.env.get(exists["model"])
        if model is None:
            return Ruling("cannot_tell", self.sight.hidden())
        domain = self.resolved(exists["domain"])
        if exists.get("by", "me") == "me":
            domain &= self.since(model, user_id)
        else:
            domain &= self.of_company(model)
        count = exists.get("count", 1)
        verdict = self._compare(model, domain, count)
        return self._ruling(verdict, self.sight.too_few(model, count))

    def _ruling(self, verdict, saw):
        if verdict == "cannot_tell":
            return Ruling(verdict, self.sight.hidden())
        return Ruling(verdict, saw if verdict == "failed" else "")

    def _compare(self, model, domain, count):
        """What the person sees against what there is: only where both agree is it known."""
        try:
            model.browse().check_access("read")
            with model.env.cr.savepoint(flush=False):
                seen = model.search_count(domain, limit=count) >= count
                there = model.sudo().search_count(domain, limit=count) >= count
        except CANNOT_SEARCH:
            return "cannot_tell"
        if seen != there:
            return "cannot_tell"
        return "passed" if seen else "failed"

    def reference(self, name):
        """The value of a reference, without its `$`.

        :raise Unbound: for a record that is not there
        """
        if name == "user":
            return self.env.uid
        if name == "started":
            return self.started
        if name == "site":
            return self.site.id if self.site else False
        if name.startswith("param."):
            value = self.script.param("$" + name)
            return False if value is None else value
        bind = self.script.binds.get(name)
        if not bind or bind["model"] not in self.env or not self.find(bind):
            raise Unbound(name)
        return self.bindings[name]
