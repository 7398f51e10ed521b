from datetime import timedelta

from odoo import api, models
from odoo.exceptions import AccessError, UserError, ValidationError

from ..play.course import Course
from ..play.entry import MAX_NOTE, parse_entries, parse_uid
from ..play.lateness import late_by
from ..play.person import of_the_page
from ..play.script import Script
from ..play.text import is_text, said


class GoliveRun(models.Model):
    """How a run is played: what the client loads, and what it records."""

    _inherit = "golive.run"

    @api.model
    @of_the_page
    def load(self, uid):
        """Everything needed to go on with a run of one's own, on any machine.

        :return: `RunLoad` of the protocol, words in the language of the context
        :raise AccessError: for anybody else's, and for one that does not exist
        :raise UserError: for an open one whose mode may not be played here any more
        """
        return self._own(uid)._load()

    @api.model
    @of_the_page
    def record(self, uid, entries):
        """Store what became of steps, in their order, all or nothing.

        :param entries: list of `Entry` of the protocol, 200 at most
        :return: list of `Answer`, in the same order; a uid that is stored already answers what is
            stored
        :raise UserError: for an unknown step, a closed run, a role that the person does not hold,
            a step whose earlier ones lie open, a record that cannot be bound, malformed input, and
            what was done in a mode that was not allowed here by then
        """
        run = self._own(uid)
        return run._take(parse_entries(self.env, entries))

    @api.model
    @of_the_page
    def stop(self, uid, broken=None):
        """The person gives the run up. It is kept, and so are its results.

        :param broken: in `verify`, where it broke: dict `step`, `why`
        :return: True
        :raise ValidationError: for anything else in `broken`
        """
        run = self._own(uid)
        found = run._broken(broken)
        if run.state == "open":
            front = run._course().front()
            at = {"stopped_at": front["key"]} if front else {}
            run._end("stopped", **at, **({"broken": found} if found else {}))
        return True

    def _broken(self, broken):
        """`Broken` of the protocol, read strictly."""
        if broken is None:
            return None
        why = broken.get("why") if isinstance(broken, dict) and len(broken) == 2 else None
        why = said(why) if is_text(why, MAX_NOTE) else None
        script = Script(self.script_id._in_language(self.env.lang))
        if not (
            self.mode == "verify"
            and why
            and isinstance(broken.get("step"), str)
            and broken["step"] in script.index
        ):
            raise ValidationError(self.env._("Not where a check broke: a step of it, and why."))
        return {"step": broken["step"], "why": why}

    @api.model
    def _own(self, uid):
        """The run of that uid that is the current user's to play, as superuser.

        :raise AccessError: the same for another person's and for none, so as to tell nothing
        """
        parse_uid(self.env, uid)
        run = self.sudo().search([("uid", "=", uid), ("user_id", "=", self.env.uid)])
        if not run:
            raise AccessError(self.env._("This run is not yours, or does not exist."))
        return run

    def _take(self, entries):
        """Judge and store entries of this run, for the current user.

        :param entries: as `parse_entries` gives them
        :return: list of `Answer`
        """
        self.ensure_one()
        self.env["golive.result"]._check_uids([entry["uid"] for entry in entries], self)
        course = self._course()
        self._check_may_take([entry for entry in entries if entry["uid"] not in course.answers])
        answers, rows = [], []
        for entry in entries:
            if self.state != "open" and entry["uid"] not in course.answers:
                raise UserError(self.env._("This run is closed: nothing more is recorded in it."))
            answer, row = course.take(entry)
            answers.append(answer)
            if row:
                rows.append({**row, "run_id": self.id, "step_key": row["step"]})
        meanwhile = self.env["golive.result"]._insert(rows)
        if course.kept:
            self.kept = {**(self.kept or {}), **course.kept}
        if rows:
            self._close_if_complete(course)
        return [
            {"uid": answer["uid"], "accepted": True, "verdict": meanwhile[answer["uid"]]}
            if answer["uid"] in meanwhile
            else answer
            for answer in answers
        ]

    def _check_may_take(self, entries):
        """What a database is may have been said anew, or changed, since the run began."""
        database = self.env["golive.database"]
        if entries and self.mode == "verify":
            database._check_allowed("verify")
        for mode in {None if entry["helped"] else self.mode for entry in entries} - {"learn"}:
            # The last of them says it for all.
            waited = min(
                late_by(entry["waited"], self.date_start, self.env.cr.now())
                for entry in entries
                if entry["helped"] == (mode is None)
            )
            database._check_made(mode, self.env.cr.now() - timedelta(seconds=waited))

    def _course(self):
        """The run as it stands, judged with the current user's rights."""
        script = self.script_id._to_play(self.env.lang)
        setup = self.setup or {}
        made = {}
        # Most scenarios begin with nothing: then nothing is asked.
        given_ids = self.given_ids if script.get("given") else self.env["golive.given"]
        for given in given_ids:
            made.setdefault(given.model, set()).add(given.res_id)
        return Course(
            self.sudo(False).env,
            script,
            self.date_start,
            self.env["golive.result"]._of_run(self),
            self.env["golive.role"]._held_keys(),
            mode=self.mode,
            begins_at=setup.get("from"),
            given={
                **{given.name: given.res_id for given in given_ids},
                **setup.get("records", {}),
            },
            made=made,
            kept=self.kept,
            company=self.company_id,
            site=self.site_id,
        )

    def _load(self):
        """`RunLoad` of the protocol, for the current user. A dict that others may add to.

        :raise UserError: for a run whose mode may not be played here any more
        """
        if self.state == "open":
            self.env["golive.database"]._check_allowed(self.mode)
        course = self._course()
        self._close_if_complete(course)
        return {
            "uid": self.uid,
            "mode": self.mode,
            "state": self.state,
            "script": course.script.body,
            "results": [
                result._line()
                for result in self.result_ids
                if result.outcome != "hint" or result._is_told()
            ],
            "bindings": course.standing(),
            "worksOn": course.works_on(),
            "holds": course.holds(),
            "candidates": course.candidates() if self.state == "open" else {},
            "leftOut": course.left_out(),
            "roles": sorted(course.roles & set(course.script.body["roles"])),
            "roleNames": self.env["golive.role"]._names(course.script.body["roles"]),
            "actions": self._actions(course.script),
            "from": (self.setup or {}).get("from") or None,
            "turn": None,
            "score": self._score(course) if self.mode == "practice" else None,
            "mayAct": self.env["golive.database"]._may_act(),
            "company": self._company_to_select(course) if self.state == "open" else None,
        }

    def _company_to_select(self, course):
        """The run's company, where the page shows another: dict id, name; else None."""
        user = self.env.user
        if self.sudo(False).env.company.id in course.judge.companies:
            return None
        company = self.company_id
        return {"id": company.id, "name": company.name if company in user.company_ids else ""}

    @api.model
    def _actions(self, script):
        """Ids of the actions that anchors name: xml id → id. Those that are gone are left out."""
        found = {}
        for name in script.actions():
            action = self.env.ref(name, raise_if_not_found=False)
            if action and action._name.startswith("ir.actions."):
                found[name] = action.id
        return found

    def _close_if_complete(self, course):
        """Done when nothing is left to do. Asked on loading too: of two transactions that record
        the last steps at once, neither sees the other's."""
        if self.state == "open" and course.is_complete():
            self._end("done")
