"""Learning under way: runs in `learn`, and attempts in `practice`."""

from uuid import UUID

from odoo.tools import SQL

from .dates import stamp
from .learning_plan import plan
from .paths import approved


def make(hospital):
    Learner(hospital, {one.key: one for one in approved(hospital)}).run()


class Learner:
    """Plays what people have behind them, in their name and on their days."""

    def __init__(self, hospital, scenarios):
        self.hospital, self.env = hospital, hospital.env
        self.scenarios = scenarios
        self.draw = hospital.draw("learning")
        self.scripts = {}
        self.rows = []

    def run(self):
        wanted = list(plan(self.hospital, self.scenarios))
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
