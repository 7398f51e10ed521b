import logging

import psycopg2.errors

from odoo import api, fields, models
from odoo.exceptions import AccessError, ConcurrencyError, UserError, ValidationError

from ..play.course import BEHIND, Course
from ..play.entry import parse_entries, parse_uid

_logger = logging.getLogger(__name__)

MODES = [("learn", "Learn"), ("practice", "Practice"), ("test", "Test"), ("verify", "Verify")]


class GoliveRun(models.Model):
    """One playing of a scenario by one person, on the script as it was when it began.

    Written by the methods below only, each of which acts for the person who calls and on nobody
    else's run. Times are UTC, the server's.
    """

    _name = "golive.run"
    _description = "Golive Run"
    _order = "id desc"

    uid = fields.Char(string="Unique ID", required=True, readonly=True)
    key = fields.Char(string="Scenario Key", required=True, readonly=True, index=True)
    scenario_id = fields.Many2one("golive.scenario", readonly=True, ondelete="set null", index=True)
    script_id = fields.Many2one(
        "golive.script", required=True, readonly=True, ondelete="restrict", index=True
    )
    user_id = fields.Many2one(
        "res.users", string="Person", required=True, readonly=True, ondelete="restrict"
    )
    company_id = fields.Many2one(
        "res.company", required=True, readonly=True, ondelete="restrict", index=True
    )
    mode = fields.Selection(MODES, required=True, readonly=True)
    state = fields.Selection(
        [("open", "In Progress"), ("done", "Done"), ("stopped", "Stopped")],
        string="Status",
        required=True,
        readonly=True,
        default="open",
    )
    date_start = fields.Datetime(string="Started", required=True, readonly=True)
    date_end = fields.Datetime(string="Ended", readonly=True)
    result_ids = fields.One2many("golive.result", "run_id", readonly=True)
    progress = fields.Float(
        compute="_compute_progress",
        help="Share of its steps that are behind the person, in percent.",
    )
    minutes = fields.Float(compute="_compute_progress", help="Time spent on its steps.")

    _uid_unique = models.Constraint("UNIQUE (uid)", "This run is stored already.")
    _open_once = models.UniqueIndex(
        "(user_id, key, mode) WHERE state = 'open'",
        "This person has an open run of this scenario already.",
    )
    _user_idx = models.Index("(user_id, key)")

    @api.depends("result_ids", "state")
    def _compute_progress(self):
        grouped = self.env["golive.result"]._read_group(
            [("run_id", "in", self.ids)], ["run_id"], ["seconds:sum"]
        )
        seconds = dict(grouped)
        behind = self._behind()
        for run in self:
            steps = len(run.sudo().script_id.body["scenario"]["steps"]) if run.script_id else 0
            run.progress = 100.0 * behind.get(run.id, 0) / steps if steps else 0.0
            if run.state == "done":
                run.progress = 100.0
            run.minutes = seconds.get(run, 0.0) / 60

    @api.depends("scenario_id", "key")
    def _compute_display_name(self):
        for run in self:
            run.display_name = run.sudo().scenario_id.name or run.key

    @api.model
    def start(self, scenario_id, mode, uid):
        """Begin a run, or go on with the one that is open.

        :param scenario_id: id of a scenario that `offer` shows
        :param mode: "learn"
        :param uid: a uuid made by the client; sending it again changes nothing
        :return: `RunLoad` of the protocol
        :raise UserError: for a scenario that is not offered, and a mode that is not there yet
        """
        self.env["golive.scenario"].browse().check_access("read")
        parse_uid(self.env, uid)
        if type(scenario_id) is not int or mode not in [name for name, _label in MODES]:
            raise ValidationError(self.env._("Not a scenario and a mode to start."))
        if mode != "learn":
            raise UserError(
                self.env._("For now a scenario can only be learned, not practised or tested.")
            )
        if self.sudo().search_count([("uid", "=", uid)], limit=1):
            return self.load(uid)
        scenario = self.env["golive.scenario"]._offered().filtered(lambda s: s.id == scenario_id)
        if not scenario:
            raise UserError(
                self.env._("This scenario is not open to you, or a newer version replaced it.")
            )
        run = self._open().filtered(lambda run: run.key == scenario.key and run.mode == mode)
        return (run[:1] or self._begin(scenario, mode, uid))._load()

    @api.model
    def load(self, uid):
        """Everything needed to go on with a run of one's own, on any machine.

        :return: `RunLoad` of the protocol, words in the language of the context
        :raise AccessError: for anybody else's, and for one that does not exist
        """
        return self._own(uid)._load()

    @api.model
    def record(self, uid, entries):
        """Store what became of steps, in their order, all or nothing.

        :param entries: list of `Entry` of the protocol, 200 at most
        :return: list of `Answer`, in the same order; a uid that is stored already answers what is
            stored
        :raise UserError: for an unknown step, a closed run, a role that the person does not hold,
            a step whose earlier ones lie open, a record that cannot be bound, malformed input
        """
        run = self._own(uid)
        entries = parse_entries(self.env, entries)
        self.env["golive.result"]._check_uids([entry["uid"] for entry in entries], run)
        course = run._course()
        answers, rows = [], []
        for entry in entries:
            if run.state != "open" and entry["uid"] not in course.answers:
                raise UserError(self.env._("This run is closed: nothing more is recorded in it."))
            answer, row = course.take(entry)
            answers.append(answer)
            if row:
                rows.append({**row, "run_id": run.id, "step_key": row["step"]})
        meanwhile = self.env["golive.result"]._insert(rows)
        if rows:
            run._close_if_complete(course)
        return [
            {"uid": answer["uid"], "accepted": True, "verdict": meanwhile[answer["uid"]]}
            if answer["uid"] in meanwhile
            else answer
            for answer in answers
        ]

    @api.model
    def stop(self, uid):
        """The person gives the run up. It is kept, and so are its results.

        :return: True
        """
        run = self._own(uid)
        if run.state == "open":
            run.write({"state": "stopped", "date_end": fields.Datetime.now()})
        return True

    @api.model
    def _begin(self, scenario, mode, uid):
        """A new run, as superuser. Two that begin at once: one is run again and finds the other."""
        values = {
            "uid": uid,
            "key": scenario.key,
            "scenario_id": scenario.id,
            "user_id": self.env.uid,
            "company_id": self.env.company.id,
            "mode": mode,
            "date_start": self.env.cr.now().replace(microsecond=0),
        }
        try:
            with self.env.cr.savepoint():
                script = self.env["golive.script"]._freeze(scenario)
                return self.sudo().create({**values, "script_id": script.id})
        except psycopg2.errors.UniqueViolation as error:
            raise ConcurrencyError("a run that began at the same moment") from error

    @api.model
    def _own(self, uid):
        """The current user's run of that uid, as superuser.

        :raise AccessError: the same for another person's and for none, so as to tell nothing
        """
        parse_uid(self.env, uid)
        domain = [("uid", "=", uid), ("user_id", "=", self.env.uid)]
        run = self.sudo().search_fetch(domain, ["uid", "script_id", "state", "date_start", "mode"])
        if not run:
            raise AccessError(self.env._("This run is not yours, or does not exist."))
        return run

    @api.model
    def _open(self, limit=None):
        """The current user's open runs, the newest first, as superuser."""
        domain = [("user_id", "=", self.env.uid), ("state", "=", "open")]
        return self.sudo().search_fetch(
            domain, ["uid", "key", "mode"], order="id desc", limit=limit
        )

    @api.model
    def _open_uid(self):
        """The uid of the current user's newest open run, or False."""
        return self._open(limit=1).uid

    @api.model
    def _standing(self, keys):
        """How far the current user is with scenarios.

        :return: dict key → `{done, run}` of `Offer`
        """
        runs = self.sudo().search(
            [("user_id", "=", self.env.uid), ("key", "in", keys), ("mode", "=", "learn")]
        )
        opened = {run.key: run for run in runs if run.state == "open"}
        behind = runs.browse(run.id for run in opened.values())._behind()
        done = {run.key for run in runs if run.state == "done"}
        return {
            key: {
                "done": key in done,
                "run": {
                    "uid": opened[key].uid,
                    "mode": opened[key].mode,
                    "behind": behind.get(opened[key].id, 0),
                }
                if key in opened
                else None,
            }
            for key in keys
        }

    def _behind(self):
        """How many of its steps are done or skipped: id → count."""
        grouped = self.env["golive.result"]._read_group(
            [("run_id", "in", self.ids), ("outcome", "in", BEHIND)],
            ["run_id"],
            ["step_key:count_distinct"],
        )
        return {run.id: count for run, count in grouped}

    def _course(self):
        """The run as it stands, judged with the current user's rights."""
        return Course(
            self.sudo(False).env,
            self.script_id._in_language(self.env.lang),
            self.date_start,
            [result._recorded() for result in self.result_ids],
            self.env["golive.role"]._held_keys(),
        )

    def _load(self):
        course = self._course()
        self._close_if_complete(course)
        results = [result._recorded() for result in self.result_ids]
        return {
            "uid": self.uid,
            "mode": self.mode,
            "state": self.state,
            "script": course.script.body,
            "results": [
                {name: value for name, value in result.items() if name != "binds"}
                for result in results
            ],
            "bindings": course.standing(),
            "holds": course.holds(),
            "candidates": course.candidates() if self.state == "open" else {},
            "leftOut": [],
            "roles": sorted(course.roles & set(course.script.body["roles"])),
            "roleNames": {},
            "actions": {},
            "from": None,
            "turn": None,
            "score": None,
            "mayAct": False,
        }

    def _close_if_complete(self, course):
        """Done when nothing is left to do. Asked on loading too: of two transactions that record
        the last steps at once, neither sees the other's."""
        if self.state == "open" and course.is_complete():
            self.write({"state": "done", "date_end": fields.Datetime.now()})
