"""Whether what a step opened belongs to the record that it was to be opened from."""


def astray(judge, step, opened):
    """The record of the run that something else was opened from, where Odoo's own data shows it.

    A step on the screen of a record of the run that opens another model's record, such as the
    receipt of an order: one that is known to be of other records is not meant. What nothing links
    cannot be told, nor can what is linked through a parent, as a contact is to its company.

    :param judge: `Judge` of the run, with the bindings so far
    :param opened: name → id, as the entry binds it
    :return: record that the opened one does not belong to, or None
    """
    bind = step.get("binds") or {}
    model = ((step.get("at") or {}).get("on") or {}).get("model")
    if bind.get("from") != "open" or bind["name"] not in opened or model == bind["model"]:
        return None
    source = _record_before(judge, step, model)
    if source is None or source._parent_name in source._fields:
        return None
    target = judge.env[bind["model"]].sudo().browse(opened[bind["name"]])
    owners = [
        target[name]
        for name, field in target._fields.items()
        if field.type == "many2one" and field.comodel_name == model
    ]
    held = [
        source[name]
        for name, field in source._fields.items()
        if field.type in ("one2many", "many2many") and field.comodel_name == bind["model"]
    ]
    if not owners or source in owners or any(target in records for records in held):
        return None
    return source if any(owners) or held else None


def _record_before(judge, step, model):
    """The record of that model that has its name since a step before, or since the beginning."""
    before = judge.script.steps[: judge.script.index[step["key"]]]
    names = [bind["name"] for bind in judge.script.binds.values() if bind["from"] == "given"]
    names += [other["binds"]["name"] for other in before if other.get("binds")]
    names = [name for name in names if judge.script.binds[name]["model"] == model]
    if not names or names[-1] not in judge.bindings:
        return None
    return judge.env[model].sudo().browse(judge.bindings[names[-1]]).exists() or None
