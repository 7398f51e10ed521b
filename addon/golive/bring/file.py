"""From the bytes of a file to its sheets."""

from pathlib import PurePath

from .csv_file import read_csv
from .sheet import MAX_BYTES, FileProblem
from .size import check_size
from .xlsx_file import read_xlsx

TEXT = frozenset({".csv", ".tsv", ".txt"})


def read_file(env, name, data):
    """:param name: what the file is called, with its extension
    :param data: bytes
    :return: list of `Sheet`, those that are empty left out
    :raise FileProblem: for what cannot be read
    """
    path = PurePath(name or "")
    kind = path.suffix.lower()
    if not data:
        raise FileProblem(env._("The file is empty."))
    if len(data) > MAX_BYTES:
        raise FileProblem(
            env._(
                "The file is larger than %s MB: take pictures out of it, or split it.",
                MAX_BYTES // 1_000_000,
            )
        )
    if kind == ".xlsx":
        sheets = read_xlsx(env, data)
    elif kind in TEXT:
        sheets = [read_csv(env, path.stem, data)]
    else:
        raise FileProblem(_other_kind(env, kind))
    sheets = [sheet for sheet in sheets if sheet.rows or sheet.is_hidden]
    if all(sheet.is_hidden for sheet in sheets):
        raise FileProblem(env._("There is nothing in the file."))
    check_size(env, sheets)
    return sheets


def _other_kind(env, kind):
    if kind in (".xlsm", ".xltm", ".xlsb"):
        return env._("A file with macros is not taken: save it as .xlsx first.")
    if kind in (".xls", ".ods", ".numbers"):
        return env._("A file of this kind is not taken: save it as .xlsx or .csv first.")
    return env._("Scripts come as .xlsx or .csv: this is neither.")
