"""Reads what a client sent: strictly, because everything after it may then trust the types."""

import re

from odoo.exceptions import ValidationError

from .text import is_text, said

UID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
STEP = re.compile(r"[a-z][a-z0-9_]{0,127}")
#: Outcomes that put a step behind the person.
BEHIND = ("done", "skipped", "failed", "blocked")
#: Lines of a run beside the outcomes: they put nothing behind anybody and close no run.
LINES = ("bound", "hint", "absent", "ambiguous")
OUTCOMES = BEHIND + LINES
VERDICTS = ("passed", "failed", "cannot_tell", "none")
#: What every line may say, whatever its outcome.
ALWAYS = frozenset({"uid", "step", "outcome", "seconds", "waited"})
#: What else it may say. Only what puts a step behind the person, or names its record, holds a
#: record: everything else is said of other people's steps too.
BESIDE = {
    "done": frozenset({"page", "binds", "detour", "helped", "note"}),
    "skipped": frozenset({"page", "binds", "detour", "note"}),
    "failed": frozenset({"page", "binds", "note"}),
    "blocked": frozenset({"page", "binds", "note"}),
    "bound": frozenset({"binds"}),
    "hint": frozenset(),
    "absent": frozenset(),
    "ambiguous": frozenset(),
}
KEYS = ALWAYS.union(*BESIDE.values())
MAX_ENTRIES = 200
MAX_BINDS = 20
MAX_SECONDS = 86400
MAX_TEXT = 128
MAX_NOTE = 2000
MAX_ID = 2**31 - 1
#: More than any clock says, in seconds: the largest whole number that JSON carries everywhere.
MAX_WAITED = 2**53


def parse_uid(env, value):
    """A uuid in lower case.

    :raise ValidationError: for anything else
    """
    if not isinstance(value, str) or not UID.fullmatch(value):
        raise ValidationError(env._("Not a unique id: a lower-case UUID is expected."))
    return value


def parse_step(env, value):
    """A key that a step may have. What is none is not repeated to who sent it.

    :raise ValidationError: for anything else
    """
    if not isinstance(value, str) or not STEP.fullmatch(value):
        raise ValidationError(env._("Not a step: a key in lower case is expected."))
    return value


def parse_entries(env, entries):
    """The `Entry` list of the protocol, each with all of its keys.

    :return: list of dict: uid, step, outcome, seconds (float), page (str or None), binds (dict),
        detour (bool), helped (bool), note (str), waited (float)
    :raise ValidationError: naming the first entry that is malformed; nothing is half-read
    """
    if not isinstance(entries, list) or len(entries) > MAX_ENTRIES:
        raise ValidationError(
            env._("A list of at most %s entries is expected in one call.", MAX_ENTRIES)
        )
    return [_entry(env, entry, place) for place, entry in enumerate(entries, 1)]


def is_id(value):
    """Whether it can be the id of a record."""
    return type(value) is int and 0 < value <= MAX_ID


def is_records(value):
    """Whether it is an object of names and ids of records."""
    return (
        isinstance(value, dict)
        and len(value) <= MAX_BINDS
        and all(is_text(name, MAX_TEXT) for name in value)
        and all(map(is_id, value.values()))
    )


def _entry(env, entry, place):
    if not isinstance(entry, dict) or not set(entry) <= KEYS:
        _refuse(env, place, "keys")
    wrong = next((name for name, is_right in RULES.items() if not is_right(entry.get(name))), None)
    if wrong:
        _refuse(env, place, wrong)
    read = {
        **entry,
        "seconds": float(entry["seconds"]),
        "page": entry.get("page"),
        "binds": entry.get("binds") or {},
        "detour": entry.get("detour") or False,
        "helped": entry.get("helped") or False,
        "note": said(entry.get("note") or ""),
        "waited": float(entry.get("waited") or 0),
    }
    may = ALWAYS | BESIDE[read["outcome"]]
    if beside := next((name for name in sorted(read) if read[name] and name not in may), None):
        _refuse(env, place, f"{read['outcome']}, {beside}")
    return read


def _refuse(env, place, name):
    raise ValidationError(env._("Entry %(place)s is malformed: %(name)s.", place=place, name=name))


def _is_number(value, most):
    """Whether it is a number no further from 0 than that, which no NaN and no infinity is."""
    return type(value) in (int, float) and -most <= value <= most


def _is_flag(value):
    return value is None or isinstance(value, bool)


RULES = {
    "uid": lambda value: isinstance(value, str) and bool(UID.fullmatch(value)),
    "step": lambda value: isinstance(value, str) and bool(STEP.fullmatch(value)),
    "outcome": lambda value: isinstance(value, str) and value in OUTCOMES,
    "seconds": lambda value: _is_number(value, MAX_SECONDS) and value >= 0,
    "page": lambda value: value is None or (isinstance(value, str) and value in VERDICTS),
    "binds": lambda value: value is None or is_records(value),
    "detour": _is_flag,
    "helped": _is_flag,
    "note": lambda value: value is None or is_text(value, MAX_NOTE),
    # A clock that was set while it waited is no reason to lose what a person did.
    "waited": lambda value: value is None or _is_number(value, MAX_WAITED),
}
