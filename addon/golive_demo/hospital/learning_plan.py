"""Who has learned what by now, as data: Lindenau is live and nearly done, Erlenried is in the
middle of it, Tannberg has just begun."""

from .sites import SINCE

#: Site → how much of their path people have behind them, at least and at most.
PROGRESS = {
    "lindenau": (0.75, 1.0),
    "erlenried": (0.25, 0.75),
    "tannberg": (0.0, 0.35),
    "shared": (0.6, 1.0),
}
#: Out of a hundred practices, how many do not pass the first time.
FAILS = 16


def plan(hospital, scenarios):
    """What each person has done of each of their paths, and what they have begun."""
    lines = {
        path.role_id: path.line_ids.sorted(lambda one: (one.sequence, one.key))
        for path in hospital.env["golive.path"].search([])
    }
    sites = {hospital.get(f"site_{key}"): key for key in SINCE}
    draw, done = hospital.draw("learning plan"), set()
    holdings = hospital.env["golive.holding"].search([("state", "=", "confirmed")])
    for holding in holdings.sorted(lambda one: (one.user_id.login, one.role_id.key)):
        site = sites[holding.site_id]
        path = [
            line
            for line in lines.get(holding.role_id, [])
            if line.key in scenarios and scenarios[line.key].kind == "task"
        ]
        behind = round(draw.uniform(*PROGRESS[site]) * len(path))
        for at, line in enumerate(path[: behind + 1]):
            known = (holding.user_id, line.key, line.mode)
            is_open = at == behind
            # Some have one open; nobody learns the same twice for two roles.
            if known in done or (is_open and draw.random() > 0.2):
                continue
            done.add(known)
            yield from _entries(hospital, draw, holding, site, line, at, len(path), is_open)


def _entries(hospital, draw, holding, site, line, at, many, is_open):
    span = -SINCE[site] - 2
    day = SINCE[site] + 1 + int(span * (at + draw.random()) / (many + 1))
    entry = {
        "user": holding.user_id,
        "login": holding.user_id.login,
        "site": holding.site_id,
        "key": line.key,
        "mode": line.mode,
        "day": min(-1, day),
        "at": hospital.at(min(-1, day), draw.randint(7, 15), draw.randint(0, 59)),
        "state": "open" if is_open else "done",
        "fails": False,
    }
    if line.mode == "practice" and not is_open and draw.randint(0, 99) < FAILS:
        yield {
            **entry,
            "day": min(-2, day - 1),
            "fails": True,
            "at": hospital.at(min(-2, day - 1), 9, draw.randint(0, 59)),
        }
    yield entry
