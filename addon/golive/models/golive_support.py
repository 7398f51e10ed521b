from collections import Counter

from odoo import api, models


class GoliveHolding(models.Model):
    """Who is there to be asked: super users, by area and site."""

    _inherit = "golive.holding"

    @api.model
    def _area_of(self, model):
        """The area that the work on a model belongs to: that of most roles of the scenarios about
        it; else "other"."""
        if not model:
            return "other"
        counts = Counter()
        for scenario in self.env["golive.scenario"]._current().sudo():
            if model in scenario._watched_models():
                counts.update(scenario.role_ids.mapped("area"))
        return max(sorted(counts), key=counts.get) if counts else "other"

    @api.model
    def _about(self, record):
        """These, in the company of a record, where it has one that the current user may enter."""
        company = record.sudo().company_id if _has_company(record) else self.env.company
        return self.with_company(company & self.env.user.company_ids or self.env.company)

    @api.model
    def _site_of(self, record):
        """The site of a record, else where the current user works now; as superuser."""
        if record:
            site = self.env["golive.site.rule"]._sites(record)[record.id]
            if site and not site.serves_all:
                return site
        return self.env["golive.person"]._site()

    @api.model
    def _super_users(self, area, site):
        """Super users of an area at a site; where there is none, of the area, wherever they are.

        :return: res.users, as superuser, in the order of their names
        """
        roles = self.env["golive.role"].sudo()
        roles = roles.search([("segment", "=", "super_user"), ("area", "=", area)])
        here = roles._holders(site) if site else roles._holders()
        companies = self.env.company
        people = (here or roles._holders()).filtered(
            lambda user: user != self.env.user and companies in user.company_ids
        )
        return people.sorted("name")


def _has_company(record):
    field = record._fields.get("company_id") if record else None
    return field is not None and field.comodel_name == "res.company"
