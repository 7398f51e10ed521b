"""Whether what a step opened belongs to the record that it was to be opened from."""

import json

from odoo import SUPERUSER_ID

from .kinship import is_made_of, keeps_origin, kinship, parent_field

#: What stands on the record that is open. A row, a view or a menu is left for any other one.
ON_RECORD = ("button", "field", "tab", "status")


def astray(judge, step, opened):
    """The record of the run that something else was opened from, where Odoo's own data shows it.

    A step on the screen of a record of the run that opens another one, such as the receipt of an
    order: one that is known to be of other records is not meant. What nothing links cannot be
    told, nor can what is linked through a parent, as a contact is to its company. What a step
    makes is looked at where it is made from another screen, such as a wizard. What a window makes
    of a record, as a return is made of a receipt, Odoo links to it.

    :param judge: `Judge` of the run, with the bindings so far
    :param opened: name → id, as the entry binds it
    :return: record that the opened one does not belong to, or None
    """
    bind = step.get("binds") or {}
    if bind.get("name") not in opened or bind["model"] not in judge.env:
        return None
    model = _screen(step)
    is_new, in_window = bind["from"] == "new", is_in_window(judge.env, step)
    if is_new and model in (None, bind["model"]) and not in_window:
        return None
    target = judge.env[bind["model"]].browse(opened[bind["name"]])
    if in_window and (unlike := _made_of_none(judge, step, target)):
        return unlike
    source, others = _source(judge, step, model)
    if not source or parent_field(source) or (not is_new and _is_left(source, step)):
        return None
    if kinship(source, target, is_new) is not False:
        return None
    # Which record it was opened from is only guessed: another one's may be meant.
    is_meant = any(other._name != target._name and kinship(other, target) for other in others)
    return None if is_meant else source


def is_in_window(env, step):
    """Whether the step is done in a wizard, or with a button of a dialog."""
    at, model = step.get("at") or {}, _screen(step)
    if model:
        return model in env and env[model]._transient
    return bool(at.get("dialog")) and "button" in at


def is_made_by_odoo(judge, step, record):
    """Whether Odoo itself made the record since the run began, of a record of the run: as it makes
    the receipt of an order that is confirmed."""
    known = [known for _name, _model, known in _known_before(judge, step) if known]
    is_odoos = judge.is_own(record, SUPERUSER_ID)
    return is_odoos and any(is_made_of(source, record) for source in known)


def _made_of_none(judge, step, target):
    """The record of the run that a record of the same model was to be made of, in a window, where
    Odoo keeps what such a record comes from, and this one comes from none of the run's; or None."""
    known = [record for _name, _model, record in _known_before(judge, step) if record]
    alike = [record for record in known if record._name == target._name]
    if not alike or not keeps_origin(target) or any(kinship(one, target) for one in known):
        return None
    return alike[0]


def _screen(step):
    """The model whose screen the step says that it is done on, or None."""
    return ((step.get("at") or {}).get("on") or {}).get("model")


def _is_left(source, step):
    """Whether the step leads from a record to any other one of its model, by a list or a menu."""
    at = step.get("at") or {}
    if source._name != step["binds"]["model"] or _screen(step) not in (None, source._name):
        return False
    is_on_record = any(name in at for name in ON_RECORD) and "row" not in at
    return not is_on_record or (at.get("on") or {}).get("view", "form") != "form"


def _source(judge, step, model):
    """The record that the step opens something from.

    The last one of the model that the step names, or the one of them that its check speaks of;
    where it names none, a wizard's or what it opens itself, the last one of any model: then there
    are others that may be meant.

    :return: pair (record or None, list of the last records of other models)
    """
    known = _known_before(judge, step)
    named = [(name, record) for name, of_model, record in known if of_model == model]
    if named and model != step["binds"]["model"]:
        check = json.dumps((step.get("expect") or {}).get("check"))
        said = [record for name, record in named if f'"${name}"' in check]
        return (said or [named[0][1]])[0], []
    first = known[0][2] if known else None
    others = {}
    for _name, of_model, record in known[1:]:
        if first and record and of_model != first._name:
            others.setdefault(of_model, record)
    return first, list(others.values())


def _known_before(judge, step):
    """What has its name since a step before, or since the beginning, the last one first.

    :return: list of triples (name, model, record); None for one that was begun and is not known:
        it is not saved, or not there any more
    """
    script, own = judge.script, step["binds"]["name"]
    steps = script.steps[: script.index[step["key"]]]
    names = [bind["name"] for bind in script.binds.values() if bind["from"] == "given"]
    names += [before["binds"]["name"] for before in steps if before.get("binds")]
    known = []
    for name in reversed(list(dict.fromkeys(names))):
        bind = script.binds[name]
        if name == own or bind["model"] not in judge.env:
            continue
        is_begun = bind["from"] == "new" and name not in judge.left_out(step)
        if name in judge.bindings or is_begun:
            known.append((name, bind["model"], judge.find(bind) or None))
    return known
