"""What differs between two versions, as people read it: places and checks in words."""

from .place import model_name


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
                {
                    **field,
                    **{
                        side: _words(by_key[row["step"]], field["field"], field[side])
                        for side, by_key in steps.items()
                    },
                }
                for field in row["fields"]
            ],
        }
        for row in rows
    ]


def _words(record, name, value):
    field = record._fields.get(name)
    if name == "start":
        return record.menu_id.complete_name or value
    if field is not None and field.type == "selection":
        return dict(field._description_selection(record.env)).get(value, "")
    if field is not None and field.relational:
        return ", ".join(record[name].mapped("display_name"))
    if field is None:
        return _spec_words(record, name, value)
    return value


def _spec_words(record, name, value):
    if not value:
        return ""
    env = record.env
    match name:
        case "at":
            return record.anchor_words
        case "check":
            return record.check_words
        case "do":
            return _act(env, next(iter(value)))
        case "binds":
            return f"{value['name']} ({model_name(env, value['model'])})"
        case "given":
            return ", ".join(f"{one['name']} ({model_name(env, one['model'])})" for one in value)
        case "params":
            return ", ".join(one.get("label") or one["name"] for one in value)
        case "models":
            return ", ".join(model_name(env, model) for model in value)
        case "data":
            return ", ".join(reference.removeprefix("$param.") for reference in value)
        case "passMark":
            return f"{value:.0%}"
        case _:
            return env._("Yes")


def _act(env, act):
    return {
        "click": env._("Click"),
        "fill": env._("Type"),
        "pick": env._("Choose"),
        "check": env._("Tick"),
        "open": env._("Open"),
        "read": env._("Read"),
    }.get(act, act)
