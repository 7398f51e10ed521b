"""What a view says of when a thing is hidden: `invisible="state != 'draft' or not partner_id"`.

Walked as a syntax tree with three truth values. Nothing is ever evaluated as code: what is not a
comparison, a boolean operator, a name or a constant is `UNKNOWN`.
"""

import ast
import operator
from itertools import product
from math import prod

UNKNOWN = object()
#: A value of which no more is known than that it is not empty.
SOMETHING = object()
#: As many states of a record are tried to see whether two things can show at once.
MAX_STATES = 5000
_WORDS = {"true": True, "false": False}
_COMPARE = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.In: lambda value, values: value in values,
    ast.NotIn: lambda value, values: value not in values,
    ast.Is: operator.is_,
    ast.IsNot: operator.is_not,
}


def truth(text, lookup=lambda _name: UNKNOWN):
    """Whether the expression holds.

    :param lookup: gives the value of a name (`state`, `parent.state`; `context.x` stands for
        `context.get('x')` and is None where the context lacks it), or `UNKNOWN`
    :return: True, False or `UNKNOWN`
    """
    tree = _parse(text)
    value = _value(tree, lookup) if tree is not None else UNKNOWN
    return value if value is UNKNOWN else bool(value)


def names(text):
    """Names that the expression asks for."""
    found = set()
    truth_of_all(text, lambda name: found.add(name) or UNKNOWN)
    return found


def always(text, choices):
    """Whether the expression holds whichever of the values that they may have its names have.

    :param choices: function name → tuple of values, each of which may be `UNKNOWN`
    :return: True, False (it never holds), or `UNKNOWN`
    """
    asked = {name: choices(name) for name in sorted(names(text))}
    if prod(map(len, asked.values())) > MAX_STATES:
        return UNKNOWN
    truths = set()
    for state in product(*asked.values()):
        known = dict(zip(asked, state, strict=True))
        truths.add(truth(text, lambda name, known=known: known.get(name, UNKNOWN)))
    return truths.pop() if len(truths) == 1 else UNKNOWN


def truth_of_all(text, lookup):
    """As `truth`, but every part is looked at: no operator stops early."""
    tree = _parse(text)
    for node in ast.walk(tree) if tree is not None else ():
        if isinstance(node, ast.Attribute | ast.Name | ast.Call):
            _value(node, lookup)


def can_both_be_false(ones, others, values):
    """Whether in some state none of `ones` and none of `others` holds: two things show at once.

    :param ones: expressions that hide the first thing, `others` those that hide the second
    :param values: function name → values that it may have, or None for any
    :return: True, False, or `UNKNOWN` where that cannot be told
    """
    texts = [*ones, *others]
    named = sorted(set().union(*map(names, texts)))
    asked = [name for name in named if not name.startswith("context.")]
    domains = [_domain(name, texts, values(name)) for name in asked]
    size = 1
    for domain in domains:
        size *= len(domain)
    if size > MAX_STATES:
        return UNKNOWN
    answer = False
    for state in product(*domains):
        known = dict(zip(asked, state, strict=True))
        truths = [truth(text, lambda name, known=known: known.get(name, UNKNOWN)) for text in texts]
        if True in truths:
            continue
        if UNKNOWN not in truths:
            return True
        answer = UNKNOWN
    return answer


def _domain(name, texts, values):
    """Values worth trying: all there are, or what is compared with, nothing and something else."""
    if values is not None:
        return list(values)
    found = [False, "\0" + name]
    for text in texts:
        for node in ast.walk(_parse(text) or ast.Tuple([])):
            if isinstance(node, ast.Constant) and node.value not in found:
                found.append(node.value)
    return found


def _parse(text):
    try:
        return ast.parse((text or "").strip(), mode="eval").body
    except (SyntaxError, ValueError):
        return None


def _value(node, lookup):
    if isinstance(node, ast.Constant):
        return node.value
    if isinstance(node, ast.Name):
        return _WORDS[node.id] if node.id in _WORDS else lookup(node.id)
    if isinstance(node, ast.Attribute):
        inner = node.value
        return lookup(f"{inner.id}.{node.attr}") if isinstance(inner, ast.Name) else UNKNOWN
    if isinstance(node, ast.List | ast.Tuple | ast.Set):
        items = [_value(item, lookup) for item in node.elts]
        return UNKNOWN if UNKNOWN in items else items
    if isinstance(node, ast.UnaryOp):
        return _unary(node, lookup)
    if isinstance(node, ast.BoolOp):
        return _logic(node, lookup)
    if isinstance(node, ast.Call):
        return _of_context(node, lookup)
    return _comparison(node, lookup) if isinstance(node, ast.Compare) else UNKNOWN


def _of_context(node, lookup):
    """The one call that is understood, and not called: `context.get('x')`."""
    called = ast.unparse(node.func) == "context.get" and not node.keywords
    names_key = called and node.args and isinstance(node.args[0], ast.Constant)
    if not names_key:
        return UNKNOWN
    value = lookup(f"context.{node.args[0].value}")
    return _value(node.args[1], lookup) if value is None and len(node.args) == 2 else value


def _unary(node, lookup):
    value = _value(node.operand, lookup)
    if value is UNKNOWN:
        return UNKNOWN
    if isinstance(node.op, ast.Not):
        return not value
    is_number = isinstance(value, int | float)
    return -value if isinstance(node.op, ast.USub) and is_number else UNKNOWN


def _logic(node, lookup):
    """One operand that decides is enough, whatever is unknown of the others."""
    decides = isinstance(node.op, ast.Or)
    values = [_value(item, lookup) for item in node.values]
    known = [bool(value) for value in values if value is not UNKNOWN]
    if decides in known:
        return decides
    return UNKNOWN if len(known) < len(values) else not decides


def _of_something(signs, values):
    """What is not empty is not nothing; of all else it may or may not be the equal."""
    others = [value for value in values if value is not SOMETHING]
    if len(signs) == len(others) == 1 and others[0] in (False, None, ""):
        return {ast.Eq: False, ast.NotEq: True}.get(type(signs[0]), UNKNOWN)
    return UNKNOWN


def _comparison(node, lookup):
    values = [_value(item, lookup) for item in (node.left, *node.comparators)]
    if UNKNOWN in values:
        return UNKNOWN
    if SOMETHING in values:
        return _of_something(node.ops, values)
    try:
        return all(
            _COMPARE[type(sign)](left, right)
            for sign, left, right in zip(node.ops, values, values[1:], strict=False)
        )
    except TypeError:
        return UNKNOWN
