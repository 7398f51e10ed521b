import re

from odoo import api, fields, models
from odoo.exceptions import ValidationError
from odoo.fields import Domain

from ..play.shape_domain import ShapeError, check_domain

FIELD = re.compile(r"[a-z][a-z0-9_]*")


class GoliveRoleTrace(models.Model):
    """What work in a role leaves behind, by which people are proposed for it: records of a model
    that a field says to be somebody's."""

    _name = "golive.role.trace"
    _description = "Golive Trace of a Role"
    _order = "role_id, id"
    _rec_name = "model"

    role_id = fields.Many2one("golive.role", required=True, ondelete="cascade", index=True)
    model = fields.Char(required=True, help="Such as purchase.order.")
    user_field = fields.Char(
        required=True, default="create_uid", help="The field that says whose work it is."
    )
    domain = fields.Json(help="Only these records, as a list of conditions.")
    at_least = fields.Integer(default=1, required=True, help="So many, in the last days.")
    days = fields.Integer(default=90, required=True)

    @api.constrains("model", "user_field", "domain", "at_least", "days")
    def _check_trace(self):
        for trace in self:
            model = self.env.get(trace.model)
            field = model._fields.get(trace.user_field) if model is not None else None
            if field is None or field.comodel_name != "res.users" or not field.store:
                raise ValidationError(
                    self.env._(
                        "%(model)s has no stored field “%(field)s” that names a person.",
                        model=trace.model,
                        field=trace.user_field,
                    )
                )
            if trace.at_least < 1 or trace.days < 1:
                raise ValidationError(self.env._("Count from 1 record and from 1 day."))
            try:
                check_domain(self.env, trace.model, trace.domain or [])
            except ShapeError as error:
                raise ValidationError(str(error)) from error

    def _counts(self):
        """How many such records each person left of late: golive user id → count. As superuser: it
        says who works in what, to an administrator who asks for it, and nothing of the records."""
        self.ensure_one()
        model = self.env.get(self.model)
        if model is None:
            return {}
        since = fields.Datetime.subtract(fields.Datetime.now(), days=self.days)
        domain = Domain(self.domain or []) & Domain("create_date", ">=", since)
        grouped = (
            model.sudo()
            .with_context(active_test=False)
            ._read_group(domain, [self.user_field], ["__count"])
        )
        return {user.id: count for user, count in grouped if user}
