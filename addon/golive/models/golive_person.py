from odoo import api, fields, models
from odoo.exceptions import UserError


class GolivePerson(models.Model):
    """What a person said of themselves: at which of their sites they work now."""

    _name = "golive.person"
    _description = "Golive Person"
    _rec_name = "user_id"

    user_id = fields.Many2one("res.users", required=True, readonly=True, ondelete="cascade")
    site_id = fields.Many2one("golive.site", readonly=True, ondelete="set null")

    _once = models.Constraint("UNIQUE (user_id)", "This person is known already.")

    @api.model
    def _site(self, company=None):
        """Where the current user works now, as superuser: their only site in the company, else the
        one that they chose, else none.

        :param company: res.company; default: the current one
        """
        sites = self._sites(company)
        if len(sites) <= 1:
            return sites
        return sites & self.sudo().search([("user_id", "=", self.env.uid)]).site_id

    @api.model
    def _sites(self, company=None):
        """The sites among which the current user may say where they work, as superuser."""
        company = company or self.env.company
        sites = self.env["golive.site"]._of_person(self.env.user)
        return sites.filtered(lambda site: site.company_id in (company, site.company_id.browse()))

    @api.model
    def choose_site(self, site_id):
        """Say at which of their sites the current user works now.

        :param site_id: id of a golive.site of theirs
        :return: True
        :raise UserError: for any other
        """
        self.env["golive.scenario"].browse().check_access("read")
        site = self._sites().filtered(lambda one: type(site_id) is int and one.id == site_id)
        if not site:
            raise UserError(self.env._("You do not work at this site."))
        known = self.sudo().search([("user_id", "=", self.env.uid)])
        if known:
            known.site_id = site
        else:
            self.sudo().create({"user_id": self.env.uid, "site_id": site.id})
        return True
