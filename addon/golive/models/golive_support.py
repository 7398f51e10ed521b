from collections import Counter

from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from ..play.entry import is_id
from ..play.person import of_the_page
from ..play.text import is_text, said

MAX_WORDS = 2000


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


class GolivePerson(models.Model):
    """What the dock tells a person of themselves, and whom they may ask."""

    _inherit = "golive.person"

    @api.readonly
    @api.model
    @of_the_page
    def home(self):
        """What the dock shows of a person, beside the scenarios.

        :return: dict, `Person` of the protocol
        :raise AccessError: for who does not work in Odoo
        """
        self.env["golive.scenario"].browse().check_access("read")
        sites = self._sites()
        holdings = self.env["golive.holding"]
        areas = holdings._led_areas()
        problems = self.env["golive.problem"]
        mine = [("supported", "=", True), ("state", "=", "new")]
        leads = bool(areas) or bool(
            self.env["golive.progress"].search_count([("user_id", "!=", self.env.uid)], limit=1)
        )
        return {
            "site": self._site().id or None,
            "sites": [{"id": site.id, "name": site.name} for site in sites],
            "paths": self.env["golive.path"]._mine(),
            "leads": leads,
            "problems": problems.search_count(mine) if areas else 0,
        }

    @api.readonly
    @api.model
    @of_the_page
    def supporters(self, model, record_id):
        """Whom the current user may ask about a screen.

        :param model: name of the screen's model, or None
        :param record_id: id of its record, or None
        :return: list of dict `id`, `name`: super users of its area and site
        """
        self.env["golive.scenario"].browse().check_access("read")
        people = self._asked(model, self._readable(model, record_id))
        return [{"id": user.id, "name": user.name} for user in people]

    @api.model
    @of_the_page
    def ask(self, user_id, words, model, record_id):
        """Ask a super user: a message in Odoo's own conversations, that leads to the record.

        :param user_id: id of one of `supporters`
        :param words: the question, 2,000 characters at most
        :return: id of the conversation (discuss.channel)
        :raise UserError: for anybody else, and without words
        """
        record = self._readable(model, record_id)
        user = self._asked(model, record).filtered(lambda one: is_id(user_id) and one.id == user_id)
        if not user:
            raise UserError(self.env._("This is no super user of yours to ask about this screen."))
        if not is_text(words, MAX_WORDS) or not said(words):
            raise ValidationError(self.env._("Say what you would like to know."))
        chat = self.env["discuss.channel"]._get_or_create_chat([user.partner_id.id])
        body = self.env["ir.qweb"]._render(
            "golive.question",
            {"words": said(words), "record": record, "url": self._address(record)},
        )
        chat.message_post(body=body, message_type="comment", subtype_xmlid="mail.mt_comment")
        return chat.id

    @api.model
    def _asked(self, model, record):
        holdings = self.env["golive.holding"]
        known = model if isinstance(model, str) and model in self.env else None
        return holdings._super_users(holdings._area_of(known), holdings._site_of(record))

    @api.model
    def _readable(self, model, record_id):
        """The record, where there is one that the person may read, else None."""
        if not isinstance(model, str) or model not in self.env or not is_id(record_id):
            return None
        record = self.env[model].browse(record_id)
        return record if record.sudo().exists() and record.has_access("read") else None

    @api.model
    def _address(self, record):
        return f"/mail/view?model={record._name}&res_id={record.id}" if record else ""


class GolivePath(models.Model):
    """The paths of a person."""

    _inherit = "golive.path"

    @api.model
    def _mine(self):
        """The current user's paths, and where they stand in each.

        :return: list of dict, `MyPath` of the protocol
        """
        rows = self.env["golive.progress"].search([("user_id", "=", self.env.uid)])
        site = self.env["golive.person"]._site()
        paths = []
        for path in rows.path_id.sudo().sorted(lambda one: (one.area, one.role_id.sequence)):
            own = rows.filtered(lambda row, path=path: row.path_id == path)
            places = own.site_id
            shown = own.filtered(
                lambda row, here=site if site in places else places[:1]: row.site_id == here
            )
            paths.append(
                {
                    "id": path.id,
                    "name": path.name,
                    "role": path.role_id.name,
                    "done": sum(shown.mapped("done_count")),
                    "lines": [row._told() for row in shown],
                }
            )
        return paths


class GoliveProgress(models.Model):
    """A line, as the dock shows it."""

    _inherit = "golive.progress"

    def _told(self):
        """`PathLine` of the protocol."""
        self.ensure_one()
        return {
            "id": self.line_id.id,
            "key": self.key,
            "name": self.line_id.sudo().scenario_id.name or self.key,
            "minutes": self.line_id.sudo().scenario_id.minutes,
            "mode": self.mode,
            "state": self.state,
            "due": fields.Date.to_string(self.date_due) or None,
            "attended": fields.Date.to_string(self.date_attended) or None,
            "done": fields.Date.to_string(self.date_done) or None,
        }
