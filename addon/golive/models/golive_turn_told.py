from odoo import api, fields, models
from odoo.fields import Domain

from .golive_turn import OPEN

#: How many turns that colleagues took of late are shown to who might have taken them.
TAKEN_SHOWN = 10
#: How many turns of their process are shown to who owns it, the late ones first.
OVERSEEN_SHOWN = 20


class GoliveTurn(models.Model):
    """What each person is told of turns: those that wait for them, and those that they wait for."""

    _inherit = "golive.turn"

    @api.model
    def _may_take_domain(self):
        """Turns that the current user may take. In `verify` the engine takes them, not people."""
        user = self.env.user
        return Domain(
            [
                ("state", "=", "waiting"),
                ("run_id.mode", "!=", "verify"),
                ("company_id", "in", user._get_company_ids()),
                ("role_id.held", "=", True),
                *("|", ("site_id", "=", False)),
                ("site_id.mine", "=", True),
            ]
        )

    @api.model
    def _waiting_for_me(self):
        """What the badge counts.

        :return: dict: turns, how many the current user may take, or has; mine, uids of the runs
            of those that they have
        """
        has_one = [("state", "=", "claimed"), ("user_id", "=", self.env.uid)]
        domain = [("mode", "!=", "verify"), ("turn_ids", "any", has_one)]
        runs = self.env["golive.run"].sudo().search_fetch(domain, ["uid"])
        free = self.sudo().search_count(self._may_take_domain())
        return {"turns": free + len(runs), "mine": runs.mapped("uid")}

    @api.model
    def _home(self):
        """`turns` of `Home`: one's own, what one may take, what colleagues just took, what others
        are to do in runs that one began, and what waits in a process that one owns.

        :return: list of dict, `Turn` of the protocol
        """
        turns = self.sudo()
        shown = [("state", "in", OPEN), ("run_id.mode", "!=", "verify")]
        mine = turns.search([("user_id", "=", self.env.uid), *shown])
        free = turns.search(self._may_take_domain())
        begun = turns.search([("run_id.user_id", "=", self.env.uid), *shown])
        here = ("company_id", "in", self.env.user._get_company_ids())
        since = fields.Datetime.subtract(fields.Datetime.now(), days=1)
        taken = turns.search(
            [
                ("state", "=", "claimed"),
                ("date_claim", ">=", since),
                ("role_key", "in", list(self.env["golive.role"]._held_keys())),
                here,
            ],
            limit=TAKEN_SHOWN,
        )
        overseen = turns.search(
            [("role_id.overseen", "=", True), here, *shown],
            order="late desc, date_open",
            limit=OVERSEEN_SHOWN,
        )
        return [turn._told() for turn in mine | free | begun | overseen | taken]

    def _told(self):
        """`Turn` of the protocol, for the current user."""
        self.ensure_one()
        name, title = self._words()
        is_mine = self.user_id == self.env.user
        return {
            "run": self.run_id.uid,
            "key": self.run_id.key,
            "name": name,
            "title": title,
            "mode": self.run_id.mode,
            "role": self.role_key,
            "roleName": self._role_name(),
            "from": self.from_user_id.name,
            "by": None if self._is_free() and not is_mine else self.user_id.name,
            "mine": is_mine,
            "may": self._may_take(),
            "begun": self.run_id.user_id == self.env.user,
            "oversees": self.run_id._is_overseen(),
            "since": self.date_open.isoformat() + "Z",
            "late": self.late,
        }

    def _words(self):
        """Names of the scenario and of the part's first step, in the language of the context."""
        script = self.run_id.sudo().script_id._in_language(self.env.lang)
        titles = {step["key"]: step["title"] for step in script["steps"]}
        return script["name"], titles.get(self.step_key, self.step_key)

    def _role_name(self):
        return self.sudo().role_id.name or self.role_key
