from odoo import api, fields, models
from odoo.exceptions import ValidationError
from odoo.fields import Domain


class GoliveSiteRule(models.Model):
    """How a record of a model leads to what is a site's: by which of its fields. The first rule of
    a model that leads to a site's place decides; where none does, its company, where that is one
    site's alone."""

    _name = "golive.site.rule"
    _description = "Golive Site Rule"
    _order = "model, sequence, id"
    _rec_name = "path"

    model = fields.Char(required=True, help="Such as purchase.order.")
    path = fields.Char(
        string="Fields to Follow",
        required=True,
        help="Such as picking_type_id.warehouse_id. “id”: the record itself.",
    )
    sequence = fields.Integer(default=10)
    active = fields.Boolean(default=True)
    target = fields.Char(
        compute="_compute_target", store=True, help="The model that the path leads to."
    )

    _once = models.Constraint("UNIQUE (model, path)", "This rule is there already.")

    @api.depends("model", "path")
    def _compute_target(self):
        for rule in self:
            rule.target = rule._lead()

    @api.constrains("model", "path")
    def _check_path(self):
        for rule in self:
            if not rule._lead():
                raise ValidationError(
                    self.env._(
                        "“%(path)s” leads from no field of %(model)s to a record: name fields that "
                        "are stored, with dots between.",
                        path=rule.path,
                        model=rule.model,
                    )
                )

    def _lead(self):
        """The model that the path ends at, or None where it cannot be followed."""
        model = self.model if self.model in self.env else None
        for name in (self.path or "").split("."):
            if model and name == "id":
                continue
            field = self.env[model]._fields.get(name) if model else None
            model = field.comodel_name if field is not None and field.relational else None
        return model

    @api.model
    def _targets(self):
        """Models that rules lead to."""
        rules = self.sudo().search([("active", "=", True)])
        return sorted({rule.target for rule in rules if rule.target in self.env})

    @api.model
    def _of_model(self, model):
        """The rules of a model in their order, as superuser: list of (path, target)."""
        rules = self.sudo().search([("model", "=", model)], order="sequence, id")
        found = [(rule.path, rule.target) for rule in rules if rule.target in self.env]
        if "company_id" in self.env[model]._fields and ("company_id", "res.company") not in found:
            found.append(("company_id", "res.company"))
        return found

    @api.model
    def _sites(self, records):
        """Whose each record is: id → golive.site, as superuser; empty where that is unassigned.

        What leads to places of several sites is the shared service's that is among them, else
        unassigned.
        """
        left = records.sudo()
        sites = dict.fromkeys(records.ids, self.env["golive.site"].sudo())
        for path, target in self._of_model(records._name):
            owners = self._owners(target)
            for record in left:
                led = record if path == "id" else record.mapped(path)
                found = _joined(owners[one.id] for one in led if one.id in owners)
                if found:
                    sites[record.id] = found
            left = left.filtered(lambda record: not sites[record.id])
        return sites

    @api.model
    def _domain(self, model, sites, owners_of=None):
        """Records of a model that are of these sites, told by the same rules.

        :param sites: golive.site; empty for what is unassigned
        :param owners_of: instead of `_owners`, for whoever asks for many models
        :return: Domain
        """
        unassigned = Domain.TRUE
        mine = Domain.FALSE
        for path, target in self._of_model(model):
            owners = (owners_of or self._owners)(target)
            placed = Domain(path, "in", list(owners))
            here = [one for one, owner in owners.items() if owner in sites]
            mine |= unassigned & Domain(path, "in", here)
            unassigned &= ~placed
        return mine if sites else unassigned

    @api.model
    def _owners(self, target):
        """Whose each place is. A company is a site's by being its only one, or as a place of it."""
        owners = self.env["golive.site.place"]._owners(target)
        if target != "res.company":
            return owners
        sites = self.env["golive.site"].sudo().search([("company_id", "!=", False)])
        for company in sites.company_id:
            here = sites.filtered(lambda site, company=company: site.company_id == company)
            if len(here) == 1:
                owners.setdefault(company.id, here)
        return owners


def _joined(owners):
    """The one site of several owners, or the shared service among them, or None."""
    found = list(dict.fromkeys(owners))
    if len(found) == 1:
        return found[0]
    return next((site for site in found if site.serves_all), None)
