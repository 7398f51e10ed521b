from datetime import date

from odoo import api, fields, models
from odoo.fields import Domain

from ..play.entry import BEHIND
from .golive_run import MODES

STATES = [
    ("done", "Done"),
    ("again", "To Learn Again"),
    ("late", "Late"),
    ("open", "Open"),
]


class GoliveProgress(models.Model):
    """How far each person is with each line of a path that is theirs: counted from attendances,
    attempts and runs when it is read, and stored nowhere.

    Who leaves, or loses the role, drops out of it; who joins is in it.
    """

    _name = "golive.progress"
    _description = "Golive Learning Progress"
    _auto = False
    _order = "user_id, path_id, sequence, line_id"
    _rec_name = "key"

    user_id = fields.Many2one("res.users", string="Person", readonly=True)
    role_id = fields.Many2one("golive.role", readonly=True)
    area = fields.Selection(related="role_id.area")
    site_id = fields.Many2one("golive.site", readonly=True)
    manager_id = fields.Many2one("res.users", string="Reports To", readonly=True)
    path_id = fields.Many2one("golive.path", readonly=True)
    line_id = fields.Many2one("golive.path.line", readonly=True)
    sequence = fields.Integer(readonly=True)
    key = fields.Char(string="Scenario Key", readonly=True)
    scenario_id = fields.Many2one(related="line_id.scenario_id")
    mode = fields.Selection(MODES, help="What completes it.", readonly=True)
    date_joined = fields.Date(string="Counted From", readonly=True)
    date_attended = fields.Date(
        string="Attended", readonly=True, help="A session, or a run in learn."
    )
    date_competent = fields.Date(
        string="Competent", readonly=True, help="When they passed it in practice."
    )
    date_done = fields.Date(string="Done", readonly=True)
    date_due = fields.Date(string="Due", readonly=True)
    state = fields.Selection(STATES, string="Status", readonly=True)
    done_count = fields.Integer(string="Lines Done", readonly=True)
    attempts = fields.Integer(compute="_compute_details", help="Times they practised it.")
    hints = fields.Integer(compute="_compute_details", help="Hints that they asked for.")
    minutes = fields.Float(compute="_compute_details", help="Time spent on its runs.")
    detailed = fields.Boolean(compute="_compute_details")
    seen = fields.Boolean(
        search="_search_seen",
        compute="_compute_seen",
        help="It is yours, or of people whom you manage, support as a super user, or whose process "
        "you own.",
    )

    @api.depends_context("uid")
    def _compute_seen(self):
        seen = self.search([("seen", "=", True), ("id", "in", self.ids)])
        for row in self:
            row.seen = row in seen

    def _search_seen(self, operator, _value):
        """Odoo asks with `in` and {True}, whatever was written. Of others no more is seen than the
        settings allow."""
        if operator != "in":
            return NotImplemented
        seen = Domain("user_id", "=", self.env.uid)
        if self.env["golive.settings"]._named_detail() == "nothing":
            return seen
        seen |= Domain("manager_id", "=", self.env.uid)
        for segment in ("super_user", "process_owner"):
            for site, areas in self.env["golive.holding"]._led_areas(segment).items():
                place = Domain("site_id", "=", site.id)
                if not site or site.serves_all:
                    # Who works at no site in particular is helped by these alone.
                    place = Domain("site_id", "=", False) | Domain("site_id.mine", "=", True)
                seen |= place & Domain("role_id.area", "in", list(areas))
        return seen

    @api.depends_context("uid")
    def _compute_details(self):
        """Of others, only where the settings say that hints and minutes are shown."""
        is_shown = self.env["golive.settings"]._named_detail() == "full"
        shown = self.filtered(lambda row: is_shown or row.user_id == self.env.user)
        counts = {
            (user.id, key): (count, hints)
            for user, key, count, hints in self.env["golive.attempt"]
            .sudo()
            ._read_group(
                [("user_id", "in", shown.user_id.ids), ("key", "in", shown.mapped("key"))],
                ["user_id", "key"],
                ["__count", "hints:sum"],
            )
        }
        spent = (
            {
                (user.id, key): seconds / 60
                for user, key, seconds in self.env["golive.result"]
                .sudo()
                ._read_group(
                    [
                        ("user_id", "in", shown.user_id.ids),
                        ("run_id.key", "in", shown.mapped("key")),
                        ("outcome", "in", BEHIND),
                    ],
                    ["user_id", "run_id.key"],
                    ["seconds:sum"],
                )
            }
            if shown
            else {}
        )
        for row in self:
            mine = (row.user_id.id, row.key)
            row.detailed = row in shown
            row.attempts, row.hints = counts.get(mine, (0, 0)) if row.detailed else (0, 0)
            row.minutes = spent.get(mine, 0.0) if row.detailed else 0.0

    def _first_due(self):
        """When the first of them that is to be done is due; what is not due comes last."""
        left = self.filtered(lambda row: row.state != "done" and row.date_due)
        return min(left.mapped("date_due"), default=date.max)

    def _told(self):
        """`PathLine` of the protocol."""
        self.ensure_one()
        return {
            "id": self.line_id.id,
            "key": self.key,
            "name": self.line_id.sudo().scenario_id.name or self.key,
            "minutes": self.line_id.sudo().scenario_id.minutes,
            "mode": self.mode,
            "state": self.state,
            "due": fields.Date.to_string(self.date_due) or None,
            "attended": fields.Date.to_string(self.date_attended) or None,
            "done": fields.Date.to_string(self.date_done) or None,
        }
