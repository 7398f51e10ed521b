from odoo import api, fields, models
from odoo.exceptions import UserError

from ..bundle import shape
from ..content.scenario import content_of, digest_of
from .golive_database import KINDS

ACTS = [
    ("submitted", "Submitted for Review"),
    ("returned", "Sent Back"),
    ("withdrawn", "Taken Back by an Author"),
    ("approved", "Approved"),
    ("retired", "Retired"),
    ("restored", "Words Taken Back"),
]


class GoliveReview(models.Model):
    """Who did what on a scenario's way from draft to approved and retired, when, and in which
    database. Insert-only, written by the methods of the scenario; approvals go with it from one
    database to the next, where who gave them may be nobody. Times are UTC, the server's."""

    _name = "golive.review"
    _description = "Golive Review"
    _log_access = False
    _order = "date desc, id desc"
    _rec_name = "act"

    scenario_id = fields.Many2one(
        "golive.scenario", required=True, readonly=True, ondelete="cascade", index=True
    )
    act = fields.Selection(ACTS, string="What Was Done", required=True, readonly=True)
    user_id = fields.Many2one(
        "res.users",
        readonly=True,
        ondelete="restrict",
        help="Who it is in this database, if anybody.",
    )
    person = fields.Char(readonly=True, help="As they were called then.")
    login = fields.Char(required=True, readonly=True)
    date = fields.Datetime(required=True, readonly=True)
    reason = fields.Text(readonly=True)
    database = fields.Char(required=True, readonly=True)
    uuid = fields.Char(string="Database UUID", required=True, readonly=True)
    kind = fields.Selection(KINDS, string="Kind of Database", required=True, readonly=True)
    digest = fields.Char(
        string="Content",
        required=True,
        readonly=True,
        help="SHA-256 of what the scenario said then, in every language: equal where nothing that "
        "is played differs.",
    )
    content = fields.Json(
        string="What Was Looked At",
        readonly=True,
        prefetch=False,
        help="What was submitted or approved, so that it is known later.",
    )

    _approved_once = models.UniqueIndex(
        "(scenario_id, uuid, login, date) WHERE act = 'approved'",
        "This approval is stored already.",
    )

    def write(self, vals):
        raise UserError(self.env._("What was decided stays as it was said."))

    def _told(self):
        """An approval as it travels."""
        return {
            "database": {"uuid": self.uuid, "name": self.database, "kind": self.kind},
            "person": {"login": self.login, "name": self.person or ""},
            "date": shape.told(self.date),
            "digest": self.digest,
        }

    @api.model
    def _keep(self, scenario, act, reason=None):
        """Keep, as superuser, what the current user does with a scenario here and now."""
        here = self.env["golive.bundle"]._about_here()
        user = self.env.user
        content = content_of(scenario.sudo())
        return self.sudo().create(
            {
                "scenario_id": scenario.id,
                "act": act,
                "user_id": user.id,
                "person": user.name,
                "login": user.login,
                "date": fields.Datetime.now(),
                "reason": reason,
                "database": here["name"],
                "uuid": here["uuid"],
                "kind": here["kind"],
                "digest": digest_of(content),
                "content": content if act in ("submitted", "approved") else False,
            }
        )

    @api.model
    def _keep_approvals(self, scenario, approvals, user_of):
        """Keep, as superuser, approvals that were given elsewhere, but those that are known.

        :param approvals: as `_told` has them
        :param user_of: who somebody with name and login is here
        """
        known = [one._told() for one in scenario.review_ids if one.act == "approved"]
        content = content_of(scenario)
        digest = digest_of(content)
        return self.sudo().create(
            [
                {
                    "scenario_id": scenario.id,
                    "act": "approved",
                    "user_id": user_of(one["person"]).id,
                    "person": one["person"]["name"],
                    "login": one["person"]["login"],
                    "date": shape.moment_of(one["date"]),
                    "database": one["database"]["name"],
                    "uuid": one["database"]["uuid"],
                    "kind": one["database"]["kind"],
                    "digest": one["digest"],
                    "content": content if one["digest"] == digest else False,
                }
                for one in approvals
                if one not in known
            ]
        )
