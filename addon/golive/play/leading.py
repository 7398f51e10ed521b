"""Whether a later step of the scenario itself leads away from what an earlier one left.

An order that was sent is not "sent" any more once it is confirmed: no fault, if a later step says
so. Told by the conditions of two checks of the same record: where the later one holds and says
something else of a field, the earlier one's word of that field is past. What the later one is
silent of stays.

Of a record that has a name there is one, so that any of its fields may move on. Of lines, and of
what merely exists, there are several: a later check speaks of the same one only where it repeats
all that tells it from others (products, partners, names), and leads away from the rest (states,
quantities, dates).
"""

#: Types of fields that tell one record from another; the others are how it stands with it.
TELLING = ("many2one", "many2one_reference", "reference", "many2many", "one2many", "char", "text")


def led_away(record, before, after, is_one):
    """The conditions of `before` that `after`, which holds, leaves standing.

    :param record: recordset of the model that both speak of
    :param before: domain, a list of conditions that all have to hold, nested ones in `any`
    :param after: the same, of a later step
    :param is_one: whether both speak of one and the same record
    :return: domain; None where it is `before` itself, as it is where `|` or `!` join conditions
    """
    if not (is_plain(before) and is_plain(after)):
        return None
    before, after = _conditions(before), _conditions(after)
    if not is_one and not all(item in after for item in before if _tells(record, item)):
        return None
    left = []
    for item in before:
        kept = _left_of(record, item, after, is_one)
        left += [kept] if kept else []
    return None if left == before else left


def is_plain(domain):
    """Whether all of its conditions have to hold."""
    return all(
        item == "&"
        if isinstance(item, str)
        else item[1] != "any" or (isinstance(item[2], list | tuple) and is_plain(item[2]))
        for item in domain
    )


def _conditions(domain):
    """As tuples: frozen scripts are JSON."""
    return [
        (item[0], item[1], _conditions(item[2]) if item[1] == "any" else item[2])
        for item in domain
        if not isinstance(item, str)
    ]


def _left_of(record, item, after, is_one):
    """What is left of one condition: itself, less of it, or None."""
    path, operator, value = item
    fields = _fields(record, path)
    if item in after or not fields or (_tells(record, item) and not is_one):
        return item
    if operator == "any":
        lines = record.env[fields[-1].comodel_name]
        for other in after:
            said = other[2] if other[:2] == (path, "any") else []
            if (left := led_away(lines, value, said, False)) is not None:
                return (path, "any", left)
        return item
    if any(field.type in ("one2many", "many2many") for field in fields):
        return item
    return None if any(_speaks_of(record, other[0], path) for other in after) else item


def _speaks_of(record, other, path):
    """A condition on a link says something of what lies behind it, and the other way round."""
    if other == path:
        return True
    shorter, longer = sorted((other, path), key=len)
    fields = _fields(record, shorter)
    return longer.startswith(f"{shorter}.") and bool(fields) and fields[-1].type == "many2one"


def _tells(record, item):
    fields = _fields(record, item[0])
    return not fields or fields[-1].type in TELLING


def _fields(record, path):
    """The fields along a path, or nothing where one is unknown."""
    fields = []
    for name in path.split("."):
        if record is None or name not in record._fields:
            return []
        fields.append(record._fields[name])
        record = record.env[fields[-1].comodel_name] if fields[-1].relational else None
    return fields
