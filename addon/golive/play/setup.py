"""Reads what a run is to begin with: a step to begin at, records that exist, values of params."""

from odoo.exceptions import UserError, ValidationError

from .entry import MAX_NOTE, MAX_TEXT, STEP, is_records
from .naming import readable, two_names
from .text import is_text

KEYS = frozenset({"from", "records", "params"})
MAX_PARAMS = 100
MAX_NUMBER = 2**53


def parse_setup(env, setup):
    """The `Setup` of the protocol.

    :param setup: dict or None, as the client sent it
    :return: dict, holding of `from` (str), `records` (dict) and `params` (dict) what is said
    :raise ValidationError: for anything malformed
    """
    setup = {} if setup is None or setup is False else setup
    if not isinstance(setup, dict) or not set(setup) <= KEYS:
        raise ValidationError(env._("Not what a run can begin with."))
    for name, is_right in RULES.items():
        if name in setup and not is_right(setup[name]):
            raise ValidationError(env._("Not what a run can begin with: %s.", name))
    return {name: value for name, value in setup.items() if value not in (None, {})}


def check_setup(env, script, setup):
    """Whether the scenario knows what is set up, and the person may read the records.

    :param script: `Script`
    :param setup: as `parse_setup` gives it
    :raise UserError: naming what is not known, not to be read, or set up twice
    """
    if "from" in setup and setup["from"] not in script.index:
        raise UserError(env._("This scenario has no step “%s” to begin at.", setup["from"]))
    for name in setup.get("params", {}):
        if name not in script.params:
            raise UserError(env._("This scenario has no param “%s”.", name))
    taken = {}
    for name, record_id in setup.get("records", {}).items():
        bind = script.binds.get(name)
        if not bind:
            raise UserError(env._("This scenario knows no record “%s”.", name))
        readable(env, bind, record_id)
        place = (bind["model"], record_id)
        if place in taken:
            raise UserError(two_names(env, taken[place], name))
        taken[place] = name


def check_params(env, params, mode, setup):
    """Whether the person may choose these values. Who proves something does not choose what: in
    `practice` and `test`, only what the scenario leaves open may be told, and never be emptied.

    :param params: `Param` list of the scenario
    :param mode: `Mode` of the protocol
    :param setup: as `parse_setup` gives it
    :raise UserError: naming the param
    """
    chosen = setup.get("params", {}) if mode in ("practice", "test") else {}
    for param in params:
        value = chosen.get(param["name"], param.get("value"))
        is_set = param.get("value") is not None
        is_nothing = value is False or value == ""
        if param["name"] in chosen and (is_nothing or (is_set and value != param["value"])):
            raise UserError(
                env._(
                    "“%s” is the scenario's to say, not yours.", param.get("label") or param["name"]
                )
            )


def is_whole(setup, steps):
    """Whether a run with this beginning is one of all steps, on no record that was there before."""
    begins_at = setup.get("from")
    return not setup.get("records") and begins_at in (None, steps[0]["key"])


def _is_step(value):
    return value is None or (isinstance(value, str) and bool(STEP.fullmatch(value)))


def _is_value(value):
    if isinstance(value, str):
        return is_text(value, MAX_NOTE)
    return type(value) in (bool, int, float) and -MAX_NUMBER <= value <= MAX_NUMBER


def _is_params(value):
    return value is None or (
        isinstance(value, dict)
        and len(value) <= MAX_PARAMS
        and all(is_text(name, MAX_TEXT) and _is_value(one) for name, one in value.items())
    )


RULES = {
    "from": _is_step,
    "records": lambda value: value is None or is_records(value),
    "params": _is_params,
}
