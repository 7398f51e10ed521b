"""From sheets to drafts of scenarios, and all that is wrong with them."""

from dataclasses import dataclass, field

from .draft import Draft
from .headings import plain
from .keys import stable_key
from .known import Known, module_of
from .record import Problem, records_of
from .steps import Steps


@dataclass
class Reading:
    """What was understood. `problems`: where there are any, nothing comes in. `left_out`: names of
    sheets without such headings. `headings`: rows that are only headings."""

    drafts: list = field(default_factory=list)
    problems: list = field(default_factory=list)
    left_out: list = field(default_factory=list)
    headings: int = 0


@dataclass
class Block:
    """The rows of one scenario."""

    name: str
    records: list


def read_scripts(env, sheets, mapping, menu=None, number=None):
    """:param sheets: list of `Sheet`
    :param mapping: heading → target
    :param menu: the root menu of the app of what says none
    :param number: the row of the headings, where the person said
    :return: `Reading`
    """
    reading, known, blocks = Reading(), Known(env), []
    for sheet in sheets:
        found = records_of(env, sheet, mapping, number)
        if found is None:
            reading.left_out.append(sheet.name)
            continue
        records, problems = found
        reading.problems += problems
        blocks += _blocks(env, sheet, records, mapping, reading)
    _once(env, blocks, reading)
    for block in blocks:
        steps = Steps(env, known, block)
        reading.headings += steps.headings
        reading.problems += steps.problems
        root = _app(env, known, block, menu, reading)
        reading.drafts.append(
            Draft(
                name=block.name,
                key=f"{module_of(root)}.{stable_key(block.name, 'script')}" if root else "",
                menu=root,
                steps=steps.steps,
                given=frozenset(block.records[0].places),
            )
        )
    order = {sheet.name: place for place, sheet in enumerate(sheets)}
    reading.problems.sort(key=lambda one: (order[one.sheet], one.row, len(one.column), one.column))
    return reading


def _blocks(env, sheet, records, mapping, reading):
    """The scenarios of a sheet: its name stands in the first row and holds until another one
    does; without such a column the sheet is one scenario."""
    if not records:
        return []
    if "scenario" not in records[0].places:
        return [Block(sheet.name, records)]
    blocks = []
    for record in records:
        name = " ".join(record.texts.get("scenario", "").split())
        if "scenario" in record.wrong:
            name = name or "?"
        if name and (not blocks or plain(name) != plain(blocks[-1].name)):
            blocks.append(Block(name, [record]))
        elif blocks:
            blocks[-1].records.append(record)
        else:
            message = env._("No scenario is named yet: write its name in its first row.")
            reading.problems.append(record.problem("scenario", message))
            blocks.append(Block("", [record]))
    return blocks


def _once(env, blocks, reading):
    """A scenario stands in one place, and no two are told apart by signs only."""
    seen = {}
    for block in blocks:
        record = block.records[0]
        key = stable_key(block.name, "script") if block.name else None
        before = seen.setdefault(key, block)
        if before is block or key is None or "scenario" in record.wrong:
            continue
        first = before.records[0]
        if plain(before.name) == plain(block.name):
            message = env._(
                "“%(name)s” began already in row %(row)s of sheet “%(sheet)s”: put its rows "
                "together, or give this one another name.",
                name=block.name,
                row=first.row,
                sheet=first.sheet,
            )
        else:
            message = env._(
                "“%(name)s” cannot be told from “%(other)s”: give one of them another name.",
                name=block.name,
                other=before.name,
            )
        reading.problems.append(record.problem("scenario", message))


def _app(env, known, block, menu, reading):
    """The root menu of a scenario's app: the first that its rows name, else the person's."""
    named = [record for record in block.records if record.has("app")]
    found = None
    for record in named:
        if "app" in record.wrong:
            return menu
        app = known.app(record.texts["app"])
        if len(app) != 1:
            message = env._(
                "There is no app “%s” here: write its name as in Odoo's list of apps.",
                record.texts["app"],
            )
            reading.problems.append(record.problem("app", message))
            return menu
        if found and app != found:
            message = env._(
                "“%(name)s” belongs to “%(app)s” by a row before: a scenario has one app.",
                name=block.name,
                app=found.name,
            )
            reading.problems.append(record.problem("app", message))
            return found
        found = app
    if not found and not menu:
        message = env._("Nothing says which app “%s” is of: choose one above.", block.name)
        first = block.records[0]
        reading.problems.append(Problem(first.sheet, first.row, "", "", message))
    return found or menu
