"""The steps of one scenario from its rows."""

from .data_lines import data_of
from .draft import DraftStep
from .keys import free_key, stable_key
from .numbering import number_of

#: Characters of a title that is made of an instruction.
TITLE = 40


class Steps:
    """Rows become steps by these rules: a row with a step's number or title begins one, a row
    without goes on with it; where no row of the scenario has either, each row with an instruction
    is a step. A row with a title alone is a heading. A role holds until another one is named.

    :param known: `Known`
    :param block: `Block`
    """

    def __init__(self, env, known, block):
        self.env = env
        self.steps, self.problems, self.headings = [], [], 0
        self._known = known
        self._actor, self._number = None, None
        self._keys = set()
        parts = self._parts(block.records)
        for part, after in zip(parts, [*parts[1:], None], strict=False):
            self._step(part, after)
        if not self.steps and not self.problems and block.name:
            first = block.records[0]
            message = env._("“%s” has no step: write what is to be done.", block.name)
            self.problems.append(first.problem("scenario", message))

    def _parts(self, records):
        """The rows of each step."""
        has_steps = any(record.has("step") for record in records)
        begins = "step" if has_steps else "say"
        parts = []
        for record in records:
            if not parts or record.has(begins):
                parts.append([record])
            else:
                parts[-1].append(record)
        # A row with nothing but the scenario's name.
        return [part for part in parts if any(not one.only("scenario", "app") for one in part)]

    def _step(self, part, after):
        first = part[0]
        number, title = number_of(
            first.texts.get("step", ""), first.kinds.get("step"), self._number
        )
        if all(one.only("scenario", "app", "step") for one in part) and self._is_heading(
            first, number, title, after
        ):
            self.headings += 1
            return
        self._check_number(first, number)
        if not any(one.has("say") for one in part):
            self.problems.append(first.problem("say", self._no_instruction(first)))
        say = self._joined(part, "say")
        note = self._joined(part, "note")
        title = title or _title(say)
        self.steps.append(
            DraftStep(
                key=free_key(stable_key(title, "step"), self._keys),
                title=title,
                say=f"{say}\n{self.env._('Note: %s', note)}" if note else say,
                expect=self._joined(part, "expect"),
                why=self._joined(part, "why"),
                actor=self._role(part),
                data=self._data(part),
            )
        )

    def _is_heading(self, record, number, title, after):
        """A title alone, or a number whose parts follow: 1 before 1.1."""
        if "step" in record.wrong:
            return False
        if number is None:
            return bool(title)
        follows = number_of(after[0].texts.get("step", ""))[0] if after else None
        return bool(title) or bool(follows and len(follows) > len(number))

    def _check_number(self, record, number):
        """Numbers rise. Each is compared with the one before, so that one slip is one problem."""
        if number is None:
            return
        message = None
        text = record.texts["step"].split("\n")[0]
        if number == self._number:
            message = self.env._(
                "Step %s is there twice: number the steps of a scenario in their order, and write "
                "the name of a scenario where a new one begins.",
                text,
            )
        elif self._number and number < self._number:
            message = self.env._(
                "Step %s stands after a later one: number the steps of a scenario in their order, "
                "and write the name of a scenario where a new one begins.",
                text,
            )
        if message:
            self.problems.append(record.problem("step", message))
        self._number = number

    def _no_instruction(self, record):
        step = record.texts.get("step")
        if step:
            return self.env._("Step “%s” has no instruction: write what is to be done.", step)
        return self.env._("This row has no instruction: write what is to be done.")

    def _role(self, part):
        """Who acts: the last role that was named."""
        for record in part:
            text = record.texts.get("actor")
            if not text:
                continue
            role = self._known.role(text)
            if len(role) == 1:
                self._actor = role
            elif role:
                message = self.env._(
                    "More than one role is called “%(name)s”: write its key, such as %(key)s.",
                    name=text,
                    key=role[0].key,
                )
                self.problems.append(record.problem("actor", message))
            else:
                self.problems.append(record.problem("actor", self._no_role(text)))
        return self._actor

    def _no_role(self, text):
        if like := self._known.like(text):
            return self.env._(
                "There is no role “%(name)s”. Did you mean %(like)s?",
                name=text,
                like=self.env._(" or ").join(f"“{name}”" for name in like),
            )
        return self.env._(
            "There is no role “%s”: write one of those that the template lists, or have it added "
            "under Configuration › Roles.",
            text,
        )

    def _data(self, part):
        found = []
        for record in part:
            for label, value in data_of(record.texts.get("data", ""), self.env._("Test data")):
                if not value:
                    message = self.env._("“%s” has no value: write one, or take it out.", label)
                    self.problems.append(record.problem("data", message))
                found.append((label, value))
        return found

    def _joined(self, part, target):
        return "\n".join(record.texts[target] for record in part if record.texts.get(target))


def _title(say):
    """The first sentence of an instruction, or as many of its words as a title has room for."""
    line = say.split("\n")[0]
    sentence = line.split(". ")[0].rstrip(".:;, ")
    if len(sentence) <= TITLE:
        return sentence or "?"
    return sentence[:TITLE].rsplit(" ", 1)[0].rstrip(".:;, ") + "…"
