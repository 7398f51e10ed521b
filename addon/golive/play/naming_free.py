"""Names that nothing has yet, for records and params."""

import itertools
import re

from .reference import RESERVED


def free_name(base, taken):
    """A name for a param or a record that nothing has yet."""
    base = re.sub(r"[^a-z0-9_]|^[^a-z]+", "", base.lower()) or "value"
    if base in RESERVED:
        base = f"the_{base}"
    names = itertools.chain([base], (f"{base}_{rank}" for rank in itertools.count(2)))
    return next(name for name in names if name not in taken)
