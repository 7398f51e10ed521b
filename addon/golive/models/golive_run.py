from odoo import api, fields, models

from ..play.entry import BEHIND

MODES = [("learn", "Learn"), ("practice", "Practice"), ("test", "Test"), ("verify", "Verify")]


class GoliveRun(models.Model):
    """One playing of a scenario by one person, on the script as it was when it began.

    Written by methods only (`golive_run_start`, `golive_run_play`), each of which acts for the
    person who calls. Times are UTC, the server's.
    """

    _name = "golive.run"
    _description = "Golive Run"
    _order = "id desc"

    uid = fields.Char(string="Unique ID", required=True, readonly=True)
    key = fields.Char(string="Scenario Key", required=True, readonly=True, index=True)
    scenario_id = fields.Many2one("golive.scenario", readonly=True, ondelete="set null", index=True)
    script_id = fields.Many2one(
        "golive.script", required=True, readonly=True, ondelete="restrict", index=True
    )
    user_id = fields.Many2one(
        "res.users", string="Person", required=True, readonly=True, ondelete="restrict"
    )
    company_id = fields.Many2one(
        "res.company", required=True, readonly=True, ondelete="restrict", index=True
    )
    site_id = fields.Many2one(
        "golive.site",
        readonly=True,
        ondelete="restrict",
        index="btree_not_null",
        help="Where the person worked when it began: its values counted, and its people go on "
        "with it.",
    )
    mode = fields.Selection(MODES, required=True, readonly=True)
    state = fields.Selection(
        [("open", "In Progress"), ("done", "Done"), ("stopped", "Stopped")],
        string="Status",
        required=True,
        readonly=True,
        default="open",
    )
    date_start = fields.Datetime(string="Started", required=True, readonly=True)
    date_end = fields.Datetime(string="Ended", readonly=True)
    stopped_at = fields.Char(readonly=True, help="The step at which the person gave up.")
    setup = fields.Json(
        readonly=True,
        help="What it began with: from (key of a step), records (name: id), params (name: value).",
    )
    kept = fields.Json(
        readonly=True,
        groups=fields.NO_ACCESS,
        help="What records held when it began, for checks to tell what is new: param: value.",
    )
    versions = fields.Json(
        readonly=True,
        help="What a check ran against: odoo, and modules (name: version).",
    )
    broken = fields.Json(readonly=True, help="Where a check could not go on: step and why.")
    result_ids = fields.One2many("golive.result", "run_id", string="Results", readonly=True)
    given_ids = fields.One2many("golive.given", "run_id", readonly=True)
    progress = fields.Float(
        compute="_compute_progress",
        help="Share of its steps that are behind the person, in percent.",
    )
    minutes = fields.Float(compute="_compute_progress", help="Time spent on its steps.")

    _uid_unique = models.Constraint("UNIQUE (uid)", "This run is stored already.")
    _user_idx = models.Index("(user_id, key)")

    @api.depends("result_ids", "state")
    def _compute_progress(self):
        grouped = self.env["golive.result"]._read_group(
            [("run_id", "in", self.ids), ("outcome", "in", BEHIND)], ["run_id"], ["seconds:sum"]
        )
        seconds = dict(grouped)
        behind = self._behind()
        for run in self:
            steps = len(run.sudo().script_id.body["scenario"]["steps"]) if run.script_id else 0
            run.progress = 100.0 * behind.get(run.id, 0) / steps if steps else 0.0
            if run.state == "done":
                run.progress = 100.0
            run.minutes = seconds.get(run, 0.0) / 60

    @api.depends("scenario_id", "key")
    def _compute_display_name(self):
        for run in self:
            run.display_name = run.sudo().scenario_id.name or run.key
