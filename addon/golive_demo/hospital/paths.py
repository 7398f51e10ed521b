"""Learning paths, in force since the first people were given their roles."""

from .sites import SINCE

#: Days within which a line of a path is due: the first, and each one after it.
FIRST, EACH = 7, 4
#: What people practise as soon as they learned it, at most.
PRACTISED = 2


def make(hospital):
    _of_roles(hospital, approved(hospital))
    paths = hospital.env["golive.path"].search([])
    paths.date_from = hospital.at(min(SINCE.values())).date()


def approved(hospital):
    """Scenarios that may be learned."""
    return hospital.env["golive.scenario"].search([("state", "=", "approved")], order="key")


def _of_roles(hospital, scenarios):
    """A path for each role that has something to learn, unless it was shipped."""
    for role in hospital.env["golive.role"].search([], order="key"):
        mine = scenarios.filtered(lambda one, role=role: role in one.role_ids)
        known = hospital.env["golive.path"].search([("role_id", "=", role.id)])
        if not mine or known:
            continue
        ordered = mine.sorted(lambda one: (one.kind == "process", one.minutes, one.key))
        tasks = ordered.filtered(lambda one: one.kind == "task")[:PRACTISED]
        lines = [
            (one, mode)
            for one in ordered
            for mode in ("learn", "practice")
            if mode == "learn" or one in tasks
        ]
        hospital.create(
            "golive.path",
            {
                "name": f"Path of the {role.name}",
                "role_id": role.id,
                "line_ids": [
                    (
                        0,
                        0,
                        {
                            "sequence": 10 * at,
                            "key": one.key,
                            "mode": mode,
                            "days": FIRST + EACH * at,
                        },
                    )
                    for at, (one, mode) in enumerate(lines, 1)
                ],
            },
        )
