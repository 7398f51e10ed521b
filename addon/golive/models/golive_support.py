from collections import Counter

from odoo import api, models


class GoliveHolding(models.Model):
    """Who is there to be asked: super users, by area and site."""

    _inherit = "golive.holding"

    @api.model
    def _area_of(self, model):
        """The area that the current user's work on a model belongs to: that of most roles of the
        scenarios about it, among those that they work in, if any is; where there is no scenario,
        that of most of their own roles; else "other"."""
        roles = self.env["golive.role"].sudo()
        own = Counter(roles.search(self.env["golive.role"]._own_domain()).mapped("area"))
        own.pop("other", None)
        counts = Counter()
        for scenario in self.env["golive.scenario"]._current().sudo() if model else ():
            if model in scenario._watched_models():
                counts.update(scenario.role_ids.mapped("area"))
        theirs = {area: count for area, count in counts.items() if area in own}
        found = theirs or counts or own
        return max(sorted(found), key=found.get) if found else "other"

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
        """Super users of an area at a site; where there is none but the current user, of the area,
        wherever they are; where nobody is that, of any area at the site.

        :return: res.users, as superuser, in the order of their names
        """
        every = self.env["golive.role"].sudo().search([("segment", "=", "super_user")])
        of_area = every.filtered(lambda role: role.area == area)
        company = self.env.company
        for roles, place in ((of_area, site), (of_area, None), (every if site else of_area, site)):
            people = roles._holders(place).filtered(
                lambda user: user != self.env.user and company in user.company_ids
            )
            if people:
                return people.sorted("name")
        return self.env["res.users"].sudo()


def _has_company(record):
    field = record._fields.get("company_id") if record else None
    return field is not None and field.comodel_name == "res.company"
