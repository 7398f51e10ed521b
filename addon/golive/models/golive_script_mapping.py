import hashlib

from odoo import api, fields, models


class GoliveScriptMapping(models.Model):
    """Which column of a file of scripts means what, as a person said it for these headings. Read
    and written by the import alone."""

    _name = "golive.script.mapping"
    _description = "Golive Columns of Scripts"
    _rec_name = "headings"

    user_id = fields.Many2one(
        "res.users", string="Person", required=True, readonly=True, index=True, ondelete="cascade"
    )
    headings = fields.Char(required=True, readonly=True, help="SHA-256 of all of them, sorted.")
    targets = fields.Json(readonly=True, help="Heading → what it means.")

    _headings_unique = models.Constraint(
        "UNIQUE (user_id, headings)", "These headings have a meaning already."
    )

    @api.model
    def _remembered(self, headings):
        """What the person said of these headings: dict heading → target, or None."""
        found = self._own(headings)
        return dict(found.targets or {}) if found else None

    @api.model
    def _remember(self, targets):
        """:param targets: dict heading → target, "" for what is left out"""
        if found := self._own(targets):
            found.targets = targets
        else:
            self.sudo().create(
                {"user_id": self.env.uid, "headings": _digest(targets), "targets": targets}
            )

    def _own(self, headings):
        mine = [("user_id", "=", self.env.uid), ("headings", "=", _digest(headings))]
        return self.sudo().search(mine, limit=1)


def _digest(headings):
    return hashlib.sha256("\n".join(sorted(headings)).encode()).hexdigest()
