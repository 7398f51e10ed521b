"""What the fields of a row may hold. Nothing in a bundle is trusted for being signed: each row is
read as any input is, all of its fields and no more."""

from datetime import date, datetime

from ..play.entry import MAX_ID, MAX_NOTE, UID
from ..play.text import is_text
from .canonical import dump
from .fault import BundleFault

MAX_JSON = 256 * 1024
#: A script is as long as a file of scripts may be; see `bring.sheet`.
MAX_SCRIPT = 16 * 1024 * 1024
MAX_LIST = 5000
#: Words of a scenario in any language: its labels are a line for each of its params.
MAX_WORDS = 1024 * 1024


def check_row(part, row, rules):
    """
    :param rules: dict field → function that says whether a value is right
    :raise BundleFault: "row"
    """
    try:
        is_right = of(rules)(row)
    except RecursionError:
        is_right = False
    if not is_right:
        raise BundleFault(part, "row")


def of(rules):
    """An object with exactly these fields."""
    return lambda value: (
        isinstance(value, dict)
        and value.keys() == rules.keys()
        and all(rule(value[name]) for name, rule in rules.items())
    )


def text(longest=MAX_NOTE):
    return lambda value: is_text(value, longest)


def filled(longest=200):
    return lambda value: is_text(value, longest) and bool(value)


def maybe(rule):
    return lambda value: value is None or rule(value)


def one_of(*values):
    return lambda value: isinstance(value, str) and value in values


def matches(pattern, longest=200):
    return lambda value: is_text(value, longest) and bool(pattern.fullmatch(value))


def number(least, most):
    return lambda value: type(value) in (int, float) and least <= value <= most


def whole(least, most):
    return lambda value: type(value) is int and least <= value <= most


def flag(value):
    return isinstance(value, bool)


def uid(value):
    return isinstance(value, str) and bool(UID.fullmatch(value))


def listed(rule, most=MAX_LIST):
    return lambda value: isinstance(value, list) and len(value) <= most and all(map(rule, value))


def by_name(rule, most=200):
    """An object whose fields are names, each of the same kind."""
    return lambda value: (
        isinstance(value, dict)
        and len(value) <= most
        and all(is_text(name, 128) for name in value)
        and all(map(rule, value.values()))
    )


def json(value, longest=MAX_JSON):
    """Any JSON that PostgreSQL can hold, and of a size that a person could have written."""
    said = dump(value)
    return len(said) <= longest and is_text(said.decode(), longest) and _no_nul(value)


def _no_nul(value):
    if isinstance(value, str):
        return "\0" not in value
    if isinstance(value, dict):
        return all(map(_no_nul, value)) and all(map(_no_nul, value.values()))
    return not isinstance(value, list) or all(map(_no_nul, value))


def moment(value):
    """`2026-11-23T16:00:00Z`."""
    return isinstance(value, str) and len(value) == 20 and _reads(datetime, value[:-1], value)


def day(value):
    """`2026-11-23`."""
    return isinstance(value, str) and len(value) == 10 and _reads(date, value, value)


def _reads(kind, said, value):
    try:
        read = kind.fromisoformat(said)
    except ValueError:
        return False
    return 1900 <= read.year <= 9999 and value == told(read)


def told(value):
    """A date or a moment as it is written, or None."""
    if not value:
        return None
    return value.isoformat() + ("Z" if isinstance(value, datetime) else "")


def moment_of(value):
    """The moment that was written, or False, as Odoo has it."""
    return datetime.fromisoformat(value[:-1]) if value else False


def day_of(value):
    return date.fromisoformat(value) if value else False


PERSON = of({"login": filled(), "name": text(200)})
SITE = maybe(of({"code": filled(), "name": text(200)}))
PLACE = of({"uuid": filled(), "name": filled(), "kind": filled(20)})
RECORD = of({"name": text(128), "model": text(128), "id": whole(0, MAX_ID), "text": text(1000)})


def words(value):
    """Language → text; what is said at all is said in the source language."""
    return by_name(text(MAX_WORDS), 100)(value) and (not value or "en_US" in value)
