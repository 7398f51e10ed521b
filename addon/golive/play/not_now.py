"""What the person is told of a record that has not what a step needs, as it is now."""


def not_now(record, what, is_hidden):
    """That a record does not show a thing, or does not let it be changed, and its state.

    :param record: one that the person may read, in their rights and language
    :param what: the thing as the screen calls it, or an empty str
    :param is_hidden: it is not shown; else it cannot be changed
    :return: a sentence
    """
    env = record.env
    said = {
        "record": record.display_name,
        "what": what or env._("what the step needs"),
        "state": state_of(record),
    }
    if is_hidden and said["state"]:
        return env._(
            "%(record)s is in the state “%(state)s” and does not show %(what)s now.", **said
        )
    if is_hidden:
        return env._("%(record)s does not show %(what)s as it is now.", **said)
    if said["state"]:
        return env._(
            "%(record)s is in the state “%(state)s” and does not let %(what)s be changed now.",
            **said,
        )
    return env._("%(record)s does not let %(what)s be changed as it is now.", **said)


def state_of(record):
    """The record's state or stage as people read it; an empty str for none, or none to be read."""
    name = next((name for name in ("state", "stage_id") if name in record._fields), None)
    field = record._fields.get(name)
    if field is None or not record._has_field_access(field, "read"):
        return ""
    value = record[name]
    if field.type == "selection":
        return dict(field._description_selection(record.env)).get(value, "")
    if field.type == "many2one" and value and value.has_access("read"):
        return value.display_name or ""
    return ""
