"""How many rows one import takes."""

from odoo.tools import formatLang

from .headings import heading_row
from .sheet import MAX_READ, MAX_ROWS, FileProblem


def check_size(env, sheets):
    """:raise FileProblem: for more rows than one import takes, headings not counted"""
    count = sum(_rows_below(sheet) for sheet in sheets if sheet.rows)
    if count <= MAX_ROWS:
        return
    is_whole = all(len(sheet.rows) <= MAX_READ for sheet in sheets)
    said = formatLang(env, count if is_whole else MAX_READ, digits=0)
    raise FileProblem(
        env._(
            "The file has %(count)s rows, and one import takes %(most)s: split it into several "
            "files.",
            count=said if is_whole else env._("more than %s", said),
            most=formatLang(env, MAX_ROWS, digits=0),
        )
    )


def _rows_below(sheet):
    """Rows below the headings, of which there is at least one row."""
    heading = heading_row(sheet) or min(sheet.rows)
    return sum(number > heading for number in sheet.rows)
