"""What differs between two versions, as people read it: places and checks in words."""

import json

from ..atlas.place import model_name


def told(rows, mine, other):
    """The rows of `differences`, with words for `mine` and `theirs`."""
    sides = {"mine": mine, "theirs": other}
    steps = {
        side: {"": scenario, **{step.key: step for step in scenario.step_ids}}
        for side, scenario in sides.items()
    }
    return [
        {
            **row,
            "fields": [
                {**field, **_told(field, {side: steps[side].get(row["step"]) for side in sides})}
                for field in row["fields"]
            ],
        }
        for row in rows
    ]


def _told(field, records):
    said = {side: _words(record, field["field"], field[side]) for side, record in records.items()}
    if said["mine"] != said["theirs"]:
        return said
    # The same words for what is not the same: what differs within is added, as it is written.
    within = {side: dict(_leaves(field[side])) for side in said}
    return {
        side: "\n".join(
            [
                *filter(None, [said[side]]),
                *(
                    f"{path}: {_written(leaf)}" if path else _written(leaf)
                    for path, leaf in within[side].items()
                    if within[other].get(path) != leaf
                ),
            ]
        )
        for side, other in (("mine", "theirs"), ("theirs", "mine"))
    }


def _leaves(value, path=""):
    """Pairs (path, value) of what JSON holds; a domain is one value."""
    inner = None
    if isinstance(value, dict):
        inner = value.items()
    elif isinstance(value, list) and value and all(isinstance(one, dict) for one in value):
        inner = [(one.get("name", str(place)), one) for place, one in enumerate(value, 1)]
    if inner is None:
        yield path, value
        return
    for name, one in inner:
        yield from _leaves(one, f"{path} › {name}" if path else name)


def _written(value):
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _words(record, name, value):
    if not value:
        return ""
    if name in TELLING:
        return TELLING[name](record, value)
    plain = isinstance(value, str | int) and value is not True
    return str(value) if plain else record.env._("Yes")


def _choice(name):
    return lambda record, value: dict(record._fields[name]._description_selection(record.env)).get(
        value, value
    )


def _records(record, value):
    return ", ".join(f"{one['name']} ({model_name(record.env, one['model'])})" for one in value)


def _role_names(env, keys):
    names = {
        role.key: role.name for role in env["golive.role"].sudo().search([("key", "in", keys)])
    }
    return ", ".join(names.get(key, key) for key in keys)


def _param_words(param):
    label = param.get("label") or param["name"]
    value = param.get("value")
    return label if value in (None, "") else f"{label}: {_written(value)}"


def _act(env, act):
    return {
        "click": env._("Click"),
        "fill": env._("Type"),
        "pick": env._("Choose"),
        "check": env._("Tick"),
        "open": env._("Open"),
        "read": env._("Read"),
    }.get(act, act)


#: Each is told from the record that says it and its value, which is not empty.
TELLING = {
    **{name: _choice(name) for name in ("kind", "process_class", "revision")},
    "start": lambda record, value: record.menu_id.complete_name or value,
    "roles": lambda record, value: _role_names(record.env, value),
    "role_order": lambda record, value: _role_names(record.env, value),
    "actor": lambda record, value: _role_names(record.env, [value]),
    "app": lambda record, value: (
        record.env["ir.module.module"].sudo()._get(value).shortdesc or value
    ),
    "place": lambda record, value: record.env._("Step %s", value),
    "at": lambda record, value: record.anchor_words,
    "check": lambda record, value: record.check_words,
    "do": lambda record, value: _act(record.env, next(iter(value))),
    "binds": lambda record, value: _records(record, [value]),
    "given": _records,
    "params": lambda record, value: "\n".join(_param_words(one) for one in value),
    "models": lambda record, value: ", ".join(model_name(record.env, one) for one in value),
    "data": lambda record, value: ", ".join(one.removeprefix("$param.") for one in value),
    "passMark": lambda record, value: f"{value:.0%}",
}
