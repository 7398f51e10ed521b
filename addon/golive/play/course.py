"""A run as it stands, and what one more entry does to it: actor, order, bindings, verdict."""

from odoo.exceptions import UserError

from .belonging import astray
from .closing import lost, unsaved
from .entry import BEHIND
from .judge import Judge
from .kept import plain
from .lateness import late_by, with_lateness
from .naming import give_names, nameless
from .outlook import Outlook
from .script import Script
from .weighing import Weighed, weigh, weigh_astray

#: Lines that say what was seen on the page, whoever is to act and whatever is still to be done.
SIGHTS = ("absent", "ambiguous")


class Course(Outlook):
    """Takes the entries of a run one after the other, in memory; nothing is written here.

    :param env: environment of the person
    :param body: the frozen scenario, JSON
    :param started: datetime, UTC, when the run began
    :param stored: what is recorded already: dicts with uid, step, outcome, verdict, helped, binds
        and user (id of who recorded it)
    :param roles: keys of the roles that the person holds
    :param mode: `Mode` of the protocol
    :param begins_at: key of the step that it begins at; those before it are set-up
    :param given: records that have a name from the beginning: name → id
    :param made: ids of what was made for the run: model → ids
    :param kept: what records held when it began: name of the param → value. For checks alone:
        whoever plays may not see it
    :param company: the company that it is played in, or None
    :param site: the site that it is played at, or None
    """

    def __init__(
        self,
        env,
        body,
        started,
        stored,
        roles,
        *,
        mode="learn",
        begins_at=None,
        given=None,
        made=None,
        kept=None,
        company=None,
        site=None,
    ):
        self.env = env
        self.script = Script(body)
        self.script.params.update(kept or {})
        #: What was kept since: name of the param → value.
        self.kept = {}
        self.started = started
        self.roles = roles
        self.mode = mode
        #: Called with this course, a step and what is bound with it: refuses what is not the
        #: person's part to play, by raising.
        self.keeper = None
        self.begins_at = self.script.index.get(begins_at, 0)
        self.answers = {}
        self.behind = set()
        self.done = set()
        self.declined = set()
        self.lines = []
        #: The newest line that put each step behind: key → as stored.
        self.last = {}
        self.bindings = dict(given or {})
        self.judge = Judge(
            env, self.script, started, self.bindings, made=made or {}, company=company, site=site
        )
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
        if entry["outcome"] not in SIGHTS:
            self.check_actor(step, entry["binds"])
        before = dict(self.bindings)
        give_names(self.judge, step, entry["binds"], is_done=step["key"] in self.done)
        late = late_by(entry["waited"], self.started, self.env.cr.now())
        weighed = self._weigh(step, entry)
        if not (weighed.accepted and weighed.names):
            self.bindings.clear()
            self.bindings.update(before)
        if not weighed.names:
            entry = {**entry, "binds": {}}
        ruling = weighed.ruling
        saw = with_lateness(self.env, ruling.saw, late if weighed.judge == "server" else 0)
        if weighed.accepted and self._is_known(entry, ruling, before):
            row = None
            answer = {"uid": entry["uid"], "accepted": True, "verdict": ruling.verdict}
            self.answers[entry["uid"]] = answer
        elif weighed.accepted:
            row = {**entry, "verdict": ruling.verdict, "judge": weighed.judge, "late": late}
            self._keep({**row, "user": self.env.uid})
            self._remember(step)
            answer = self.answers[entry["uid"]]
        else:
            row = None
            self.declined.add(step["key"])
            answer = {"uid": entry["uid"], "accepted": False, "verdict": ruling.verdict}
            answer |= {"lost": weighed.lost} if weighed.lost else {}
        return ({**answer, "saw": saw} if saw else answer), row

    def _remember(self, step):
        """What the record of the step's check holds as it is done, once."""
        new = {
            name: path
            for name, path in step.get("keeps", {}).items()
            if step["key"] in self.done and self.script.params[name] is None
        }
        bind = new and self.judge.subject(step, name=step["expect"]["check"].get("of"))
        record = bind and self.judge.find(bind)
        if record and record.has_access("read"):
            kept = {name: plain(record[path]) for name, path in new.items()}
            self.kept.update(kept)
            self.script.params.update(kept)

    def check_actor(self, step, binds=()):
        """Refuse a step that is for another role, or somebody else's part.

        :param binds: names that records get with it
        :raise UserError: naming the step
        """
        if not self.is_mine(step):
            raise UserError(self.env._("“%s” is for another role than yours to do.", step["title"]))
        if self.keeper:
            self.keeper(self, step, binds)

    def is_complete(self):
        """Whether every step that has to be done is behind, and what was done is still there. In
        `test` the testers' verdicts are what counts."""
        if any(self.is_due(step) for step in self.script.steps):
            return False
        return self.mode == "test" or not lost(self)

    def front(self, but=None):
        """The first step that is still to be done, or None.

        :param but: a step that counts as behind
        """
        steps = (step for step in self.script.steps if step is not but and self.is_due(step))
        return next(steps, None)

    def is_mine(self, step):
        """Whether the person holds the role that acts in the step."""
        actor = self.script.actor(step)
        return not actor or actor in self.roles

    def is_due(self, step):
        """Whether the step is still to be done: not set-up, not behind, not to be left out."""
        return (
            self.script.index[step["key"]] >= self.begins_at
            and step["key"] not in self.behind
            and not step.get("optional")
            and self.is_needed(step)
        )

    def is_needed(self, step):
        """Whether the step is to be done at all: its `when` holds, or is not known not to. Where
        this person may not read what decides it, whoever could has left it out, if anything after
        it is behind."""
        verdict = self.judge.when(step)
        if verdict == "cannot_tell" and step["key"] not in self.behind:
            place = self.script.index[step["key"]]
            return not any(self.script.index[key] > place for key in self.behind)
        return verdict != "failed"

    def _keep(self, result):
        """Count what is recorded, each uid once: later bindings of a name replace earlier ones."""
        if result["uid"] in self.answers:
            return
        if result["outcome"] in BEHIND:
            self.behind.add(result["step"])
            self.last[result["step"]] = result
            is_done = result["outcome"] == "done"
            (self.done.add if is_done else self.done.discard)(result["step"])
            (self.judge.skipped.discard if is_done else self.judge.skipped.add)(result["step"])
            self.judge.acted[result["step"]] = result.get("user") or self.env.uid
        self.lines.append(result)
        for name, record_id in (result["binds"] or {}).items():
            self.bindings[name] = record_id
        self.answers[result["uid"]] = {
            "uid": result["uid"],
            "accepted": True,
            "verdict": result["verdict"],
        }

    def _weigh(self, step, entry):
        if entry["outcome"] in BEHIND and (gap := self._gap(step)):
            return self._wait_for(step, gap)
        weighed = weigh(self, step, entry)
        if source := astray(self.judge, step, entry["binds"]):
            saw = self.judge.sight.astray(source)
            return weigh_astray(weighed, entry["outcome"], saw, self.mode)
        if self.mode == "test":
            return weighed
        if entry["outcome"] == "done" and (saw := nameless(self.judge, step)):
            return Weighed.declined("failed", saw, "server")
        if not weighed.accepted or entry["outcome"] not in BEHIND:
            return weighed
        return self._lost_at_the_end(step, weighed) or weighed

    def _lost_at_the_end(self, step, weighed):
        """Where this step would end the run, or the person's part of it, and is not saved, or what
        they did before is not there any more: the entry, declined."""
        front = self.front(but=step)
        if front and self.is_mine(front):
            return None
        found = lost(self, step, mine=bool(front)) or unsaved(self, step, weighed)
        if not found:
            return None
        gone, saw = found
        key = gone["key"] if self.is_mine(gone) else None
        return Weighed.declined("failed", saw, "server", key)

    def _is_known(self, entry, ruling, before):
        """Whether the run holds all that the entry says: a step that was done is not done twice."""
        if any(before.get(name) != record_id for name, record_id in entry["binds"].items()):
            return False
        last = self.last.get(entry["step"])
        return entry["outcome"] == "bound" or (
            last is not None
            and not entry["note"]
            and last["user"] == self.env.uid
            and (last["outcome"], last["verdict"], last["helped"])
            == (entry["outcome"], ruling.verdict, entry["helped"])
        )

    def _step(self, entry):
        place = self.script.index.get(entry["step"])
        if place is None:
            raise UserError(self.env._("This run has no step “%s”.", entry["step"]))
        step = self.script.steps[place]
        if place < self.begins_at and entry["outcome"] in BEHIND:
            raise UserError(
                self.env._("This run begins later than “%s”: it is not recorded.", step["title"])
            )
        return step

    def _gap(self, step):
        """The first step before `step` that has to be behind it and is not, or None."""
        earlier = self.script.steps[: self.script.index[step["key"]]]
        return next((before for before in earlier if self.is_due(before)), None)

    def _wait_for(self, step, gap):
        """An entry whose earlier step was declined in this very batch is declined with it; and one
        before which a step is needed that was to be left out when the page was told."""
        saw = self.env._("“%s” is to be done first", gap["title"])
        if gap.get("when") and self.is_mine(gap):
            return Weighed.declined("failed", saw, "server", gap["key"])
        if gap["key"] not in self.declined:
            raise UserError(
                self.env._(
                    "“%(step)s” cannot be recorded yet. %(why)s.", step=step["title"], why=saw
                )
            )
        return Weighed.declined("failed", saw)
