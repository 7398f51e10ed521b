from odoo import api, models

from ..bundle import shape
from ..bundle.fault import BundleFault
from ..bundle.manifest import HASH
from ..models.golive_attempt import GRADES
from ..play.key import KEY, STEP_KEY
from ..play.script import Script
from .coming import said_of
from .reference import is_reference, reference

STATES = ("open", "done", "stopped")
MODES = ("learn", "practice", "test", "verify")
BROKEN = shape.of({"step": shape.matches(STEP_KEY, 128), "why": shape.text()})
VERSIONS = shape.of(
    {"odoo": shape.text(200), "modules": shape.by_name(shape.maybe(shape.text(200)), 2000)}
)


class GolivePartRuns(models.AbstractModel):
    """Runs: who played what, where and when. The records that one names are text elsewhere."""

    _name = "golive.part.runs"
    _inherit = "golive.proof"
    _description = "Golive Bundle: Runs"

    _part = "runs"
    _turn = 50
    _shape = {
        "id": shape.uid,
        "played": shape.PLACE,
        "key": shape.matches(KEY),
        "scenario": shape.maybe(is_reference),
        "script": shape.matches(HASH),
        "person": shape.PERSON,
        "company": shape.filled(),
        "site": shape.SITE,
        "mode": shape.one_of(*MODES),
        "state": shape.one_of(*STATES),
        "start": shape.moment,
        "end": shape.maybe(shape.moment),
        "stopped_at": shape.maybe(shape.matches(STEP_KEY, 128)),
        "from": shape.maybe(shape.matches(STEP_KEY, 128)),
        "params": shape.by_name(shape.json),
        "records": shape.listed(shape.RECORD, 200),
        "handed_over": shape.flag,
        "grade": shape.maybe(shape.one_of(*(grade for grade, _label in GRADES))),
        "share": shape.number(0, 1),
        "versions": shape.maybe(VERSIONS),
        "broken": shape.maybe(BROKEN),
        "untold": shape.maybe(shape.text()),
    }

    @api.model
    def _rows(self, going):
        named = {run: self._named(run) for run in going.own_runs}
        going.learn_names([(model, one) for names in named.values() for _n, model, one in names])
        rows = [self._row(going, run, named[run]) for run in going.own_runs]
        return [*rows, *self._carried(going)]

    @api.model
    def _row(self, going, run, named):
        setup = run.setup or {}
        return {
            "id": run.uid,
            "played": going.here,
            "key": run.key,
            "scenario": reference(run.scenario_id),
            "script": run.script_id.hash,
            "person": going.person(run.user_id),
            "company": run.company_id.name,
            "site": going.site(run.site_id),
            "mode": run.mode,
            "state": run.state,
            "start": shape.told(run.date_start),
            "end": shape.told(run.date_end),
            "stopped_at": run.stopped_at or None,
            "from": setup.get("from") or None,
            "params": setup.get("params") or {},
            "records": going.records(named),
            "handed_over": bool(run.handed_over),
            "grade": run.grade or None,
            "share": run.share,
            "versions": run.versions or None,
            "broken": run.broken or None,
            "untold": run.untold or None,
        }

    @api.model
    def _named(self, run):
        """The records that it began with: list of (name, model, id)."""
        binds = Script(run.script_id.body["scenario"]).binds
        records = (run.setup or {}).get("records", {})
        named = [(name, binds[name]["model"], one) for name, one in records.items()]
        return named + [(given.name, given.model, given.res_id) for given in run.given_ids]

    @api.model
    def _check_sense(self, row):
        if (row["state"] == "open") != (row["end"] is None):
            self._refuse()

    @api.model
    def _of(self, row):
        return row["id"]

    @api.model
    def _rank(self, row):
        return STATES.index(row["state"]) > 0

    @api.model
    def _own(self, ids):
        own = self.env["golive.run"].sudo().search([("uid", "in", ids)])
        return set(own.mapped("uid"))

    @api.model
    def _place(self, coming, rows):
        runs = coming.env["golive.run"]
        placed = {run.uid: run for run in runs.search([("uid", "in", [row["id"] for row in rows])])}
        scripts = {
            script.hash: script.id
            for script in coming.env["golive.script"].search(
                [("hash", "in", [row["script"] for row in rows])]
            )
        }
        settled, new = set(), []
        for row in rows:
            if row["script"] not in scripts:
                raise BundleFault(self._part, "script")
            user = coming.user(row["person"])
            scenario = coming.scenario(row["scenario"])
            values = self._values(coming, row, user, scenario)
            if run := placed.get(row["id"]):
                run.write(values)
            else:
                new.append({**values, **self._first(coming, row, scripts[row["script"]])})
            if user and (scenario or not row["scenario"]):
                settled.add(row["id"])
        runs.create(new)
        return settled

    @api.model
    def _first(self, coming, row, script_id):
        """What does not change any more."""
        return {
            "uid": row["id"],
            "key": row["key"],
            "script_id": script_id,
            "mode": row["mode"],
            "company_id": coming.company_of(row["company"]).id,
            "date_start": shape.moment_of(row["start"]),
            "setup": {name: row[name] for name in ("from", "params") if row[name]} or False,
            "source": row["played"]["name"],
            "source_uuid": row["played"]["uuid"],
            "source_kind": row["played"]["kind"],
            "source_records": told(row["records"]),
            "bundle_id": coming.bundle.id,
        }

    @api.model
    def _values(self, coming, row, user, scenario):
        """What may be otherwise when it comes again, or when its person and scenario are here."""
        return {
            "user_id": user.id,
            "person": said_of(row["person"]),
            "scenario_id": scenario.id,
            "site_id": coming.site(row["site"]).id,
            "state": row["state"],
            "date_end": shape.moment_of(row["end"]),
            "stopped_at": row["stopped_at"],
            "handed_over": row["handed_over"],
            "grade": row["grade"],
            "share": row["share"],
            "versions": row["versions"] or False,
            "broken": row["broken"] or False,
            "untold": row["untold"],
        }


def told(records):
    """Records of another database as text: never as ids, which mean something else here."""
    return "\n".join(
        f"{one['name']}: {one['text'] or one['id']} ({one['model']})" for one in records
    )
