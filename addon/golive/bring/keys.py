"""Keys of what comes in: the same each time that the same file is brought."""

import hashlib

from ..play.key import LENGTH, key_of


def stable_key(name, otherwise):
    """A key that two names share only where they differ in signs and case. What a key cannot hold
    of a name, such as letters that are not Latin, is in a mark behind it.

    :param otherwise: what it begins with where the name has no Latin letter to begin with
    """
    name = " ".join(name.casefold().split())
    key = key_of(name, otherwise="")
    letters = sum(char.isalnum() for char in name)
    is_lost = not letters or len(key_of(f"a {name}").replace("_", "")) - 1 < letters / 2
    if is_lost or len(key) == LENGTH:
        mark = hashlib.sha256(name.encode()).hexdigest()[:8]
        return f"{otherwise if is_lost else key[: LENGTH - 9].strip('_')}_{mark}"
    return key if name[0].isalpha() else key_of(f"{otherwise} {name}")


def free_key(key, taken):
    """The key, or the key with the first number behind it that is not taken, which it is then."""
    free = key_of(key, taken)
    taken.add(free)
    return free
