from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.tools.misc import format_date

from ..bundle import signing


class GoliveBundleSource(models.Model):
    """A database whose bundles are taken: an administrator compared the fingerprint of its key.
    Insert-only; who is not trusted any more is archived."""

    _name = "golive.bundle.source"
    _description = "Golive Trusted Source"
    _order = "date desc, id desc"

    name = fields.Char(string="Database", required=True, readonly=True)
    uuid = fields.Char(string="Database UUID", required=True, readonly=True)
    url = fields.Char(string="URL", readonly=True)
    key = fields.Char(string="Public Key", required=True, readonly=True)
    fingerprint = fields.Char(
        required=True, readonly=True, help="SHA-256 of the public key, as both sides compare it."
    )
    date = fields.Datetime(string="Trusted Since", required=True, readonly=True)
    user_id = fields.Many2one(
        "res.users", string="Accepted By", required=True, readonly=True, ondelete="restrict"
    )
    active = fields.Boolean(default=True, help="Bundles of this source are taken.")

    _key_unique = models.UniqueIndex("(key)", "This source is known already.")

    @api.model_create_multi
    def create(self, vals_list):
        if not self.env.su:
            raise UserError(self.env._("A source is trusted when its first bundle is imported."))
        return super().create(vals_list)

    def write(self, vals):
        if set(vals) - {"active"}:
            raise UserError(self.env._("Of a source, only whether it is trusted changes."))
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_never(self):
        raise UserError(self.env._("Archive a source to take nothing from it any more."))

    @api.model
    def _of(self, manifest):
        """What is known of the key of a bundle, as superuser."""
        return self.sudo().with_context(active_test=False).search([("key", "=", manifest["key"])])

    @api.model
    def _is_trusted(self, manifest):
        """Whether a bundle was signed by this database itself or by a source that is trusted.

        :raise UserError: for a key that speaks for another database than it was accepted for
        """
        if self.env["golive.bundle.key"]._here().public == manifest["key"]:
            return True
        source = self._of(manifest)
        if source and source.uuid != manifest["source"]["uuid"]:
            raise UserError(
                self.env._(
                    "This bundle says that it comes from the database %(said)s, but it is signed "
                    "with the key of %(known)s.",
                    said=manifest["source"]["name"],
                    known=source.name,
                )
            )
        return source.active

    @api.model
    def _told(self, manifest):
        """Whose key it is here, in words; False for one that is not trusted. What a bundle says of
        its origin is only said: that its key is known is proven."""
        if self.env["golive.bundle.key"]._here().public == manifest["key"]:
            return self.env._("This very database")
        source = self._of(manifest).filtered("active")
        if not source:
            return False
        return self.env._(
            "%(database)s, accepted by %(person)s on %(date)s",
            database=source.name,
            person=source.user_id.name,
            date=format_date(self.env, source.date),
        )

    @api.model
    def _trust(self, manifest):
        """The current user accepts the key of a bundle that is proven whole."""
        source = self._of(manifest)
        if source:
            source.active = True
            return source
        return self.sudo().create(
            {
                "name": manifest["source"]["name"],
                "uuid": manifest["source"]["uuid"],
                "url": manifest["source"]["url"],
                "key": manifest["key"],
                "fingerprint": signing.fingerprint(bytes.fromhex(manifest["key"])),
                "date": fields.Datetime.now(),
                "user_id": self.env.uid,
            }
        )
