from markupsafe import Markup

from odoo import SUPERUSER_ID, api, fields, models

from .golive_turn import OPEN

#: The bus notification that carries a person's count of turns, and which of them they have.
COUNT = "golive.turns"


class GoliveTurn(models.Model):
    """How those whom a turn concerns get to know: an activity, and a count that is live.

    The activities hang on no record, because one on a record makes its person a follower and
    mails them, even somebody who may not read the record.
    """

    _inherit = "golive.turn"

    def _announce(self):
        """Give those whom it concerns now their activity, take it from all others, and tell the
        count of each who is concerned, or was."""
        self.ensure_one()
        wanted = self._concerned()
        activities = self.activity_ids.sudo()
        reached = activities.user_id
        (activities.filtered(lambda activity: activity.user_id not in wanted)).unlink()
        self._remind(wanted - reached)
        if self.run_id.mode != "verify":
            # Who began it waits for what becomes of it, and looks again when told anything.
            self._tell_count(reached | self._holders() | wanted | self.run_id.user_id)

    def _concerned(self):
        """Who is to do something about it. Nobody in `verify`: there it is the engine."""
        if self.state not in OPEN or self.run_id.mode == "verify":
            return self.env["res.users"]
        return self.user_id or self._holders()

    def _remind(self, users):
        """An activity for each, in their own language, with a link that opens the record."""
        for lang, people in users.grouped("lang").items():
            turn = self.with_context(lang=lang)
            name, title = turn._words()
            text = turn.env._(
                "%(person)s has done their part of “%(scenario)s”. Yours begins here, as %(role)s.",
                person=turn.from_user_id.name,
                scenario=name,
                role=turn._role_name(),
            )
            summary = turn.env._("Take over: %s", title)
            turn._schedule(people, summary, text, f"/golive/turn/{self.run_id.uid}")

    def _schedule(self, users, summary, text, link):
        """As the superuser: who hands over could otherwise write in the activities of others. And
        without what else a client sends in its context, such as defaults that hang them on a
        record."""
        kind = self.env.ref("mail.mail_activity_data_todo", raise_if_not_found=False)
        context = {"lang": self.env.lang}
        activities = self.env["mail.activity"].with_env(
            self.env(user=SUPERUSER_ID, context=context)
        )
        note = Markup('<p>%s</p><p><a href="%s">%s</a></p>') % (
            text,
            link,
            self.env._("Open it"),
        )
        values = {"summary": summary, "note": note, "automated": True}
        if kind:
            values["activity_type_id"] = kind.id
        made = activities.create(
            [{**values, "user_id": user.id, "date_deadline": _today(user)} for user in users]
        )
        self.sudo().activity_ids = [fields.Command.link(activity.id) for activity in made]

    @api.model
    def _tell_count(self, users):
        """Tell each, on their own channel, how many turns wait for them, and which they have."""
        counts = dict.fromkeys(users.ids, 0)
        mine = {user: [] for user in users.ids}
        turns = self.sudo()
        played = [("run_id.mode", "!=", "verify")]
        waiting = turns._read_group(
            [("state", "=", "waiting"), *played], ["role_id", "company_id"], ["__count"]
        )
        holders = {role: role._holders() & users for role, _company, _count in waiting}
        for role, company, count in waiting:
            for user in holders[role]:
                if company in user.company_ids:
                    counts[user.id] += count
        taken = turns.search([("state", "=", "claimed"), ("user_id", "in", users.ids), *played])
        for turn in taken:
            counts[turn.user_id.id] += 1
            mine[turn.user_id.id].append(turn.run_id.uid)
        for user in users.sudo():
            user._bus_send(COUNT, {"count": counts[user.id], "mine": mine[user.id]})


def _today(user):
    """The date where that person is: around midnight the superuser's is a day off, and an activity
    of tomorrow is in no list of what is to be done today."""
    zone = user.sudo().tz or "UTC"
    return fields.Date.context_today(user.with_context(tz=zone))
