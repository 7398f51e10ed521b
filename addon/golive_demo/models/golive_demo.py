from odoo import api, models

from ..hospital import checksum, making


class GoliveDemo(models.AbstractModel):
    """The hospital group: made once, when the addon is installed."""

    _name = "golive.demo"
    _description = "Golive Demo Hospital"

    @api.model
    def _make(self):
        """Make all of it. Takes up to three minutes; nothing is committed."""
        making.make(self.env)

    @api.model
    def _make_what_came_later(self):
        """Make what another addon brings that was installed after this one: at each update."""
        making.make_what_came_later(self.env)

    @api.model
    def _checksum(self):
        """What was made, in a form that is equal whenever it is made: table → (rows, checksum)."""
        return checksum.checksum(self.env)
