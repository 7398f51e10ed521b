from odoo import api, fields, models
from odoo.exceptions import UserError

GRADES = [
    ("passed", "Passed"),
    ("failed", "Not Passed"),
    ("stopped", "Given Up"),
    ("none", "Nothing Checked"),
    ("part", "Begun Later"),
]


class GoliveAttempt(models.Model):
    """What one person's part in a practice came to: one row per person and run, kept for good.

    Who practises alone has one of the whole run. Where a run goes from one to the next, each is
    scored for what they did themselves; what the others did counts for nobody else. Written by the
    methods of the run when a part ends; what counts are the results, which do not change.
    """

    _name = "golive.attempt"
    _description = "Golive Practice Attempt"
    _log_access = False
    _order = "date desc, id desc"

    run_id = fields.Many2one("golive.run", required=True, readonly=True, ondelete="cascade")
    user_id = fields.Many2one(
        "res.users", string="Person", required=True, readonly=True, ondelete="restrict"
    )
    key = fields.Char(related="run_id.key", store=True, string="Scenario Key")
    scenario_id = fields.Many2one(related="run_id.scenario_id", store=True)
    company_id = fields.Many2one(related="run_id.company_id", store=True)
    date = fields.Datetime(required=True, readonly=True, help="When the part ended.")
    checked = fields.Integer(readonly=True, help="Steps of the part that have a check.")
    earned = fields.Integer(
        string="Unaided", readonly=True, help="Those done without a hint, a skip or help."
    )
    share = fields.Float(
        string="Score", readonly=True, aggregator="avg", help="Earned of checked, from 0 to 1."
    )
    pass_mark = fields.Float(readonly=True, aggregator=None, help="The share that passes.")
    grade = fields.Selection(GRADES, string="Result", required=True, readonly=True)
    hints = fields.Integer(readonly=True, help="Hints that the person asked for.")

    _once = models.Constraint("UNIQUE (run_id, user_id)", "This attempt is stored already.")
    _user_idx = models.Index("(user_id, key)")

    @api.depends("user_id", "scenario_id")
    def _compute_display_name(self):
        for attempt in self:
            scenario = attempt.sudo().scenario_id.name or attempt.key
            attempt.display_name = f"{scenario} · {attempt.user_id.name}"

    def action_run(self):
        """A row of the list leads to what was recorded."""
        self.ensure_one()
        return self.run_id._get_records_action()

    @api.model_create_multi
    def create(self, vals_list):
        self._refuse_hand()
        return super().create(vals_list)

    def write(self, vals):
        self._refuse_hand()
        return super().write(vals)

    def _refuse_hand(self):
        if not self.env.su:
            raise UserError(self.env._("Attempts are scored by practising, not written by hand."))

    @api.model
    def _best(self, keys):
        """The current user's best attempt of each scenario: dict key → `{share, passed}`."""
        attempts = self.sudo().search(
            [
                ("user_id", "=", self.env.uid),
                ("key", "in", list(keys)),
                ("grade", "in", ("passed", "failed")),
            ]
        )
        ranked = attempts.sorted(lambda attempt: (attempt.grade == "passed", attempt.share))
        return {
            attempt.key: {"share": attempt.share, "passed": attempt.grade == "passed"}
            for attempt in ranked
        }
