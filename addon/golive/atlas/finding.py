"""What was found of an anchor."""

from dataclasses import dataclass, field

OK, GONE, AMBIGUOUS, CANNOT_TELL = "ok", "gone", "ambiguous", "cannot_tell"
#: The worse, the later.
ORDER = (OK, CANNOT_TELL, AMBIGUOUS, GONE)


@dataclass(frozen=True)
class Finding:
    """`code` names the sentence of `words`, `args` what it speaks of, as JSON: words are made when
    they are read, in the reader's language."""

    result: str
    code: str = ""
    args: dict = field(default_factory=dict)
    #: Where it was found, for `Whereabouts`: the screen and the nodes of its view. Not stored.
    screen: object = None
    nodes: tuple = ()


def ok(screen=None, nodes=(), **args):
    """It is there."""
    return Finding(OK, "", args, screen, tuple(nodes))


def gone(code, screen=None, nodes=(), **args):
    """Nobody of the audience finds it."""
    return Finding(GONE, code, args, screen, tuple(nodes))


def cannot_tell(code, screen=None, **args):
    """Only the page will show."""
    return Finding(CANNOT_TELL, code, args, screen)


def worst(findings):
    """The one that matters; `ok` where there is none."""
    return max(findings, key=lambda finding: ORDER.index(finding.result), default=ok())
