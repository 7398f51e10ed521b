"""What a file of scripts is once it is read: sheets of cells, whatever its format was."""

from dataclasses import dataclass, field

#: A file beyond this is refused, as is one with more rows below its headings.
MAX_BYTES = 5_000_000
MAX_ROWS = 5_000
#: Rows of a sheet that are read, so that what is refused for its rows is told how many it has.
MAX_READ = 2 * MAX_ROWS
MAX_COLUMNS = 100
MAX_SHEETS = 50
#: Characters of one cell.
MAX_TEXT = 5_000


class FileProblem(Exception):
    """The file as a whole cannot be read: a sentence that says why, and what to do."""


@dataclass(frozen=True)
class Cell:
    """What is read of one cell. `kind`: text, number, date, formula (without a value) or error."""

    text: str
    kind: str = "text"


@dataclass
class Sheet:
    """`rows`: number as the spreadsheet counts it → column from 0 → `Cell`, without empty ones.
    Nothing is read of a hidden one."""

    name: str
    rows: dict[int, dict[int, Cell]] = field(default_factory=dict)
    is_hidden: bool = False


def letter(column):
    """What a spreadsheet calls a column: 0 → A, 26 → AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name
