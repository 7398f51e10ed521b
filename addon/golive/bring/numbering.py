"""Numbers of steps: 1, 2, 3 or 1.1, 1.2, 1a, with or without a title behind them."""

import re

NUMBERED = re.compile(
    r"(?:(?:step|étape|etape|schritt|paso|n[o°.]?|#)\s*[.:#°]?\s*)?"
    r"(?P<number>\d{1,4}(?:\.\d{1,4})*)(?P<letter>[a-z]?)(?=$|[\s.):–-])[\s.):–-]*(?P<title>.*)",
    re.IGNORECASE | re.DOTALL,
)


def number_of(text, kind="text", before=None):
    """:param kind: of the cell: a spreadsheet keeps 1.10 as the number 1.1
    :param before: the number of the step before, as this gives it
    :return: (tuple that can be compared, or None; the title, "" without one)
    """
    match = NUMBERED.fullmatch(text.strip())
    if not match:
        return None, " ".join(text.split())
    number = tuple(int(part) for part in match["number"].split("."))
    if kind == "number" and len(number) == 2 and before and len(before) == 2:
        tens = (number[0], number[1] * 10)
        if tens == (before[0], before[1] + 1):
            number = tens
    if match["letter"]:
        number += (ord(match["letter"].lower()) - 96,)
    return number, " ".join(match["title"].split())
