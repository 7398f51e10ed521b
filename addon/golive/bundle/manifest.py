"""What a bundle says of itself, read strictly."""

import re
from datetime import datetime

from .fault import MANIFEST, BundleFault

FORMAT = 1
MAX_PARTS = 64
MAX_TEXT = 500
#: Bytes of one bundle's content, unpacked: a zip bomb ends here, and so does what Odoo can hold.
MAX_CONTENT = 256 * 1024 * 1024
KINDS = ("production", "training", "test", "development")
NAME = re.compile(r"[a-z][a-z_]{0,63}")
HASH = re.compile(r"[0-9a-f]{64}")
MADE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
KEYS = {"format", "golive", "made", "by", "source", "key", "parts"}
ENCODINGS = ("plain", "zlib")


def check_manifest(manifest):
    """Whether it has the shape that docs/bundles.md says.

    :raise BundleFault: "format" for that of another version of Golive, else "malformed"
    """
    _need(isinstance(manifest, dict))
    if type(manifest.get("format")) is int and manifest["format"] != FORMAT:
        raise BundleFault(MANIFEST, "format")
    _need(set(manifest) == KEYS and type(manifest["format"]) is int)
    _need(_is_text(manifest["golive"]) and _is_moment(manifest["made"]))
    _need(_is_hash(manifest["key"]))
    _of(manifest["by"], {"name": _is_text, "login": _is_text})
    source = {"uuid": _is_text, "name": _is_text, "kind": KINDS.__contains__, "url": _is_text}
    _of(manifest["source"], source)
    parts = manifest["parts"]
    _need(isinstance(parts, list) and 0 < len(parts) <= MAX_PARTS)
    for part in parts:
        _check_part(part)
    names = [part["name"] for part in parts]
    _need(names == sorted(set(names)))
    if sum(part["content"]["bytes"] for part in parts) > MAX_CONTENT:
        raise BundleFault(MANIFEST, "too_big")


def _check_part(part):
    _of(
        part,
        {
            "name": lambda name: isinstance(name, str) and bool(NAME.fullmatch(name)),
            "count": _is_count,
            "encoding": ENCODINGS.__contains__,
            "content": lambda value: isinstance(value, dict),
            "stored": lambda value: isinstance(value, dict),
        },
    )
    for measure in (part["content"], part["stored"]):
        _of(measure, {"bytes": _is_count, "sha256": _is_hash})
    _need(part["encoding"] == "zlib" or part["content"] == part["stored"])


def _of(value, rules):
    _need(isinstance(value, dict) and set(value) == set(rules))
    _need(all(_is_hashable(value[name]) and rule(value[name]) for name, rule in rules.items()))


def _is_hashable(value):
    return isinstance(value, str | int | dict)


def _is_text(value):
    return isinstance(value, str) and len(value) <= MAX_TEXT and "\0" not in value


def _is_count(value):
    return type(value) is int and 0 <= value <= MAX_CONTENT


def _is_hash(value):
    return isinstance(value, str) and bool(HASH.fullmatch(value))


def _is_moment(value):
    if not (isinstance(value, str) and MADE.fullmatch(value)):
        return False
    try:
        datetime.fromisoformat(value[:-1])
    except ValueError:
        return False
    return True


def _need(condition):
    if not condition:
        raise BundleFault(MANIFEST, "malformed")
