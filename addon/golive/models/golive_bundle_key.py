from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.tools import SQL

from ..bundle import signing
from ..play.at_once import let_others_first


class GoliveBundleKey(models.Model):
    """What this database signs its bundles with: made when the first one is, bound to where
    PostgreSQL keeps the database, so that no copy signs in its name. No access right lets anybody
    read it."""

    _name = "golive.bundle.key"
    _description = "Golive Signing Key"
    _log_access = False
    _rec_name = "public"
    _order = "id desc"

    private = fields.Char(required=True, readonly=True, groups=fields.NO_ACCESS)
    public = fields.Char(required=True, readonly=True)
    uuid = fields.Char(required=True, readonly=True)
    place = fields.Char(required=True, readonly=True)
    date = fields.Datetime(required=True, readonly=True)

    _place_unique = models.UniqueIndex("(uuid, place)", "This database has a key already.")

    @api.model_create_multi
    def create(self, vals_list):
        if not self.env.su:
            raise UserError(self.env._("A key is made when the first bundle is."))
        return super().create(vals_list)

    def write(self, vals):
        raise UserError(self.env._("A key stays as it was made."))

    @api.model
    def _here(self):
        """The key of this very database, as superuser; empty where it has signed nothing yet."""
        here = self.env["golive.database"]._here()
        return self.sudo().search([("uuid", "=", here["uuid"]), ("place", "=", here["place"])])

    @api.model
    def _mine(self):
        """The key of this very database, made where it has none, as superuser."""
        if key := self._here():
            return key
        known = self.sudo().search([("id", "!=", False)]).ids
        there = SQL("SELECT FROM golive_bundle_key WHERE id != ALL(%s)", known)
        let_others_first(self.env, "golive.bundle.key", there)
        private = signing.new_key()
        here = self.env["golive.database"]._here()
        return self.sudo().create(
            {
                "private": private.hex(),
                "public": signing.public_of(private).hex(),
                "uuid": here["uuid"],
                "place": here["place"],
                "date": fields.Datetime.now(),
            }
        )
