"""A workbook that testers fill in: headings, an example, and what the columns mean."""

import io

import xlsxwriter

from .known import Known, apps_of
from .synonyms import SYNONYMS

WIDTHS = {"say": 50, "expect": 40, "why": 30, "data": 24, "scenario": 26}


def template(env):
    """:return: bytes of an XLSX file in the language of the environment"""
    target = env["golive.script.import.column"]._fields["target"]
    labels = dict(target._description_selection(env))
    known = Known(env)
    roles, apps = known.role_names(), apps_of(env).mapped("name")
    out = io.BytesIO()
    # What a role is called may begin with `=`: it is written as text, never as a formula.
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"title": env._("Test scripts")})
    _scripts(env, book, labels, roles, apps)
    _columns(env, book, labels)
    _lists(env, book, labels, roles, apps)
    book.close()
    return out.getvalue()


def _scripts(env, book, labels, roles, apps):
    sheet = book.add_worksheet(env._("Test scripts")[:31])
    heading, text = _formats(book)
    columns = list(SYNONYMS)
    for place, target in enumerate(columns):
        sheet.set_column(place, place, WIDTHS.get(target, 16), text)
        sheet.write_string(0, place, labels[target], heading)
    sheet.freeze_panes(1, 0)
    for number, row in enumerate(_example(env, roles, apps), 1):
        for place, target in enumerate(columns):
            if value := row.get(target):
                sheet.write_string(number, place, value, text)


def _example(env, roles, apps):
    role = {"actor": roles[0]} if roles else {}
    app = {"app": apps[0]} if apps else {}
    return [
        {
            "scenario": env._("Example: note down a new supplier"),
            "step": "1",
            "say": env._("Open the list of contacts."),
            "expect": env._("The contacts are shown."),
            **role,
            **app,
        },
        {
            "step": "2",
            "say": env._("Make a new contact with this name and city, and save it."),
            "expect": env._("The contact is saved."),
            "data": env._("Name: Example Medical Supplies\nCity: Ghent"),
            "why": env._("Orders go to the address that stands here."),
        },
    ]


def _columns(env, book, labels):
    sheet = book.add_worksheet(env._("What goes where")[:31])
    heading, text = _formats(book)
    sheet.set_column(0, 0, 20, text)
    sheet.set_column(1, 1, 90, text)
    sheet.write_string(0, 0, env._("Column"), heading)
    sheet.write_string(0, 1, env._("Holds"), heading)
    for row, (target, said) in enumerate(_meanings(env).items(), 1):
        sheet.write_string(row, 0, labels[target], text)
        sheet.write_string(row, 1, said, text)


def _meanings(env):
    return {
        "scenario": env._(
            "The scenario's name, in its first row; it holds until another name stands here. "
            "Without this column each sheet is one scenario."
        ),
        "step": env._(
            "The step's number or title: 1, 2, 3, or 1.1, 1.2, or Choose the vendor. A row "
            "without one goes on with the step above."
        ),
        "actor": env._(
            "Who does it: a role of the list in the next sheet. It holds until another one is "
            "named. Without any, the scenario is for everybody."
        ),
        "say": env._("What is to be done. Every step needs it."),
        "expect": env._("What is seen when it is done."),
        "data": env._("What to type, one a line: Vendor: Medvia."),
        "why": env._("Why it matters, in the words of the work."),
        "app": env._("The app whose work it is, once for each scenario."),
        "note": env._("What else the tester should know. It is shown below the instruction."),
    }


def _lists(env, book, labels, roles, apps):
    sheet = book.add_worksheet(env._("Roles and apps")[:31])
    heading, text = _formats(book)
    sheet.set_column(0, 1, 40, text)
    for column, (label, names) in enumerate(((labels["actor"], roles), (labels["app"], apps))):
        sheet.write_string(0, column, label, heading)
        for row, name in enumerate(names, 1):
            sheet.write_string(row, column, name, text)


def _formats(book):
    heading = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
    return heading, book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
