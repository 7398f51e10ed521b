"""JSON in one form only: what is the same has the same bytes, and so the same hash."""

import json

from .fault import BundleFault


def dump(value):
    """The bytes of a value of JSON: keys in order, no spaces, UTF-8.

    :raise ValueError: for NaN, infinities and halves of surrogate pairs
    """
    return json.dumps(
        value, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False
    ).encode()


def load(data, where):
    """The value that these bytes are the one form of: keys that come twice, spaces, another order
    and what is no JSON are refused.

    :param where: for the fault
    :raise BundleFault: "malformed"
    """
    try:
        value = json.loads(data.decode())
        is_same = dump(value) == data
    except (ValueError, RecursionError) as error:
        raise BundleFault(where, "malformed") from error
    if not is_same:
        raise BundleFault(where, "malformed")
    return value
