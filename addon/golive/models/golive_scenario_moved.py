from odoo import fields, models


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
