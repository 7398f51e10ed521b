from odoo import api, fields, models
from odoo.exceptions import ValidationError


class GoliveSitePlace(models.Model):
    """What is a site's in Odoo, by which its records are told: a company, a warehouse, a location
    with all below it, a team."""

    _name = "golive.site.place"
    _description = "Golive Place of a Site"
    _order = "site_id, model, id"
    _rec_name = "record"

    site_id = fields.Many2one("golive.site", required=True, ondelete="cascade", index=True)
    record = fields.Reference(
        selection="_selection_record",
        string="Company, Warehouse, Location or Team",
        required=True,
    )
    model = fields.Char(compute="_compute_target", store=True)
    res_id = fields.Many2oneReference(
        model_field="model", string="Record ID", compute="_compute_target", store=True
    )

    _once = models.UniqueIndex("(model, res_id)", "This belongs to a site already.")

    @api.depends("record")
    def _compute_target(self):
        for place in self:
            place.model = place.record._name if place.record else False
            place.res_id = place.record.id if place.record else False

    @api.constrains("record")
    def _check_record(self):
        for place in self:
            if not place.record or not place.record.exists():
                raise ValidationError(self.env._("What is to be a site's is not there any more."))

    @api.depends("record")
    def _compute_display_name(self):
        for place in self:
            place.display_name = place.record.display_name if place.record else ""

    @api.model
    def _selection_record(self):
        """The models by which records are told: those that the rules lead to."""
        names = dict.fromkeys(["res.company", *self.env["golive.site.rule"]._targets()])
        return [(name, self.env["ir.model"]._get(name).name) for name in names if name in self.env]

    @api.model
    def _owners(self, model):
        """Whose each record of a model of places is: id → golive.site, as superuser. What stands
        below a place is its site's, too, up to what is another's.

        :param model: name of a model that rules lead to
        """
        places = self.sudo().search([("model", "=", model), ("site_id.active", "=", True)])
        owners = {place.res_id: place.site_id for place in places}
        records = self.env[model].sudo().with_context(active_test=False)
        if not records._parent_store or not owners:
            return owners
        below = records.search([("id", "child_of", list(owners))])
        return {
            record.id: next(
                owners[ancestor]
                for ancestor in reversed([int(one) for one in record.parent_path.split("/")[:-1]])
                if ancestor in owners
            )
            for record in below
        }
