"""A check of an open form, as a domain on the saved record."""


def form_domain(record, form, param):
    """A `FormCheck` as a domain on the saved record, or None where its fields cannot be searched.

    :param param: gives the value that `$param.<name>` stands for, and any other value as it is
    :return: list of conditions
    """
    field = record._fields.get(form["field"])
    if field is None or not field._description_searchable:
        return None
    if not form.get("lines"):
        return [_form_condition(record, field, param(form["is"]) if "is" in form else None)]
    lines = record.env[field.comodel_name]
    wanted = []
    for name, value in form["lines"].items():
        line_field = lines._fields[name]
        if not line_field._description_searchable:
            return None
        value = None if value is True else param(value)
        wanted.append(_form_condition(record.sudo()[field.name], line_field, value))
    return [(field.name, "any", wanted)]


def _form_condition(records, field, value):
    """A many2one equals its id or its name as it is shown; None is anything; all else is itself."""
    if value is None:
        return (field.name, "!=", False)
    if field.type != "many2one" or not isinstance(value, str):
        return (field.name, "=", value)
    shown = records.sudo().mapped(field.name)
    name = value.lower()
    return (field.name, "in", [one.id for one in shown if (one.display_name or "").lower() == name])
