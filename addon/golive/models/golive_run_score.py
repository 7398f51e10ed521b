from odoo import fields, models

from ..play.closing import all_lost
from ..play.score import score
from .golive_attempt import GRADES


class GoliveRun(models.Model):
    """What a practice is worth: the run, and each person's part in it."""

    _inherit = "golive.run"

    share = fields.Float(
        string="Score",
        readonly=True,
        aggregator="avg",
        help="Of a practice that ended: checked steps that were done without help, whoever did "
        "them, of all checked ones; from 0 to 1.",
    )
    grade = fields.Selection(GRADES, string="Result", readonly=True)
    attempt_ids = fields.One2many("golive.attempt", "run_id", string="Attempts", readonly=True)

    def _score(self, course):
        """`Score` of the protocol: of the current user's part."""
        over = self.state != "open" or self._player() != self.env.user
        got = self._scored(self.env.user, "done" if over else "open", course)
        attempt = self.attempt_ids.filtered(lambda one: one.user_id == self.env.user)
        return {
            "checked": got.checked,
            "earned": got.earned,
            "passMark": got.pass_mark,
            "passed": attempt.grade == "passed" if over and attempt else None,
        }

    def _player(self):
        """Whose part is under way: who has the turn, or who began what was not handed over."""
        return self._turn().user_id if self.handed_over else self.user_id

    def _scored(self, user, state, course=None):
        """The score of a part, or, without a person, of the run.

        :param state: "done" for a part that is over, whatever the run is
        :param course: None where no more is asked than what is recorded
        """
        script = self.script_id.body["scenario"]
        if user and state == "open":
            roles = {None, *course.roles}
            mine = [step for step in script["steps"] if course.script.actor(step) in roles]
            script = {**script, "steps": mine}
        lines = [
            line
            for line in self.env["golive.result"]._of_run(self)
            if not user or line["user"] == user.id
        ]
        left_out = course.left_out() if course else ()
        gone = all_lost(course) if course and state == "open" else ()
        return score(script, lines, state, left_out, (self.setup or {}).get("from"), gone)

    def _open_turn(self, step_key, role_key, before):
        """The part of who hands over is scored."""
        if self.mode == "practice" and self.env.user in self.result_ids.user_id:
            self._keep_attempt(self.env.user, "done")
        return super()._open_turn(step_key, role_key, before)

    def _end(self, state, **values):
        player = self._player()
        ended = super()._end(state, **values)
        if self.mode == "practice":
            got = self._scored(None, state)
            self.write({"share": got.share, "grade": self._graded(got, state)})
            for user in self.result_ids.user_id | player:
                self._keep_attempt(user, state if user == player else "done")
        return ended

    def _keep_attempt(self, user, state):
        """Score a part that ended: `done`, or `stopped` by who gave the run up. A trial of a draft
        is no attempt."""
        if self.is_trial:
            return
        got = self._scored(user, "done")
        hints = self.result_ids.filtered(lambda one: one.user_id == user and one.outcome == "hint")
        values = {
            "date": fields.Datetime.now(),
            "checked": got.checked,
            "earned": got.earned,
            "share": got.share,
            "pass_mark": got.pass_mark,
            "grade": self._graded(got, state),
            "hints": len(hints),
        }
        attempts = self.env["golive.attempt"].with_env(self.env(su=True, context={}))
        known = attempts.search([("run_id", "=", self.id), ("user_id", "=", user.id)])
        if known:
            known.write(values)
        else:
            attempts.create({**values, "run_id": self.id, "user_id": user.id})

    def _graded(self, got, state):
        if state == "stopped":
            return "stopped"
        if not self._is_whole():
            return "part"
        if not got.checked:
            return "none"
        return "passed" if got.passed else "failed"
