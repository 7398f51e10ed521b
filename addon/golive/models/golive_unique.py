from uuid import uuid4

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.tools import SQL

#: In the context of a create, says that a record keeps the unique id that it came with. An object,
#: because no client can send one.
KEPT = object()


class GoliveUnique(models.AbstractModel):
    """What is the same in every database that it travels to, whatever its id there is."""

    _name = "golive.unique"
    _description = "Golive Record Known Everywhere"

    uid = fields.Char(string="Unique ID", readonly=True, copy=False)

    _uid_unique = models.UniqueIndex("(uid)", "This unique id is taken already.")

    def init(self):
        """What was there before gets one, too: a default would give all of them the same."""
        if not self._abstract:
            self.env.cr.execute(
                SQL(
                    "UPDATE %s SET uid = gen_random_uuid()::text WHERE uid IS NULL",
                    SQL.identifier(self._table),
                )
            )
        return super().init()

    @api.model_create_multi
    def create(self, vals_list):
        is_kept = self.env.context.get("golive_uid_by") is KEPT
        return super().create(
            [vals if is_kept else {**vals, "uid": str(uuid4())} for vals in vals_list]
        )

    def write(self, vals):
        if "uid" in vals:
            raise UserError(self.env._("A unique id stays as it is."))
        return super().write(vals)
