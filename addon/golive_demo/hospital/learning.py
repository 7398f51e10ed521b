"""Learning under way: Lindenau is live and nearly done, Erlenried is in the middle of it, Tannberg
has just begun. Paths, sessions, runs in `learn` and attempts in `practice`."""

from uuid import UUID

from odoo.tools import SQL

from .dates import stamp
from .people import user_of
from .sites import SINCE

#: Site → how much of their path people have behind them, at least and at most.
PROGRESS = {
    "lindenau": (0.75, 1.0),
    "erlenried": (0.25, 0.75),
    "tannberg": (0.0, 0.35),
    "shared": (0.6, 1.0),
}
#: Days within which a line of a path is due: the first, and each one after it.
FIRST, EACH = 7, 4
#: What people practise as soon as they learned it, at most.
PRACTISED = 2
#: Out of a hundred practices, how many do not pass the first time.
FAILS = 16
#: Who teaches at a site what takes several people.
TRAINERS = {
    "lindenau": "super.{area}.lindenau",
    "erlenried": "super.{area}.erlenried",
    "tannberg": "super.{area}.tannberg",
    "shared": "owner.{area}.shared",
}
#: The day of a site's first session.
TAUGHT = {"lindenau": -48, "erlenried": -18, "tannberg": 9, "shared": -60}
AREAS = {
    "procurement": "purchase",
    "inventory": "stock",
    "maintenance": "maintenance",
    "helpdesk": "helpdesk",
}
ROOMS = {
    "lindenau": "Training room 2, ground floor",
    "erlenried": "Library",
    "tannberg": "Meeting room above the pharmacy",
    "shared": "Call with all sites",
}


def make(hospital):
    scenarios = hospital.env["golive.scenario"].search([("state", "=", "approved")], order="key")
    _paths(hospital, scenarios)
    _in_force(hospital)
    _sessions(hospital, scenarios)
    Learner(hospital, {one.key: one for one in scenarios}).run()


def _paths(hospital, scenarios):
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


def _in_force(hospital):
    """Since the first people were given their roles, whoever wrote the paths."""
    paths = hospital.env["golive.path"].search([])
    paths.date_from = hospital.at(min(SINCE.values())).date()


def _sessions(hospital, scenarios):
    """What takes several people is taught to them together: held, or planned where it is to
    come."""
    for site in TRAINERS:
        for number, area in enumerate(AREAS):
            taught = scenarios.filtered(
                lambda one, area=area: one.kind == "process" and area in one.role_ids.mapped("area")
            )
            if taught:
                _session(hospital, site, area, TAUGHT[site] + 2 * number, taught)


def _session(hospital, site, area, day, taught):
    place = hospital.get(f"site_{site}")
    trainer = user_of(hospital, TRAINERS[site].format(area=AREAS[area]))
    held = [("state", "=", "confirmed"), ("site_id", "=", place.id), ("area", "=", area)]
    people = hospital.env["golive.holding"].search(held).user_id - trainer
    if not people:
        return
    session = hospital.create(
        "golive.session",
        {
            "name": f"{area.capitalize()}: from beginning to end",
            "trainer_id": trainer.id,
            "place": ROOMS[site],
            "site_id": place.id,
            "company_id": trainer.company_id.id,
            "date_start": hospital.at(day, 13),
            "hours": 1.5,
            "scenario_ids": [(6, 0, taught.ids)],
            "attendance_ids": [
                (0, 0, {"user_id": user.id, "state": "absent" if at % 7 == 6 else "invited"})
                for at, user in enumerate(people.sorted("login"))
            ],
        },
    )
    if day < 0:
        session.hold()


class Learner:
    """Plays what people have behind them, in their name and on their days."""

    def __init__(self, hospital, scenarios):
        self.hospital, self.env = hospital, hospital.env
        self.scenarios = scenarios
        self.draw = hospital.draw("learning")
        self.scripts = {}
        self.rows = []

    def run(self):
        wanted = [entry for entry in self._plan() if entry["key"] in self.scenarios]
        wanted.sort(key=lambda entry: (entry["day"], entry["login"], entry["key"], entry["mode"]))
        runs = self.env["golive.run"].create([self._run(entry) for entry in wanted])
        for run, entry in zip(runs, wanted, strict=True):
            self._results(run, entry)
        self._insert()
        for run, entry in zip(runs, wanted, strict=True):
            self._end(run, entry)
        stamp(
            self.env,
            "golive.run",
            {run.id: {"create_date": entry["at"]} for run, entry in zip(runs, wanted, strict=True)},
        )

    def _plan(self):
        """What each person has done of each of their paths, and what they have begun."""
        lines = {
            path.role_id: path.line_ids.sorted(lambda one: (one.sequence, one.key))
            for path in self.env["golive.path"].search([])
        }
        sites = {self.hospital.get(f"site_{key}"): key for key in SINCE}
        done = set()
        holdings = self.env["golive.holding"].search([("state", "=", "confirmed")])
        for holding in holdings.sorted(lambda one: (one.user_id.login, one.role_id.key)):
            site = sites[holding.site_id]
            path = [
                line
                for line in lines.get(holding.role_id, [])
                if line.key in self.scenarios and self._alone(self.scenarios[line.key])
            ]
            behind = round(self.draw.uniform(*PROGRESS[site]) * len(path))
            for at, line in enumerate(path[: behind + 1]):
                known = (holding.user_id, line.key, line.mode)
                is_open = at == behind
                # Some have one open; nobody learns the same twice for two roles.
                if known in done or (is_open and self.draw.random() > 0.2):
                    continue
                done.add(known)
                yield from self._entries(holding, site, line, at, len(path), is_open)

    def _alone(self, scenario):
        return scenario.kind == "task"

    def _entries(self, holding, site, line, at, many, is_open):
        span = -SINCE[site] - 2
        day = SINCE[site] + 1 + int(span * (at + self.draw.random()) / (many + 1))
        entry = {
            "user": holding.user_id,
            "login": holding.user_id.login,
            "site": holding.site_id,
            "key": line.key,
            "mode": line.mode,
            "day": min(-1, day),
            "at": self.hospital.at(
                min(-1, day), self.draw.randint(7, 15), self.draw.randint(0, 59)
            ),
            "state": "open" if is_open else "done",
            "fails": False,
        }
        if line.mode == "practice" and not is_open and self.draw.randint(0, 99) < FAILS:
            yield {
                **entry,
                "day": min(-2, day - 1),
                "fails": True,
                "at": self.hospital.at(min(-2, day - 1), 9, self.draw.randint(0, 59)),
            }
        yield entry

    def _uid(self):
        return str(UUID(int=self.draw.getrandbits(128), version=4))

    def _run(self, entry):
        scenario = self.scenarios[entry["key"]]
        if scenario not in self.scripts:
            self.scripts[scenario] = self.env["golive.script"]._freeze(scenario, {})
        entry["steps"] = self.scripts[scenario].body["scenario"]["steps"]
        minutes = 2 + len(entry["steps"]) // 2
        return {
            "uid": self._uid(),
            "key": entry["key"],
            "scenario_id": scenario.id,
            "script_id": self.scripts[scenario].id,
            "user_id": entry["user"].id,
            "company_id": entry["user"].company_id.id,
            "site_id": entry["site"].id,
            "mode": entry["mode"],
            "state": entry["state"],
            "date_start": entry["at"],
            "date_end": entry["at"].replace(minute=min(59, entry["at"].minute + minutes))
            if entry["state"] == "done"
            else False,
        }

    def _results(self, run, entry):
        """A line for each step; who fails asked for hints, or passed steps over."""
        steps = entry["steps"]
        if entry["state"] == "open":
            steps = steps[: max(1, len(steps) // 2)]
        for at, step in enumerate(steps):
            checked = bool((step.get("expect") or {}).get("check"))
            stuck = entry["fails"] and at % 2 == 1
            if stuck or (entry["mode"] == "practice" and self.draw.random() < 0.04):
                self._row(run, entry, step, "hint", "none", 0)
            seconds = round(self.draw.uniform(4, 70), 1)
            verdict = "passed" if checked else "none"
            self._row(run, entry, step, "done", verdict, seconds)

    def _row(self, run, entry, step, outcome, verdict, seconds):
        self.rows.append(
            (
                self._uid(),
                run.id,
                step["key"],
                outcome,
                verdict,
                _judge(step) if verdict == "passed" else None,
                seconds,
                entry["user"].id,
                entry["at"],
            )
        )

    def _insert(self):
        """Results are recorded by playing, and stamped by the server's clock: those of the past
        are stored as the server does it, each on its day."""
        self.env.flush_all()
        for first in range(0, len(self.rows), 500):
            values = SQL(", ").join(
                SQL("(%s, %s, %s, %s, %s, %s, %s, false, false, 0, %s, %s)", *row)
                for row in self.rows[first : first + 500]
            )
            self.env.cr.execute(
                SQL(
                    "INSERT INTO golive_result (uid, run_id, step_key, outcome, verdict, judge,"
                    " seconds, detour, helped, late, user_id, date) VALUES %s",
                    values,
                )
            )
        self.env.invalidate_all()

    def _end(self, run, entry):
        """What a run leaves behind: attendance in `learn`, a scored attempt in `practice`."""
        if entry["state"] != "done":
            return
        if entry["mode"] == "learn":
            self.env["golive.attendance"].create(
                {
                    "user_id": entry["user"].id,
                    "run_id": run.id,
                    "date": run.date_end,
                    "state": "attended",
                }
            )
        elif entry["mode"] == "practice":
            got = run._scored(entry["user"], "done")
            grade = run._graded(got, "done")
            run.write({"share": got.share, "grade": grade})
            hints = run.result_ids.filtered(lambda one: one.outcome == "hint")
            self.env["golive.attempt"].create(
                {
                    "run_id": run.id,
                    "user_id": entry["user"].id,
                    "date": run.date_end,
                    "checked": got.checked,
                    "earned": got.earned,
                    "share": got.share,
                    "pass_mark": got.pass_mark,
                    "grade": grade,
                    "hints": len(hints),
                }
            )


def _judge(step):
    """Records are judged by the server, screens and forms by the page."""
    check = step["expect"]["check"]
    return "server" if {"record", "exists"} & set(check) else "page"
