"""Keys made of people's words."""

import re
import unicodedata

#: Of scenarios, paths, roles and sites.
KEY = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)*")
#: Of a step in its scenario.
STEP_KEY = re.compile(r"[a-z][a-z0-9_]*")
#: What fits in an address and can still be read.
LENGTH = 60


def key_of(words, taken=(), otherwise="step"):
    """A key that says what the words say, in lower-case letters, digits and underscores.

    :param taken: keys that are taken: a number is put behind
    :param otherwise: what it is made of where the words have no letter that a key may hold
    """
    plain = unicodedata.normalize("NFKD", words or "").encode("ascii", "ignore").decode().lower()
    key = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")[:LENGTH].strip("_")
    key = key.lstrip("0123456789_") or otherwise
    count, free = 1, key
    while free in taken:
        count += 1
        free = f"{key}_{count}"
    return free
