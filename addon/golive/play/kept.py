"""What a record held, as a param keeps it for later checks."""

from odoo import models


def plain(value):
    """A field's value as a param holds it: of a record, its id; of nothing, False."""
    if isinstance(value, models.BaseModel):
        return value.id
    return (str(value) if isinstance(value, str) else value) or False
