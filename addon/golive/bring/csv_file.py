"""The sheet of a CSV file, in the encodings and with the separators that office programs use."""

import codecs
import csv
import io
from contextlib import suppress
from itertools import islice
from statistics import mode

from .cell import clean
from .headings import known_headings
from .quotes import unclosed_at
from .sheet import MAX_COLUMNS, MAX_READ, Cell, FileProblem, Sheet

SEPARATORS = ",;\t|"
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: Records that tell which separator a file has.
SAMPLE = 50


def read_csv(env, name, data):
    """:param name: what its only sheet is called: the file's name
    :return: `Sheet`
    :raise FileProblem: for what is no text, or whose quotation marks do not close
    """
    text = _decode(env, data)
    separator = max(SEPARATORS, key=lambda one: _fit(text, one))
    sheet = Sheet(name)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for number, values in enumerate(reader, 1):
            cells = {
                column: Cell(clean(value)) for column, value in enumerate(values) if clean(value)
            }
            if cells and max(cells) >= MAX_COLUMNS:
                raise FileProblem(env._("Row %s has too many columns.", number))
            if cells:
                sheet.rows[number] = cells
            if len(sheet.rows) > MAX_READ:
                break
    except csv.Error as error:
        # csv tells where it noticed, which is where another mark stands, or the end of the file.
        raise FileProblem(
            env._(
                "The quotation mark that opens in line %s is not closed, or the text behind it "
                "holds one that is not doubled.",
                unclosed_at(text, separator) or reader.line_num,
            )
        ) from error
    return sheet


def _decode(env, data):
    """UTF-8, or UTF-16 where it says so, else Windows-1252, as Excel writes in Western Europe."""
    encodings = [name for mark, name in MARKS if data.startswith(mark)] or ["utf-8", "cp1252"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise FileProblem(env._("The file cannot be read as text: save it as “CSV UTF-8” or as .xlsx."))


def _fit(text, separator):
    """How well a separator fits: headings that are known, then columns that most rows have."""
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    sample = []
    # What cannot be read at all is said when the whole is.
    with suppress(csv.Error):
        sample += islice(filter(any, rows), SAMPLE)
    if not sample:
        return (0, 0)
    return max(known_headings(row) for row in sample), mode(len(row) for row in sample)
