"""Whether a record, as it is now, shows what a view hides at times."""

from odoo.exceptions import AccessError

from .modifier import UNKNOWN, truth
from .views import HIDING, view_of

PLAIN = ("char", "text", "selection", "integer", "float", "monetary", "boolean", "reference")


def is_hidden_now(record, nodes):
    """Whether every one of these nodes is hidden by what the record holds.

    :param record: one record, in the rights of the person
    :return: True; False also where it cannot be told
    """
    return bool(nodes) and all(_says(record, node, HIDING) for node in nodes)


def is_locked_now(record, nodes):
    """Whether every one of these nodes is made read-only by what the record holds."""
    return bool(nodes) and all(_says(record, node, ("readonly",)) for node in nodes)


def _says(record, node, attributes):
    """Whether one of the attributes is true of the node, or of what it stands in."""
    for above in (node, *node.iterancestors()):
        view = view_of(above)
        is_line = view is not None and view.getparent() is not None
        lookup = _of_parent(record) if is_line else _of_record(record)
        for name in attributes:
            if above.get(name) and truth(above.get(name), lookup) is True:
                return True
    return False


def _of_parent(record):
    """In the view of a record's lines, the record itself is `parent`."""
    lookup = _of_record(record)

    def value(name):
        head, _dot, rest = name.partition(".")
        return lookup(rest) if head == "parent" and rest else UNKNOWN

    return value


def _of_record(record):
    def value(name):
        if name == "uid":
            return record.env.uid
        if name == "id":
            return record.id
        field = record._fields.get(name)
        if field is None or not record._has_field_access(field, "read"):
            return UNKNOWN
        try:
            return _as_the_page(field, record[name])
        except AccessError:
            return UNKNOWN

    return value


def _as_the_page(field, value):
    """A field's value as the web client compares it."""
    if field.type == "many2one":
        return value.id
    if field.type in ("one2many", "many2many"):
        return value.ids
    return value if field.type in PLAIN or not value else UNKNOWN
