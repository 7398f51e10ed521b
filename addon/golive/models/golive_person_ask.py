from odoo import api, models
from odoo.exceptions import UserError, ValidationError

from ..play.entry import is_id
from ..play.person import of_the_page
from ..play.text import is_text, said

MAX_WORDS = 2000


class GolivePerson(models.Model):
    """Whom a person may ask, and asking them."""

    _inherit = "golive.person"

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
