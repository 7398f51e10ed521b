import re

from odoo import api, fields, models
from odoo.exceptions import ValidationError

NAME = re.compile(r"[a-z][a-z0-9_]*")


class GoliveSiteValue(models.Model):
    """What a param of scenarios is at a site: which vendor it orders from, what a count may differ
    by. For one scenario, or for all that have a param of that name."""

    _name = "golive.site.value"
    _description = "Golive Value of a Site"
    _order = "site_id, name, key, id"

    site_id = fields.Many2one("golive.site", required=True, ondelete="cascade", index=True)
    name = fields.Char(string="Param", required=True, help="As scenarios call it, such as vendor.")
    key = fields.Char(
        string="Scenario Key", help="Only for this scenario. Empty: for all with such a param."
    )
    kind = fields.Selection([("text", "Text"), ("number", "Number")], required=True, default="text")
    value = fields.Char(required=True)
    for_real = fields.Boolean(
        string="For Real Work",
        help="It holds in production, too, where people otherwise work with data of their own.",
    )

    _once = models.UniqueIndex("(site_id, name, COALESCE(key, ''))", "The site says this already.")

    @api.constrains("name", "kind", "value")
    def _check_value(self):
        for value in self:
            if not NAME.fullmatch(value.name):
                raise ValidationError(
                    self.env._(
                        "“%s” is no param: write it as scenarios do, such as vendor.", value.name
                    )
                )
            if value.kind == "number" and value._read() is None:
                raise ValidationError(self.env._("“%s” is no number.", value.value))

    def _read(self):
        """The value as a param holds it, or None for a number that is none."""
        if self.kind == "text":
            return self.value
        try:
            number = float(self.value)
        except ValueError:
            return None
        return int(number) if number.is_integer() else number

    @api.model
    def _known(self, site, key):
        """What a site says of a scenario's params: name → value."""
        domain = [("site_id", "=", site.id), ("key", "in", (False, key))]
        if (self.env["golive.database"]._newest().kind or "production") == "production":
            domain.append(("for_real", "=", True))
        values = self.sudo().search(domain).sorted(lambda value: bool(value.key))
        return {value.name: value._read() for value in values}
