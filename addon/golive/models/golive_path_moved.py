from odoo import models


class GolivePath(models.Model):
    """A path that goes from one database to the next."""

    _name = "golive.path"
    _inherit = ["golive.path", "golive.unique"]
