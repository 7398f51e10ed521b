"""Whether Odoo's own data links two records: directly, through a family, or through their lines."""

from odoo.models import MAGIC_COLUMNS

MANY = ("one2many", "many2many")
ANY = ("many2one", *MANY)
#: Fields that every record with a chatter has: who follows or is reminded of it proves nothing.
OF_CHATTER = ("message_", "website_message_", "activity_", "rating_")


def kinship(source, target, is_new=False):
    """Whether the target is of the source.

    :param source: record; none of a hierarchy
    :param target: record, perhaps of the same model
    :param is_new: the target is made just now: what the source points at may not be saved yet
    :return: True: they are linked; False: the target is of others, or the source has others;
        None: nothing links such records, so that nobody can tell
    """
    source, target = (record.sudo().with_context(active_test=False) for record in (source, target))
    is_same = source._name == target._name
    if is_same and (source in _origins(target) or target in _origins(source)):
        return True
    tells = False
    for field in _fields(target, source, ("many2one",)):
        owners = _held(target, field)
        if source in owners:
            return True
        tells |= bool(owners) and _tells(field)
    for field in _fields(source, target, MANY if is_new else ANY):
        held = _held(source, field)
        if _is_of_family(target, held):
            return True
        # What a record itself came from says nothing of what is opened from it.
        is_origin = is_same and field.type == "many2one"
        if _tells(field) and not is_origin and not _is_by_way(source, field):
            tells |= bool(held) or _is_of_others(source, field, target)
    if any(source in _held(target, field) for field in _fields(target, source, MANY)):
        return True
    if not tells:
        return None
    return _share_lines(source, target) or _share_lines(target, source)


def is_made_of(source, target):
    """Whether the target says itself, or by its lines, that it is of the source."""
    source, target = (record.sudo().with_context(active_test=False) for record in (source, target))
    held = (_held(target, field) for field in _fields(target, source, ANY))
    return any(source in records for records in held) or _share_lines(target, source)


def keeps_origin(record):
    """Whether Odoo keeps what a record of its model came from: of a return, the receipt. A
    hierarchy tells nothing of that."""
    return bool(_origin_fields(record)) and not parent_field(record)


def parent_field(record):
    """The field that makes its model a hierarchy, as contacts are one; or None."""
    field = record._fields.get(record._parent_name)
    is_one = field is not None and getattr(field, "comodel_name", None) == record._name
    return field if is_one else None


def _fields(record, to, types):
    """The fields of a record that may hold one of that other model."""
    return [
        field
        for name, field in record._fields.items()
        if field.type in types and field.comodel_name == to._name and name not in MAGIC_COLUMNS
    ]


def _held(record, field):
    """What a field holds; of one that reads the first of its lines, what all of them hold."""
    return record.mapped(field.related or field.name)


def _tells(field):
    """Whether others in it mean that it is not the one: not where it only shows some of them."""
    return bool(field.store or field.related) and not field.name.startswith(OF_CHATTER)


def _is_of_others(record, field, target):
    """Whether Odoo works out of whom such records are, as it does of bills, and this one is."""
    if field.type not in MANY or not field.compute or not field.store:
        return False
    return bool(record.search_count([(field.name, "=", target.id)], limit=1))


def _is_by_way(record, field):
    """Whether it says something of another record, such as the address of a receipt's warehouse."""
    first = record._fields[field.related.split(".")[0]] if field.related else field
    return first is not field and first.type == "many2one" and not field.inherited


def _is_of_family(record, held):
    """Whether it is held itself, or something above or below it in a hierarchy."""
    parent = parent_field(record)
    if not parent:
        return record in held
    return record in _above(held, [parent]) or bool(held & _above(record, [parent]))


def _origins(record):
    """What a record came from, and that came from."""
    return _above(record, _origin_fields(record))


def _origin_fields(record):
    fields = _fields(record, record, ("many2one",))
    return [field for field in fields if _tells(field)]


def _above(records, fields):
    seen = found = records
    while found:
        found = records.concat(*(found[field.name] for field in fields)) - seen
        seen |= found
    return seen


def _share_lines(one, other):
    """Whether a line of one record leads to the other, or to a line of it: as the moves of a
    receipt lead to those of the next transfer."""
    lines_of_other = {field.comodel_name: field.inverse_name for field in _lines(other)}
    for lines in _lines(one):
        model = one.env[lines.comodel_name]
        for name, field in model._fields.items():
            if field.type not in ANY or not field.store or name in MAGIC_COLUMNS:
                continue
            path = name
            if field.comodel_name != other._name or name == lines.inverse_name:
                if field.comodel_name not in lines_of_other:
                    continue
                path = f"{name}.{lines_of_other[field.comodel_name]}"
            domain = [(lines.inverse_name, "=", one.id), (path, "=", other.id)]
            if model.sudo().with_context(active_test=False).search_count(domain, limit=1):
                return True
    return False


def _lines(record):
    """One2many fields whose other end is kept."""
    ends = {
        field: record.env[field.comodel_name]._fields.get(field.inverse_name)
        for field in record._fields.values()
        if field.type == "one2many" and field.store and field.inverse_name
    }
    return [field for field, end in ends.items() if end and end.type == "many2one" and end.store]
