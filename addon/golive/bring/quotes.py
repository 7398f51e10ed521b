"""Where the quotation marks of a CSV file go wrong."""

import re

#: What ends a line, and what ends a text in quotation marks; two marks are one of the text's.
BREAK = re.compile(r"\r\n|\r|\n")
CLOSING = re.compile(r'(?:[^"]|"")*"')


def unclosed_at(text, separator):
    """The line of the file in which the first quotation mark opens that is not closed, or that is
    closed in the midst of a text.

    :return: counted from 1, or None where all is in order
    """
    place = 0
    while place < len(text):
        if text[place] != '"':
            # Within a text that none opens, a mark is one of its letters.
            place = _behind(text, place, separator)
            continue
        closing = CLOSING.match(text, place + 1)
        end = closing.end() if closing else -1
        if not closing or text[end : end + 1] not in ("", separator, "\r", "\n"):
            return len(BREAK.findall(text, 0, place)) + 1
        place = end + 1
    return None


def _behind(text, place, separator):
    """Where the next text begins: behind the next separator or line break."""
    ends = re.compile(rf"[{re.escape(separator)}\r\n]").search(text, place)
    return ends.end() if ends else len(text)
