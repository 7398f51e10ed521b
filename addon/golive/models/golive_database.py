from urllib.parse import urlsplit

from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from ..play.text import is_text, said
from ..play.whereabouts import place_of

KINDS = [
    ("production", "Production"),
    ("training", "Training"),
    ("test", "Test"),
    ("development", "Development"),
]
#: What an administrator says; the rest of a declaration is the server's.
SAID = {
    "kind": str,
    "mail_allowed": bool,
    "training_url": str,
    "reason": str,
}
MAX_TEXT = 2000


class GoliveDatabase(models.Model):
    """What an administrator says that a database is. Insert-only, and bound to the database's uuid
    and URL, which move with it, and to where PostgreSQL keeps it, which no copy brings along: a
    copy, a move, a restore and another name ask again. `golive_database_policy` says what follows.
    """

    _name = "golive.database"
    _description = "Golive Database Declaration"
    _log_access = False
    _order = "id desc"

    kind = fields.Selection(KINDS, string="This Database Is", required=True)
    training_url = fields.Char(
        string="Training Database",
        help="Where people learn without consequences, such as https://training.example.com.",
    )
    mail_allowed = fields.Boolean(
        string="Mail May Be Used",
        help="Scenarios may be played though mail leaves this database for real people.",
    )
    reason = fields.Text(required=True, help="Why it is that, for those who ask later.")
    uuid = fields.Char(string="Database UUID", required=True, readonly=True)
    url = fields.Char(string="URL", required=True, readonly=True)
    place = fields.Char(
        readonly=True,
        help="Where PostgreSQL keeps it: the server's own identifier, the database's number on it, "
        "and its name.",
    )
    user_id = fields.Many2one(
        "res.users", string="Declared By", required=True, readonly=True, ondelete="restrict"
    )
    date = fields.Datetime(string="Declared On", required=True, readonly=True)
    void = fields.Boolean(
        string="Neutralized Since",
        readonly=True,
        help="The database was neutralized after this was said, so that it counts no more.",
    )
    now_title = fields.Char(compute="_compute_now")
    now_why = fields.Text(compute="_compute_now")
    now_kind = fields.Selection(KINDS, compute="_compute_now")
    history_ids = fields.Many2many(
        "golive.database", string="Declared Before", compute="_compute_now"
    )

    @api.depends("kind")
    def _compute_now(self):
        about = self._about()
        title = self._title()
        history = self.search([], limit=80)
        for declaration in self:
            declaration.now_kind = about["kind"]
            declaration.now_title = title
            declaration.now_why = self._consequence(about)
            declaration.history_ids = history

    @api.depends("kind", "date")
    def _compute_display_name(self):
        labels = dict(self._fields["kind"]._description_selection(self.env))
        for declaration in self:
            declaration.display_name = labels.get(declaration.kind) or self.env._("This Database")

    @api.constrains("training_url")
    def _check_training_url(self):
        for declaration in self.filtered("training_url"):
            if not _is_url(declaration.training_url):
                raise ValidationError(
                    self.env._(
                        "“%s” is no address to open: it should begin with https://.",
                        declaration.training_url,
                    )
                )

    @api.model_create_multi
    def create(self, vals_list):
        self.check_access("create")
        return super().create([self._said(vals) for vals in vals_list])

    def write(self, vals):
        raise UserError(self.env._("What was said of a database stays: say it anew instead."))

    @api.ondelete(at_uninstall=False)
    def _unlink_never(self):
        raise UserError(self.env._("What was said of a database is kept."))

    @api.model
    def declare(self, values):
        """Say what this database is, as an administrator of Golive.

        :param values: dict `kind`, `reason`, and, each optional, `mail_allowed`, `training_url`
        :return: dict, `Database` of the protocol, as it is from now on
        :raise AccessError: for anybody else
        :raise ValidationError: for anything else in `values`
        """
        self.check_access("create")
        if not isinstance(values, dict) or not set(values) <= set(SAID):
            raise ValidationError(self.env._("Not a declaration of a database."))
        self.create(values)
        return self._about()

    def action_declare(self):
        """The form's button: its record is saved by now, so what may be done has changed."""
        return {"type": "ir.actions.client", "tag": "reload"}

    @api.model
    def _said(self, values):
        """What an administrator said, and what the server adds."""
        told = {name: value for name, value in values.items() if name in SAID and value}
        for name, value in told.items():
            if not isinstance(value, SAID[name]) or (
                isinstance(value, str) and not is_text(value, MAX_TEXT)
            ):
                raise ValidationError(self.env._("Not a declaration of a database."))
        if told.get("kind") not in dict(KINDS):
            raise ValidationError(self.env._("Say which kind of database this is."))
        if not said(told.get("reason", "")):
            raise ValidationError(self.env._("Say in a few words why it is that."))
        return {**told, **self._here(), "user_id": self.env.uid, "date": self.env.cr.now()}

    @api.model
    def _here(self):
        """What tells this database from others: dict uuid, url, place."""
        get = self.env["ir.config_parameter"].sudo().get_param
        return {
            "uuid": get("database.uuid") or "",
            "url": get("web.base.url") or "",
            "place": place_of(self.env.cr),
        }

    @api.model
    def _newest(self):
        """The declaration that counts, as superuser; empty where nobody said anything of this very
        database."""
        return self.sudo().search_fetch(
            self._said_here(), ["kind", "mail_allowed", "training_url", "date"], limit=1
        )

    @api.model
    def _said_here(self):
        """Domain of what was said of this very database."""
        here = self._here()
        return [(name, "=", value) for name, value in here.items()] + [("void", "=", False)]


def _is_url(text):
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)
