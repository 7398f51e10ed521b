"""Text from outside: what the database can hold, and whether it says anything."""

import unicodedata

#: Categories of what nobody sees: controls, formats such as zero-width spaces, separators.
UNSEEN = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
#: Marks that stand on a letter, and say nothing without one.
MARKS = frozenset({"Mn", "Me"})
#: Letters and signs that are drawn as nothing, whatever their category is.
FILLERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")


def is_text(value, longest):
    """Whether PostgreSQL can hold it: a string of at most `longest` characters, without NUL and
    without half of a surrogate pair, which JSON may carry and UTF-8 may not."""
    return (
        isinstance(value, str)
        and len(value) <= longest
        and not any(char == "\0" or "\ud800" <= char <= "\udfff" for char in value)
    )


def said(text):
    """The text without what nobody sees at its ends; "" where nothing of it is to be seen."""
    if not any(_is_seen(char) and unicodedata.category(char) not in MARKS for char in text):
        return ""
    seen = [place for place, char in enumerate(text) if _is_seen(char)]
    return text[seen[0] : seen[-1] + 1]


def _is_seen(char):
    return char not in FILLERS and unicodedata.category(char) not in UNSEEN
