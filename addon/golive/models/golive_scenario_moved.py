from odoo import fields, models

from ..bundle import shape
from .golive_unique import KEPT


class GoliveScenario(models.Model):
    """A scenario that goes from one database to the next."""

    _name = "golive.scenario"
    _inherit = ["golive.scenario", "golive.unique"]

    bundle_id = fields.Many2one(
        "golive.bundle",
        string="Came With",
        readonly=True,
        copy=False,
        ondelete="set null",
        index="btree_not_null",
        groups="golive.group_admin",
    )
    approval_ids = fields.One2many(
        "golive.approval",
        "scenario_id",
        string="Approvals",
        readonly=True,
        groups="golive.group_author",
    )

    def _set_state(self, state, **values):
        """Who approves it here is kept; who did elsewhere came with it."""
        moved = super()._set_state(state, **values)
        if state == "approved" and self.env.context.get("golive_uid_by") is not KEPT:
            for scenario in self:
                scenario.approval_ids._keep(scenario, [self._approved_here()])
        return moved

    def _approved_here(self):
        about = self.env["golive.bundle"]._about_here()
        user = self.env.user
        return {
            "database": {name: about[name] for name in ("uuid", "name", "kind")},
            "person": {"login": user.login, "name": user.name},
            "date": shape.told(fields.Datetime.now()),
        }

    def _rank(self):
        """Its own rank as a major version; see `play.epoch`."""
        self.ensure_one()
        return self.version * 1000 + self.edition

    def _major_followed(self):
        """The major version that an approved copy follows, or that it is itself."""
        self.ensure_one()
        version, edition = divmod(self.epoch, 1000)
        return self.search(
            [("key", "=", self.key), ("version", "=", version), ("edition", "=", edition)]
        )

    def _with_followed(self):
        """With what their own copies follow and were copied from, as far as it goes back."""
        found = self
        while True:
            before = found.origin_id
            for scenario in found.filtered("epoch"):
                before |= scenario._major_followed()
            if before <= found:
                return found
            found |= before
