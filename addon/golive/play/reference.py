"""References in the domains of a scenario: `$order`, `$user`, `$site`, `$started`, `$param.x`."""

import re

REFERENCE = re.compile(r"\$(?:param\.([a-z][a-z0-9_]*)|([a-z][a-z0-9_]*))")
#: Names that no bound record may have.
RESERVED = frozenset({"user", "site", "started", "param"})


class Unbound(Exception):
    """A domain speaks of a record that has no id yet. `name`: the binding's name."""

    def __init__(self, name):
        super().__init__(name)
        self.name = name


def references(domain):
    """Every reference in a domain, without its `$`, nested domains included.

    :return: list of str, such as ["order", "param.limit"]
    """
    found = []
    resolve(domain, lambda name: found.append(name) or False)
    return found


def fields_of(domain):
    """The fields that the conditions of a domain begin with."""
    return {item[0] for item in domain if not isinstance(item, str)}


def resolve(domain, lookup):
    """A copy of `domain` with every reference replaced by what `lookup(name)` gives.

    :param lookup: called with the name without its `$`; may raise `Unbound`
    """
    return [item if isinstance(item, str) else _condition(item, lookup) for item in domain]


def _condition(item, lookup):
    field, operator, value = item
    if operator in ("any", "not any"):
        return (field, operator, resolve(value, lookup))
    if isinstance(value, list):
        return (field, operator, [_value(single, lookup) for single in value])
    return (field, operator, _value(value, lookup))


def _value(value, lookup):
    if isinstance(value, str) and REFERENCE.fullmatch(value):
        return lookup(value[1:])
    return value
