from urllib.parse import urlsplit

from odoo import api, models
from odoo.exceptions import UserError
from odoo.tools import config

from .golive_run import MODES

#: The host of the mail server that Odoo's neutralization leaves as the only one.
DUMMY_HOST = "invalid"
LOCAL_HOSTS = ("localhost", "127.0.0.1", "::1", "")


class GoliveDatabase(models.Model):
    """Where Golive may act. In production people learn on their own work and nothing acts for
    them; elsewhere everything may be played, unless what is done there would mail real people."""

    _inherit = "golive.database"

    @api.model
    def _about(self):
        """What this database is, and what the current user may do in it.

        :return: dict, `Database` of the protocol
        """
        newest = self._newest()
        kind = newest.kind or "production"
        modes = [mode for mode, _label in MODES if self._is_mode_allowed(mode)]
        is_admin = self.env.user.has_group("golive.group_admin")
        training = newest.training_url if kind == "production" else None
        return {
            "kind": kind,
            "words": self._words_of(kind),
            "declared": bool(newest),
            "modes": [mode for mode in modes if mode != "verify" or is_admin],
            "why": self._why() if len(modes) < len(MODES) else "",
            "mayAct": self._may_act(),
            "training": {"name": urlsplit(training).hostname, "url": training}
            if training
            else None,
            "mayDeclare": is_admin,
        }

    @api.model
    def _words_of(self, kind):
        """What a database of this kind means for whoever works in it."""
        return {
            "production": self.env._(
                "Production: everything here is real, and nothing is done for you."
            ),
            "training": self.env._("Training database: nothing here is real."),
            "test": self.env._("Test database: nothing here is real."),
            "development": self.env._("Development database: nothing here is real."),
        }[kind]

    @api.model
    def _check_mode(self, mode):
        """Refuse a mode that may not be played here, or not by the current user.

        :raise UserError: saying why
        """
        self._check_allowed(mode)
        if mode == "verify" and not self.env.user.has_group("golive.group_admin"):
            raise UserError(
                self.env._("Only administrators of Golive let it check scenarios by itself.")
            )

    @api.model
    def _check_allowed(self, mode):
        """Refuse a mode that may not be played here, by anybody.

        :raise UserError: saying why
        """
        if not self._is_mode_allowed(mode):
            raise UserError(self._why())

    @api.model
    def _check_made(self, mode, made):
        """Refuse what was done in a mode, or by Golive itself, when that was not allowed here any
        more. What was done before and only arrives late is taken.

        :param mode: `Mode` of the protocol; None where Golive acted
        :param made: datetime, UTC, when it was done
        :raise UserError: saying why
        """
        if self._may_act() if mode is None else self._is_mode_allowed(mode):
            return
        since = self._since()
        if not since or made >= since:
            raise UserError(self._why())

    @api.model
    def _since(self):
        """Since when only learning is possible: datetime, UTC, or None where nobody knows, as in a
        copy."""
        newest = self._newest()
        if not newest:
            return None
        if newest.kind != "production":
            live = self.env["ir.mail_server"].sudo().search([("smtp_host", "!=", DUMMY_HOST)])
            return max([newest.date, *live.mapped("write_date")])
        here = self.sudo().search(self._said_here())
        other = here.filtered(lambda one: one.kind != "production")[:1]
        return here.filtered(lambda one: one.id > other.id)[-1:].date

    @api.model
    def _may_act(self):
        newest = self._newest()
        if (newest.kind or "production") == "production":
            return False
        return newest.mail_allowed or not self._is_mail_live()

    @api.model
    def _is_mode_allowed(self, mode):
        return mode == "learn" or self._may_act() or self._is_excepted(mode)

    @api.model
    def _is_excepted(self, mode):
        """Whether a signed exception lets `mode` be played in production: the one place where a
        UAT cycle's will be looked for. There is none yet."""
        return False

    @api.model
    def _is_mail_live(self):
        """Whether mail would leave this database: by any mail server but the one that leads
        nowhere, or, where there is none, by the one that Odoo was started with."""
        servers = self.env["ir.mail_server"].sudo()
        if servers.search_count([], limit=1):
            return bool(servers.search_count([("smtp_host", "!=", DUMMY_HOST)], limit=1))
        return (config["smtp_server"] or "") not in LOCAL_HOSTS

    @api.model
    def _why(self):
        """Why only learning is possible here."""
        newest = self._newest()
        if newest and newest.kind != "production":
            return self.env._(
                "Mail leaves this database for real people, so it is for learning only, until "
                "an administrator of Golive says that its mail may be used."
            )
        return " ".join([self._title(), self._production_rule()])

    @api.model
    def _production_rule(self):
        return self.env._(
            "People learn here on their own work; practising, testing and letting Golive act are "
            "for a training or test database."
        )

    @api.model
    def _title(self):
        """What this database is and since when, in a sentence."""
        newest = self._newest()
        if newest:
            label = dict(self._fields["kind"]._description_selection(self.env))[newest.kind]
            return self.env._("This is a database of the kind “%s”.", label)
        before = self.sudo().search([], limit=1)
        if not before:
            return self.env._(
                "Nobody has said yet what this database is, so it counts as production."
            )
        if before.void:
            return self.env._(
                "This database was neutralized since somebody said what it is, so it counts as "
                "production until it is said again."
            )
        return self.env._(
            "This database was copied or moved since somebody said what it is, so it counts as "
            "production until it is said again."
        )

    @api.model
    def _consequence(self, about):
        """What may be done here, in a sentence that does not say again what the database is."""
        if about["kind"] == "production":
            return self._production_rule()
        return about["why"] or self.env._(
            "Scenarios may be learned, practised, tested and checked here, and Golive may act."
        )
