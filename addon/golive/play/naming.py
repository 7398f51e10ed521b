"""Which records may have a name in a run."""

from odoo.exceptions import UserError

from .belonging import is_in_window, is_made_by_odoo


def give_names(judge, step, records, is_done=False):
    """Give records their names.

    :param judge: `Judge` of the run; its bindings are added to when all of them may be
    :param step: whose name it is: a step names its own record, and no other's
    :param records: name → id
    :param is_done: the step is behind as done
    :raise UserError: for a name that the step gives to no record, and a record that is not there,
        not to be read, of another company than the run's, not made by this person where it has
        to be, or known by another name; and for another record than the one that was opened,
        while the step holds with that
    """
    for name, record_id in records.items():
        bind = judge.script.binds.get(name)
        if not bind or bind["from"] == "given" or name != (step.get("binds") or {}).get("name"):
            raise UserError(
                judge.env._("“%(step)s” names no record “%(name)s”.", step=step["title"], name=name)
            )
        if judge.bindings.get(name) == record_id and not judge.find(bind):
            # It had the name before: that it was there is no secret.
            raise UserError(deleted(judge.env, bind["model"]))
        record = readable(judge.env, bind, record_id)
        if other := _named_otherwise(judge, bind, record_id):
            raise UserError(two_names(judge.env, other, name))
        if is_done and bind["from"] == "open" and _is_settled(judge, step, record_id):
            raise UserError(
                judge.env._("“%s” is done already, with another record.", step["title"])
            )
        if not judge.is_at_home(record):
            raise UserError(judge.sight.elsewhere(record))
        is_new = bind["from"] == "new"
        if is_new and not (judge.is_own(record) or is_made_by_odoo(judge, step, record)):
            raise UserError(
                judge.env._(
                    "The record for “%s” has to be one that you made since the run began.", name
                )
            )
    judge.bindings.update(records)


def nameless(judge, step):
    """What is said of a step that is done before its record has a name, where it has to have one.

    What is opened is there. What is new may not be saved yet, and the page alone shows it; but
    where the server judges, it looks at what is saved, and a window saves what it makes. Said as
    `Judge.step` says it, so that what is taken now is not open again when the run is loaded.

    :return: str, or None
    """
    bind, check = step.get("binds"), (step.get("expect") or {}).get("check") or {}
    if not bind or bind["model"] not in judge.env or judge.find(bind):
        return None
    model = judge.env[bind["model"]]
    if bind["from"] == "open":
        return judge.sight.unopened(model)
    is_saved = {"exists", "record"} & set(check) or is_in_window(judge.env, step)
    return judge.sight.missing(model) if is_saved else None


def _is_settled(judge, step, record_id):
    """Whether the step has another record, with which its outcome is there."""
    record = judge.find(step["binds"])
    if not record or record.id == record_id:
        return False
    ruling = judge.step(step)
    return ruling is None or ruling.verdict != "failed"


def _named_otherwise(judge, bind, record_id):
    """Another name that the record has already, or None."""
    binds = judge.script.binds
    return next(
        (
            name
            for name, known in judge.bindings.items()
            if known == record_id
            and name != bind["name"]
            and name in binds
            and binds[name]["model"] == bind["model"]
        ),
        None,
    )


def two_names(env, name, other):
    """What is said where one record is to have two names in a run."""
    return env._(
        "This record is “%(name)s” in this run already: it cannot be “%(other)s” too.",
        name=name,
        other=other,
    )


def readable(env, bind, record_id):
    """The record of that id, of the model that the name is for.

    :raise UserError: the same for one that is not there and one that is not to be read
    """
    if bind["model"] not in env:
        raise UserError(env._("This scenario knows no record “%s”.", bind["name"]))
    record = env[bind["model"]].with_context(active_test=False).browse(record_id)
    if not record.sudo().exists() or not record.has_access("read"):
        raise UserError(
            env._("The record for “%s” does not exist, or is not yours to read.", bind["name"])
        )
    return record


def deleted(env, model):
    """What is said of a record of the run that is not there any more; the page knows it by this."""
    name = env["ir.model"]._get(model).name or model
    return env._("The record was deleted: %s.", name)
