"""What a file says of scenarios, once it is understood; nothing of it is in the database yet."""

from dataclasses import dataclass, field


@dataclass
class DraftStep:
    """`actor`: golive.role, or None for who acts first. `data`: list of (label, value)."""

    key: str
    title: str
    say: str
    expect: str = ""
    why: str = ""
    actor: object = None
    data: list = field(default_factory=list)


@dataclass
class Draft:
    """`given`: targets that the file has columns for: what it says nothing of is not compared.
    `menu`: the root menu of its app."""

    name: str
    key: str
    menu: object
    steps: list
    given: frozenset

    def roles(self):
        """golive.role, each once, in the order in which they act."""
        return list(dict.fromkeys(step.actor for step in self.steps if step.actor))
