from odoo import api, fields, models
from odoo.exceptions import ValidationError
from odoo.fields import Domain


class GoliveSite(models.Model):
    """A facility that goes live: its people, what is its in Odoo, and the values that differ there.

    Several may share a company. A shared service is one whose people and places serve all.
    """

    _name = "golive.site"
    _description = "Golive Site"
    _order = "sequence, name, id"

    name = fields.Char(required=True)
    code = fields.Char(required=True, help="Short, such as LIN. It travels between databases.")
    sequence = fields.Integer(default=10)
    active = fields.Boolean(default=True)
    serves_all = fields.Boolean(
        string="Shared Service",
        help="Its people work for every site, and what is its is everybody's: a central warehouse, "
        "a purchasing department.",
    )
    company_id = fields.Many2one(
        "res.company",
        ondelete="restrict",
        index="btree_not_null",
        help="Of the sites of a company, whose a record is follows from the rules. Without "
        "one, the site has its places in several.",
    )
    champion_id = fields.Many2one(
        "res.users",
        ondelete="set null",
        domain=[("share", "=", False)],
        help="Speaks for the site: validates local impacts and surfaces risks early.",
    )
    user_ids = fields.Many2many(
        "res.users",
        "golive_site_user_rel",
        string="People",
        domain=[("share", "=", False)],
        help="Who works here, beside those who hold a role here.",
    )
    place_ids = fields.One2many("golive.site.place", "site_id", string="Places and Teams")
    value_ids = fields.One2many("golive.site.value", "site_id", string="Values")
    holding_ids = fields.One2many("golive.holding", "site_id", string="Roles")
    coverage_ids = fields.One2many(
        "golive.coverage", "site_id", string="Super Users", groups="golive.group_admin"
    )
    date_live = fields.Date(string="Goes Live On")
    mine = fields.Boolean(
        compute="_compute_mine", search="_search_mine", compute_sudo=True, help="You work here."
    )

    led = fields.Boolean(
        compute="_compute_led",
        search="_search_led",
        compute_sudo=True,
        help="You are its champion, or a super user here.",
    )

    _code_unique = models.Constraint("UNIQUE (code)", "Another site has this code already.")

    @api.constrains("champion_id", "user_ids")
    def _check_people(self):
        for site in self:
            for user in (site.champion_id | site.user_ids).filtered("share"):
                raise ValidationError(
                    self.env._("%s does not work in Odoo, and belongs to no site.", user.name)
                )

    @api.depends_context("uid")
    def _compute_mine(self):
        mine = self._of_person(self.env.user)
        for site in self:
            site.mine = site in mine

    def _search_mine(self, operator, _value):
        """Odoo asks with `in` and {True}, whatever was written."""
        if operator != "in":
            return NotImplemented
        named = self._naming(self.env.user)
        return Domain.TRUE if _is_everywhere(named) else Domain("id", "in", named.ids)

    @api.depends_context("uid")
    def _compute_led(self):
        led = self.sudo().search(self._search_led("in", {True}))
        for site in self:
            site.led = site in led

    def _search_led(self, operator, _value):
        """Odoo asks with `in` and {True}, whatever was written."""
        if operator != "in":
            return NotImplemented
        areas = self.env["golive.holding"]._led_areas()
        named = Domain("champion_id", "=", self.env.uid)
        for site in areas:
            is_one = site and not site.serves_all
            named |= Domain("id", "=", site.id) if is_one else Domain("mine", "=", True)
        return named

    @api.model
    def _of_person(self, user):
        """Where a person works: at the sites that name them or where they hold a role; at every
        site where they serve all of them, or where nothing is said of them.

        :return: golive.site, as superuser
        """
        named = self._naming(user)
        return self.sudo().search([("active", "=", True)]) if _is_everywhere(named) else named

    @api.model
    def _naming(self, user):
        """The sites that say of a person that they work there, as superuser."""
        holds = [("state", "=", "confirmed"), ("user_id", "=", user.id)]
        return self.sudo().search(
            ["|", ("user_ids", "in", user.ids), ("holding_ids", "any", holds)]
        )

    def _who_work_there(self, users):
        """Of these people, those who work at this site.

        :return: res.users
        """
        self.ensure_one()
        return users.filtered(lambda user: self in self._of_person(user))


def _is_everywhere(named):
    """Whether a person of whom these sites speak works at every site."""
    return not named or any(named.mapped("serves_all"))
