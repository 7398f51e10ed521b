import logging
from time import monotonic

from . import (
    bills,
    companies,
    counts,
    database,
    equipment,
    learning,
    moves,
    notes,
    orders,
    origins,
    paths,
    people,
    places,
    problems,
    products,
    requests,
    returns,
    rules,
    sessions,
    sites,
    suppliers,
    tickets,
    transfers,
)
from .hospital import MODULE, Hospital

_logger = logging.getLogger(__name__)

#: In this order: each needs those before it.
CONCEPTS = [
    database,
    companies,
    places,
    people,
    suppliers,
    products,
    orders,
    moves,
    bills,
    transfers,
    returns,
    counts,
    rules,
    equipment,
    requests,
    origins,
    notes,
]
#: What needs an addon that may come later.
LATER = [tickets]
#: Who belongs where, and what they have learned: it speaks of all that was made.
LAST = [sites, problems, paths, sessions, learning]


def make(env):
    """Make the hospital group, up to the day of the transaction."""
    hospital = Hospital(env)
    for concept in CONCEPTS + LATER + LAST:
        _make_one(hospital, concept)
    hospital.env["stock.quant"]._unlink_zero_quants()


def make_what_came_later(env):
    """Make what was not there yet when the group was made."""
    if env.ref(f"{MODULE}.company_group", raise_if_not_found=False):
        hospital = Hospital(env)
        for concept in LATER:
            _make_one(hospital, concept)


def _make_one(hospital, concept):
    began = monotonic()
    concept.make(hospital)
    hospital.env.flush_all()
    name = concept.__name__.rpartition(".")[2]
    _logger.info("the hospital's %s: %.1f s", name, monotonic() - began)
