"""The rows of a sheet by what their columns mean."""

from dataclasses import dataclass
from textwrap import shorten

from .headings import columns_of, heading_row
from .sheet import MAX_TEXT, letter

#: Where the texts of two columns that mean the same stand: beside each other, else below.
BESIDE = frozenset({"scenario", "step", "actor", "app"})


@dataclass(frozen=True)
class Problem:
    """What has to be mended before anything comes in, and where.

    `row` is 0 for what is of the whole sheet, `column` a letter or "".
    """

    sheet: str
    row: int
    column: str
    heading: str
    message: str


@dataclass
class Record:
    """One row. `texts`: target → text; `places`: target → (column letter, heading); `kinds`:
    target → kind of the cell; `wrong`: targets whose cell has a problem of its own."""

    sheet: str
    row: int
    texts: dict
    places: dict
    kinds: dict
    wrong: set

    def has(self, *targets):
        """Whether one of them says something, legible or not."""
        return any(self.texts.get(target) or target in self.wrong for target in targets)

    def only(self, *targets):
        """Whether nothing else says something."""
        return not self.has(*(set(self.places) - set(targets)))

    def problem(self, target, message):
        """What is wrong in its cell of a target."""
        column, heading = self.places.get(target, ("", ""))
        return Problem(self.sheet, self.row, column, heading, message)


def records_of(env, sheet, mapping, number=None):
    """:param mapping: heading as `columns_of` gives it → target
    :param number: the row of the headings, where the person said
    :return: (list of `Record`, list of `Problem`), or None for a sheet without such headings
    """
    number = number or heading_row(sheet, mapping)
    columns = [
        (mapping[heading], column, said)
        for heading, (column, said) in columns_of(sheet, number).items()
        if mapping.get(heading)
    ]
    if not any(target == "say" for target, _column, _said in columns):
        return None
    records, problems = [], []
    for row, cells in sheet.rows.items():
        if row <= number:
            continue
        record, found = _record(env, sheet.name, row, cells, columns)
        problems += _beyond(env, sheet, row, cells, number)
        if record.has(*record.places):
            records.append(record)
            problems += found
    return records, problems


def _beyond(env, sheet, row, cells, number):
    """Text that no heading stands over, such as what a comma in a text cut off: it would be lost
    unseen. Only the first of a row is named."""
    lost = min((at for at, cell in cells.items() if at not in sheet.rows[number]), default=None)
    if lost is None or not cells[lost].text.strip():
        return []
    message = env._(
        "No heading stands over this text (“%s”): write one there, or put a text with a separator "
        "in it between quotation marks.",
        shorten(cells[lost].text, 40, placeholder="…"),
    )
    return [Problem(sheet.name, row, letter(lost), "", message)]


def _record(env, sheet, row, cells, columns):
    texts, places, kinds, problems, wrong = {}, {}, {}, [], set()
    for target, column, said in columns:
        places.setdefault(target, (letter(column), said))
        cell = cells.get(column)
        if cell is None:
            continue
        if message := _illegible(env, target, cell):
            problems.append(Problem(sheet, row, letter(column), said, message))
            wrong.add(target)
            continue
        before = texts.get(target)
        between = " " if target in BESIDE else "\n"
        texts[target] = f"{before}{between}{cell.text}" if before else cell.text
        kinds[target] = cell.kind
    return Record(sheet, row, texts, places, kinds, wrong), problems


def _illegible(env, target, cell):
    """What keeps a cell from being read, or None."""
    if cell.kind == "formula":
        return env._(
            "This is a formula that was never calculated: open the file in your spreadsheet "
            "program, save it, or write the text itself."
        )
    if cell.kind == "error":
        return env._("A formula failed here (%s): write the text itself.", cell.text)
    if target == "step" and cell.kind == "date":
        return env._(
            "A step number was turned into a date: format the column as text and write the "
            "number again."
        )
    if "\ufffd" in cell.text:
        return env._("A character was lost here: write the text again.")
    if len(cell.text) > MAX_TEXT:
        return env._("The text is longer than %s characters: shorten it.", MAX_TEXT)
    return None
