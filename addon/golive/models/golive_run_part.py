from odoo import api, models
from odoo.exceptions import UserError
from odoo.tools import SQL

from ..play.at_once import let_others_first


class GoliveRun(models.Model):
    """The parts of a run: who may play which, and where one ends.

    Who began it plays until the script comes to a role that they do not hold. Then a turn opens,
    and from that step on the run is theirs who takes it, for as long as they hold what comes. Who
    loses the role that they are playing keeps their part: they are told which right is missing.
    """

    _inherit = "golive.run"

    def _course(self):
        course = super()._course()
        course.keeper = self._check_part
        return course

    def _check_part(self, course, step, binds):
        """Refuse a step of a part that is not the current user's, and a name of another part.

        What comes before the open turn stays with whoever played it: a record that is saved late
        still gets its name, and one that others go on with keeps it.

        :raise UserError: naming who has it, or the role that it waits for
        """
        self._check_names(course, step, binds)
        turn = self._turn()
        index = course.script.index
        if turn and index[step["key"]] < index[turn.step_key]:
            self._check_past(course, step, binds, turn)
        elif turn and turn.user_id != self.env.user:
            turn._refuse_taken()
            raise UserError(
                self.env._(
                    "“%(step)s” waits for somebody who holds the role “%(role)s” to take it.",
                    step=step["title"],
                    role=turn._role_name(),
                )
            )

    def _check_past(self, course, step, binds, turn):
        """Of a part that is over, who played it may still say what they know of it."""
        player = self.env["res.users"].browse(course.judge.acted.get(step["key"]))
        if player and player != self.env.user:
            raise UserError(
                self.env._("%(name)s did “%(step)s”.", name=player.sudo().name, step=step["title"])
            )
        standing = course.standing() if binds and turn.user_id != self.env.user else {}
        if any(standing.get(name, record_id) != record_id for name, record_id in binds.items()):
            raise UserError(
                self.env._(
                    "“%s”: somebody else goes on with its record, so that it stays.", step["title"]
                )
            )

    @api.model
    def _check_names(self, course, step, binds):
        """A record of somebody else's part keeps the name that they gave it."""
        for other in course.script.steps:
            name = (other.get("binds") or {}).get("name")
            actor = course.script.actor(other)
            if name in binds and actor and actor not in course.roles:
                raise UserError(
                    self.env._("“%s” is for another role than yours to do.", other["title"])
                )

    def _close_if_complete(self, course):
        done = super()._close_if_complete(course)
        turn = self._turn()
        if self.state == "open" and (turn or self).user_id == self.env.user:
            self._hand_over(course, turn)
        return done

    def _end(self, state, **values):
        """With a run ends the turn that is open: done with it, or cancelled."""
        ended = super()._end(state, **values)
        if turn := self._turn():
            turn._end("done" if state == "done" else "cancelled")
        return ended

    def _open_first_part(self):
        """Whoever begins with a step for a role that they do not hold waits for those who do."""
        course = self._course()
        front = course.front()
        if front and not course.is_mine(front):
            self._open_turn(front["key"], course.script.actor(front), self.env["res.users"])

    def _hand_over(self, course, turn):
        """Where the script comes to a role that the person does not hold, their part ends here."""
        front = course.front()
        if not front or course.is_mine(front):
            return
        actor = course.script.actor(front)
        if actor == self._role_played(course, turn, front):
            return
        self._wait_for_the_other()
        if turn:
            turn._end("done")
        self._open_turn(front["key"], actor, self._played(course, actor))

    @api.model
    def _role_played(self, course, turn, front):
        """Key of the role of the last step of this part that is behind; of none, that which the
        part began with: whoever has it held that role then."""
        script = course.script
        begins_at = script.index[turn.step_key] if turn else course.begins_at
        part = script.steps[begins_at : script.index[front["key"]]]
        played = [step for step in part if step["key"] in course.behind]
        if played:
            return script.actor(played[-1])
        return turn.role_key if turn else script.actor(front)

    def _played(self, course, actor):
        """Who played this role in this run before, the last one first: it comes back to them."""
        acted = course.judge.acted
        keys = [step["key"] for step in course.script.steps if course.script.actor(step) == actor]
        return self.env["res.users"].browse([acted[key] for key in reversed(keys) if key in acted])

    def _wait_for_the_other(self):
        """Two that come to the end of a part at once: one is run again and finds the turn."""
        turns = self.env["golive.turn"].sudo()
        known = turns.search([("run_id", "=", self.id)]).ids
        there = SQL(
            "SELECT id FROM golive_turn WHERE run_id = %s AND id != ALL(%s)", self.id, known
        )
        let_others_first(self.env, f"golive.turn {self.id}", there)

    def _open_turn(self, step_key, role_key, before):
        now = self.env.cr.now().replace(microsecond=0)
        role = self.env["golive.role"].sudo().search([("key", "=", role_key)])
        values = {
            "run_id": self.id,
            "number": len(self.turn_ids) + 1,
            "role_id": role.id,
            "role_key": role_key,
            "step_key": step_key,
            "state": "waiting",
            "user_id": False,
            "from_user_id": self.env.uid,
            "date_open": now,
            "date_due": role._turn_due(now),
        }
        turn = self.env["golive.turn"].with_env(self.env(su=True, context={})).create(values)
        self.handed_over = True
        holders = turn._holders()
        if back := next((user for user in before if user in holders), None):
            turn.write({"state": "claimed", "user_id": back.id, "date_claim": now})
        if not holders:
            turn.date_due = now
        turn._announce()

    def _load(self):
        """Of a turn of one's own whose role one lost nothing is told: it is nobody else's yet."""
        load = super()._load()
        turn = self._turn()
        is_kept = turn and not (turn.user_id == self.env.user and turn._is_free())
        return {**load, "turn": turn._told() if is_kept else None}
