"""The text of a cell, as a person reads it on their screen."""

import datetime

from odoo.tools.misc import format_date

from .sheet import Cell


def cell_of(env, cell):
    """:param cell: a cell of openpyxl, with the value that a formula gave
    :return: `Cell`; without a value, of a formula that was never calculated
    """
    value = cell.value
    if value is None:
        return Cell("", "formula")
    if cell.data_type == "e":
        return Cell(str(value), "error")
    if isinstance(value, bool):
        return Cell(env._("Yes") if value else env._("No"))
    if isinstance(value, int | float):
        if "%" in (cell.number_format or ""):
            return Cell(f"{_number(value * 100)}%")
        return Cell(_number(value), "number")
    if isinstance(value, datetime.datetime | datetime.date):
        return Cell(_date(env, value), "date")
    if isinstance(value, datetime.time):
        return Cell(value.strftime("%H:%M"), "date")
    return Cell(clean(str(value)))


def clean(text):
    """Line breaks of every office program as one kind, and no blanks at the ends of lines."""
    text = text.replace("_x000D_", "").replace("\r\n", "\n").replace("\r", "\n")
    text = text.replace("\xa0", " ").replace("\u202f", " ").replace("\u200b", "")
    text = "".join(char for char in text if char in "\n\t" or ord(char) >= 32)
    return "\n".join(line.rstrip() for line in text.split("\n")).strip()


def _number(value):
    return f"{value:.15g}"


def _date(env, value):
    """In the format of the person's language; with the time, where it is not midnight."""
    day = format_date(env, value if type(value) is datetime.date else value.date())
    is_timed = isinstance(value, datetime.datetime) and value.time() != datetime.time()
    return f"{day} {value:%H:%M}" if is_timed else day
