"""Sheets of an XLSX file. Nothing in it is evaluated, followed or fetched."""

import io
import zipfile

import openpyxl

from .cell import cell_of
from .sheet import MAX_COLUMNS, MAX_READ, MAX_SHEETS, FileProblem, Sheet

#: What an old .xls and an encrypted .xlsx begin with.
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
#: Bytes of all its parts when unpacked, and how many there may be.
MAX_UNPACKED = 60_000_000
MAX_PARTS = 2_000
#: Rows that Excel has on a sheet, empty ones included.
LAST_ROW = 1_048_576


def read_xlsx(env, data):
    """:return: list of `Sheet`; of hidden ones nothing is read but the name
    :raise FileProblem: for what is broken, protected or not what it is called
    """
    _check_package(env, data)
    try:
        # What a formula gave when the file was saved, and where there are formulas.
        values = _open(data, data_only=True)
        written = _open(data, data_only=False)
        if len(values.worksheets) > MAX_SHEETS:
            raise FileProblem(env._("The file has more than %s sheets: split it.", MAX_SHEETS))
        return [
            _sheet(env, sheet, other)
            if sheet.sheet_state == "visible"
            else Sheet(sheet.title, is_hidden=True)
            for sheet, other in zip(values.worksheets, written.worksheets, strict=True)
        ]
    except FileProblem:
        raise
    except Exception as error:
        # Whatever openpyxl trips over: it raises errors of a dozen kinds for broken files.
        raise FileProblem(_broken(env)) from error


def _open(data, data_only):
    return openpyxl.load_workbook(
        io.BytesIO(data), read_only=True, data_only=data_only, keep_links=False
    )


def _check_package(env, data):
    """What it is by its bytes; a package that unpacks into too much, or that tells a reader of XML
    to fetch or to multiply something, is not opened at all."""
    if data.startswith(OLE):
        if ENCRYPTED in data:
            raise FileProblem(
                env._("The file is protected by a password: save it without one first.")
            )
        raise FileProblem(
            env._("A file of this kind is not taken: save it as .xlsx or .csv first.")
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = package.infolist()
            if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
                raise FileProblem(
                    env._("The file unpacks into too much: copy its sheets into a new file.")
                )
            names = {part.filename for part in parts}
            if any(name.endswith("vbaProject.bin") for name in names):
                raise FileProblem(env._("A file with macros is not taken: save it as .xlsx first."))
            if "xl/workbook.xml" not in names:
                raise FileProblem(_broken(env))
            for part in parts:
                if part.filename.endswith((".xml", ".rels")) and _declares(package, part):
                    raise FileProblem(
                        env._("The file refers to what is outside of it, so it is not opened.")
                    )
    except (zipfile.BadZipFile, NotImplementedError, OSError, RuntimeError, EOFError) as error:
        raise FileProblem(_broken(env)) from error


def _declares(package, part):
    """Whether an XML part declares a document type, which no office program writes."""
    # Of UTF-16, too: without the zeros between its letters.
    return b"<!DOCTYPE" in package.read(part).replace(b"\0", b"").upper()


def _sheet(env, values, written):
    sheet = Sheet(values.title)
    rows = zip(
        values.iter_rows(max_col=MAX_COLUMNS + 1),
        written.iter_rows(max_col=MAX_COLUMNS + 1),
        strict=False,
    )
    for number, (row, formulas) in enumerate(rows, 1):
        if number > LAST_ROW:
            raise FileProblem(_broken(env))
        cells = {}
        for column, (cell, formula) in enumerate(zip(row, formulas, strict=False)):
            if cell.value is not None or formula.data_type == "f":
                read = cell_of(env, cell)
                if read.text or read.kind == "formula":
                    cells[column] = read
        if MAX_COLUMNS in cells:
            raise FileProblem(
                env._(
                    "Sheet “%(sheet)s” has more than %(count)s columns: take out what is not of "
                    "the scripts.",
                    sheet=sheet.name,
                    count=MAX_COLUMNS,
                )
            )
        if cells:
            sheet.rows[number] = cells
        if len(sheet.rows) > MAX_READ:
            break
    return sheet


def _broken(env):
    return env._(
        "The file cannot be read as an Excel workbook: open it in your spreadsheet program and "
        "save it as .xlsx again."
    )
