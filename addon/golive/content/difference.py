"""What differs between two versions of a scenario, step by step: all that an approval is of, so
that nothing is approved unseen."""

from difflib import SequenceMatcher

from ..play.shape import WORDS
from .scenario import TOLD, content_of

SOURCE = "en_US"


def differences(mine, other, base):
    """Rows as `golive.scenario.difference` gives them; the scenario's own first, then its steps in
    the order of `other`, then those that only `mine` has.

    :param base: the version that `mine` was copied from, or an empty recordset
    """
    env = mine.env
    contents = [content_of(one) if one else None for one in (mine, other, base)]
    rows = []
    if fields := _fields(env, contents, _scenario_labels(mine), TOLD):
        rows.append({"step": "", "title": other.name, "change": "changed", "fields": fields})
    mine, other, base = (
        {step["key"]: step for step in content["steps"]} if content else {} for content in contents
    )
    labels, elsewhere = _step_labels(env), _elsewhere(mine, other)
    for key, step in other.items():
        row = {"step": key, "title": _said(step["words"], "title", env.lang), "fields": []}
        if key not in mine:
            rows.append({**row, "change": "added"})
            continue
        row["fields"] = _fields(env, [mine[key], step, base.get(key)], labels, WORDS)
        if key in elsewhere:
            row["fields"].insert(0, _place(env, key, mine, other, base))
        if row["fields"]:
            rows.append({**row, "change": "changed"})
    return rows + [
        {
            "step": key,
            "title": _said(step["words"], "title", env.lang),
            "change": "removed",
            "fields": [],
        }
        for key, step in mine.items()
        if key not in other
    ]


def _fields(env, parts, labels, words):
    """What differs between two parts with `words` and `spec`, in the order of `labels`.

    :param parts: mine, the other's and the base's, which may be None
    """
    values = [_values(part) if part else {} for part in parts]
    unknown = sorted(set().union(*values) - set(labels))
    found = []
    for name in (*labels, *unknown):
        label = labels.get(name, name)
        if name in words:
            found += _spoken(env, name, label, [part and part["words"] for part in parts])
            continue
        sides = [one.get(name) for one in values]
        if sides[0] != sides[1]:
            found.append(_field(name, label, sides, bool(parts[2])))
    return found


def _values(part):
    """What it says beside its words: name → JSON."""
    plain = {name: value for name, value in part.items() if name not in ("key", "steps", "words")}
    spec = plain.pop("spec")
    # Who takes part, and in which order, are two things of one name.
    return {**{"role_order" if name == "roles" else name: spec[name] for name in spec}, **plain}


def _spoken(env, name, label, sides):
    """One field of words: a row for each language in which it differs."""
    languages = {lang for words in sides[:2] for lang in (words.get(name) or {})}
    reader = env.lang if env.lang in languages else SOURCE
    found = []
    for lang in sorted(languages, key=lambda lang: (lang != reader, lang)):
        said = [words and _said(words, name, lang) for words in sides]
        if said[0] != said[1]:
            called = label if lang == reader else f"{label} ({_language(env, lang)})"
            found.append({**_field(name, called, said, bool(sides[2])), "lang": lang})
    return found


def _said(words, name, lang):
    """What somebody reads in that language."""
    said = words.get(name) or {}
    return said.get(lang) or said.get(SOURCE) or ""


def _language(env, code):
    return env["res.lang"]._get_data(code=code).name or code


def _elsewhere(mine, other):
    """Keys of the steps that come in another order."""
    before = [key for key in mine if key in other]
    after = [key for key in other if key in mine]
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
    return set(before) - {key for start, _, size in blocks for key in before[start : start + size]}


def _place(env, key, mine, other, base):
    """Where it comes, counted from 1."""
    places = [list(steps).index(key) + 1 if key in steps else None for steps in (mine, other)]
    by = ""
    if base:
        moved = [key in _elsewhere(base, steps) for steps in (mine, other)]
        by = {(False, True): "shipped", (True, False): "customer"}.get(tuple(moved), "both")
    return {
        "field": "place",
        "label": env._("Place among the steps"),
        "mine": places[0],
        "theirs": places[1],
        "by": by,
    }


def _field(name, label, sides, has_base):
    mine, theirs, base = sides
    by = ""
    if has_base:
        by = "shipped" if mine == base else "customer" if theirs == base else "both"
    return {"field": name, "label": label, "mine": mine, "theirs": theirs, "by": by}


def _scenario_labels(scenario):
    env = scenario.env
    named = scenario.fields_get(
        ("name", "summary", "kind", "minutes", "start", "role_ids", "process_class", "revision"),
        ["string"],
    )
    return {
        **{name.replace("role_ids", "roles"): named[name]["string"] for name in named},
        "role_order": env._("Order of the roles"),
        "app": env._("App"),
        "exercise": env._("Exercise"),
        "given": env._("Records to begin with"),
        "params": env._("Values that differ by site"),
        "labels": env._("What these values are called"),
        "passMark": env._("Share to pass"),
        "models": env._("Screens"),
    }


def _step_labels(env):
    named = env["golive.step"].fields_get((*WORDS, "actor_id"), ["string"])
    return {
        **{name: named[name]["string"] for name in WORDS},
        "actor": named["actor_id"]["string"],
        "at": env._("Where"),
        "do": env._("Action"),
        "data": env._("Test Data"),
        "check": env._("Check"),
        "keeps": env._("What it keeps"),
        "binds": env._("Record it names"),
        "when": env._("Only when"),
        "optional": env._("Optional"),
        "irreversible": env._("Cannot be undone"),
    }
