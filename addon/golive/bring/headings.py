"""What the headings of a sheet mean: a first guess, which the person may change."""

import re
import unicodedata

from .synonyms import COUNTING, SYNONYMS

#: Rows in which a sheet's headings are looked for.
TOP = 30
#: A cell of more characters is no heading.
LONGEST = 60


def plain(text):
    """A heading without case, accents, punctuation and line breaks."""
    text = unicodedata.normalize("NFKD", text.casefold())
    text = "".join(char for char in text if not unicodedata.combining(char))
    return " ".join(re.findall(r"[^\W_]+|#", text))


RANKS = {
    (target, plain(word)): rank
    for target, words in SYNONYMS.items()
    for rank, word in enumerate(words)
}
KNOWN = frozenset(word for _target, word in RANKS)
NUMBERS = frozenset(map(plain, COUNTING))


def known_headings(texts):
    """How many of these texts are headings that mean something to us."""
    return len({plain(text) for text in texts if len(text) <= LONGEST} & KNOWN)


def heading_row(sheet, mapped=()):
    """The number of the row that holds a sheet's headings, or None where nothing looks like it.

    :param mapped: headings that the person gave a meaning, as `plain` writes them
    """
    numbers = list(sheet.rows)[:TOP]

    def worth(number):
        texts = {plain(cell.text) for cell in sheet.rows[number].values()}
        return len(texts & set(mapped)), known_headings(
            [cell.text for cell in sheet.rows[number].values()]
        )

    best = max(numbers, key=worth, default=None)
    if best is not None and max(worth(best)) >= (1 if mapped else 2):
        return best
    for number in numbers:
        cells = sheet.rows[number].values()
        if sum(cell.kind == "text" and len(cell.text) <= LONGEST for cell in cells) >= 2:
            return number
    return None


def columns_of(sheet, number):
    """The columns of a sheet by their headings. One that stands there twice is counted.

    :return: dict heading as it is remembered → (column, heading as it is written)
    """
    columns = {}
    for column, cell in sorted(sheet.rows.get(number, {}).items()):
        name = known = plain(cell.text) or cell.text
        again = 1
        while known in columns:
            again += 1
            known = f"{name} {again}"
        columns[known] = (column, " ".join(cell.text.split()))
    return columns


def guess(headings, words=None):
    """A meaning for each heading that says enough.

    :param headings: as `columns_of` gives them
    :param words: words for each target in the languages that are installed
    :return: dict heading → target; each target once, but for the number and the title of a step
    """
    own = {(target, plain(word)): -1 for target, said in (words or {}).items() for word in said}
    ranked = sorted(
        (rank, heading, target)
        for (target, word), rank in {**RANKS, **own}.items()
        for heading in headings
        if heading == word
    )
    found = {}
    for _rank, heading, target in ranked:
        times = list(found.values()).count(target)
        if heading not in found and times < (2 if target == "step" else 1):
            found[heading] = target
    if "say" not in found.values():
        # The only column of steps holds what to do, unless it only counts them.
        found = {
            heading: "say" if to == "step" and heading not in NUMBERS else to
            for heading, to in found.items()
        }
    return found
