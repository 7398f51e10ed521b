"""What differs between two versions of a scenario, step by step."""

from .shape import WORDS

STEP = (*WORDS, "actor_id")
SPEC = ("at", "do", "data", "check", "binds", "when", "optional", "irreversible")
HEAD = ("name", "summary", "kind", "minutes", "start", "role_ids", "process_class", "revision")
HEAD_SPEC = ("exercise", "given", "params", "passMark", "models")


def differences(mine, other, base):
    """Rows as `golive.scenario.difference` gives them; the scenario's own first, then its steps in
    the order of `other`, then those that only `mine` has.

    :param base: the version that `mine` was copied from, or an empty recordset
    """
    rows = []
    if fields := _fields(mine, other, base, HEAD, HEAD_SPEC):
        rows.append({"step": "", "title": other.name, "change": "changed", "fields": fields})
    steps, others, bases = (
        {step.key: step for step in scenario.step_ids} for scenario in (mine, other, base)
    )
    for key, step in others.items():
        if key not in steps:
            rows.append({"step": key, "title": step.title, "change": "added", "fields": []})
            continue
        before = bases.get(key, step.browse())
        if fields := _fields(steps[key], step, before, STEP, SPEC):
            rows.append({"step": key, "title": step.title, "change": "changed", "fields": fields})
    rows += [
        {"step": key, "title": step.title, "change": "removed", "fields": []}
        for key, step in steps.items()
        if key not in others
    ]
    return rows


def _fields(mine, other, base, names, spec_names):
    labels = mine.fields_get(names, ["string"])
    spoken = _spec_labels(mine.env)
    found = []
    for name in (*names, *spec_names):
        values = [_value(record, name, name in names) for record in (mine, other, base)]
        if values[0] == values[1] and _source(mine, name) == _source(other, name):
            continue
        found.append(
            {
                "field": name,
                "label": labels[name]["string"] if name in names else spoken[name],
                "mine": values[0],
                "theirs": values[1],
                "by": _moved(values, bool(base)),
            }
        )
    return found


def _spec_labels(env):
    return {
        "at": env._("Where"),
        "do": env._("Action"),
        "data": env._("Test Data"),
        "check": env._("Check"),
        "binds": env._("Record it names"),
        "when": env._("Only when"),
        "optional": env._("Optional"),
        "irreversible": env._("Cannot be undone"),
        "given": env._("Records to begin with"),
        "params": env._("Values that differ by site"),
        "passMark": env._("Share to pass"),
        "models": env._("Screens"),
    }


def _value(record, name, is_field):
    if not is_field:
        return (record.spec or {}).get(name)
    value = record[name]
    return value.mapped("key") if name in ("role_ids", "actor_id") else value


def _source(record, name):
    field = record._fields.get(name)
    if field is None or not field.translate:
        return None
    return record.with_context(lang="en_US")[name]


def _moved(values, has_base):
    mine, theirs, base = values
    if not has_base:
        return ""
    if mine == base:
        return "shipped"
    return "customer" if theirs == base else "both"
