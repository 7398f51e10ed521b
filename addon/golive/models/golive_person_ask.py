from odoo import api, models
from odoo.exceptions import UserError, ValidationError
from odoo.tools.sql import table_exists

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
            {
                "words": said(words),
                "name": self._name_for(user, record),
                "url": self._address(record),
            },
        )
        chat.message_post(body=body, message_type="comment", subtype_xmlid="mail.mt_comment")
        return chat.id

    @api.model
    def _asked(self, model, record):
        holdings = self.env["golive.holding"]._about(record)
        known = model if self._is_stored(model) else None
        return holdings._super_users(holdings._area_of(known), holdings._site_of(record))

    @api.model
    def _readable(self, model, record_id):
        """The record, where there is one that the person may read, else None."""
        if not self._is_stored(model) or not is_id(record_id):
            return None
        record = self.env[model].browse(record_id)
        return record if record.sudo().exists() and record.has_access("read") else None

    @api.model
    def _is_stored(self, model):
        """Whether it is a model whose records can be looked up, and stay."""
        if not isinstance(model, str) or model not in self.env:
            return False
        known = self.env[model]
        if known._abstract or known._transient:
            return False
        return bool(known._table_query) or table_exists(self.env.cr, known._table)

    @api.model
    def _name_for(self, user, record):
        """What the link to a record says: its name, where that person may read it."""
        if not record:
            return ""
        companies = user.sudo().company_ids.ids
        theirs = record.with_user(user).with_context(allowed_company_ids=companies)
        if theirs.has_access("read"):
            return record.display_name
        return self.env["ir.model"]._get(record._name).name

    @api.model
    def _address(self, record):
        return f"/mail/view?model={record._name}&res_id={record.id}" if record else ""
