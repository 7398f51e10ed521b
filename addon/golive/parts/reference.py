"""How a scenario is known in every database: what Golive ships by key and version, the customer's
own by its unique id."""

import re

from ..bundle import shape
from ..play.key import KEY

SHIPPED = re.compile(rf"({KEY.pattern})@([1-9][0-9]{{0,8}})")


def shipped_id(key, version):
    return f"{key}@{version}"


def reference(scenario):
    """Of a golive.scenario, or None of none."""
    if not scenario:
        return None
    return scenario.uid if scenario.edition else shipped_id(scenario.key, scenario.version)


def is_reference(value):
    """Whether it is one."""
    return shape.uid(value) or shape.matches(SHIPPED)(value)


def find(env, said):
    """The golive.scenario that a reference is of here, as far as `env` sees; empty: none."""
    scenarios = env["golive.scenario"]
    if said is None:
        return scenarios
    if shape.uid(said):
        return scenarios.search([("uid", "=", said), ("edition", ">", 0)])
    key, version = said.rsplit("@", 1)
    shipped = [("key", "=", key), ("version", "=", int(version)), ("edition", "=", 0)]
    return scenarios.search(shipped)
