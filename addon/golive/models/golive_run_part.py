import psycopg2.errors

from odoo import api, models
from odoo.exceptions import ConcurrencyError, UserError


class GoliveRun(models.Model):
    """The parts of a run: who may play which, and where one ends.

    Who began it plays until a step is for a role that they do not hold. Then a turn opens, and from
    that step on the run is theirs who takes it, for as long as they hold what comes.
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

    def _hand_over(self, course, turn):
        """Where the next step is for a role that the person does not hold, their part ends here."""
        front = course.front()
        actor = front and course.script.actor(front)
        if not actor or actor in course.roles:
            return
        if turn:
            turn._end("done")
        self._open_turn(front["key"], actor, self._played(course, actor))

    def _played(self, course, actor):
        """Who played this role in this run before, the last one first: it comes back to them."""
        acted = course.judge.acted
        keys = [step["key"] for step in course.script.steps if course.script.actor(step) == actor]
        return self.env["res.users"].browse([acted[key] for key in reversed(keys) if key in acted])

    def _open_turn(self, step_key, role_key, before):
        """Two that come to the end of a part at once: one is run again and finds the turn."""
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
        turns = self.env["golive.turn"].with_env(self.env(su=True, context={}))
        try:
            with self.env.cr.savepoint():
                turn = turns.create(values)
        except psycopg2.errors.UniqueViolation as error:
            raise ConcurrencyError("a turn that opened at the same moment") from error
        self.handed_over = True
        holders = turn._holders()
        if back := next((user for user in before if user in holders), None):
            turn.write({"state": "claimed", "user_id": back.id, "date_claim": now})
        if not holders:
            turn.date_due = now
        turn._announce()

    def _load(self):
        load = super()._load()
        turn = self._turn()
        return {**load, "turn": turn._told() if turn else None}
