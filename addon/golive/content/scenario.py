"""What a scenario says, whatever database it is in: two that are equal here play the same."""

import hashlib

from ..bundle import shape
from ..bundle.canonical import dump
from ..play.key import KEY, STEP_KEY
from ..play.script import XML_ID
from ..play.shape import WORDS
from .words import words_of

TOLD = ("name", "summary", "labels")
PROCESS_CLASSES = ("enterprise_standard", "locally_variable", "compliance_sensitive")

STEP = shape.of(
    {
        "key": shape.matches(STEP_KEY, 128),
        "actor": shape.maybe(shape.matches(KEY)),
        "spec": shape.json,
        "words": shape.by_name(shape.words, len(WORDS)),
    }
)
CONTENT = shape.of(
    {
        "app": shape.filled(),
        "kind": shape.one_of("task", "process"),
        "minutes": shape.whole(1, shape.MAX_ID),
        "start": shape.matches(XML_ID),
        "roles": shape.listed(shape.matches(KEY), 100),
        "spec": lambda spec: shape.json(spec, shape.MAX_SCRIPT),
        "process_class": shape.maybe(shape.one_of(*PROCESS_CLASSES)),
        "revision": shape.one_of("minor", "major"),
        "words": shape.by_name(shape.words, len(TOLD)),
        "steps": shape.listed(STEP),
    }
)


def content_of(scenario):
    """As JSON."""
    return {
        "app": scenario.app,
        "kind": scenario.kind,
        "minutes": scenario.minutes,
        "start": scenario.start,
        "roles": sorted(scenario.role_ids.mapped("key")),
        "spec": scenario.spec or {},
        "process_class": scenario.process_class or None,
        "revision": scenario.revision,
        "words": _words(scenario, TOLD),
        "steps": [
            {
                "key": step.key,
                "actor": step.actor_id.key or None,
                "spec": step.spec or {},
                "words": _words(step, WORDS),
            }
            for step in scenario.step_ids
        ],
    }


def digest_of(content):
    """SHA-256 of what a scenario says, in every language: what an approval is of."""
    return hashlib.sha256(dump(content)).hexdigest()


def is_content(content):
    """Whether it has that shape, and words for what needs them."""
    if not CONTENT(content):
        return False
    steps = content["steps"]
    return (
        len({step["key"] for step in steps}) == len(steps)
        and content["roles"] == sorted(set(content["roles"]))
        and content["words"].keys() <= set(TOLD)
        and bool(content["words"].get("name"))
        and all(
            step["words"].keys() <= set(WORDS) and {"title", "say"} <= step["words"].keys()
            for step in steps
        )
    )


def source_words(words):
    """The words of a record in the source language: field → text."""
    return {name: said.get("en_US") or False for name, said in words.items()}


def _words(record, names):
    found = {name: words_of(record, name) for name in names}
    return {name: said for name, said in found.items() if said}
