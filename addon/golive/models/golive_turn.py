import psycopg2.errors

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.tools import SQL

STATES = [
    ("waiting", "Waiting"),
    ("claimed", "Taken"),
    ("done", "Done"),
    ("cancelled", "Cancelled"),
]
OPEN = ("waiting", "claimed")


class GoliveTurn(models.Model):
    """A part of a run that somebody with another role than the last one is to do.

    At most one of a run is open. It waits for all who hold its role and may enter the run's
    company; the first to take it has it, until they hand it on or give it back. Written by the
    methods below and those of the run only; an administrator, or who owns the process, may say who
    has it. Times are UTC.
    """

    _name = "golive.turn"
    _description = "Golive Turn"
    _log_access = False
    _order = "id desc"

    run_id = fields.Many2one(
        "golive.run", required=True, readonly=True, ondelete="cascade", index=True
    )
    company_id = fields.Many2one(related="run_id.company_id", store=True, index=True)
    site_id = fields.Many2one(related="run_id.site_id", store=True)
    number = fields.Integer(
        required=True, readonly=True, help="Counts a run's turns, in their order, from 1."
    )
    role_id = fields.Many2one("golive.role", readonly=True, ondelete="set null")
    role_key = fields.Char(required=True, readonly=True, help="As the scenario calls the role.")
    step_key = fields.Char(required=True, readonly=True, help="The first step of the part.")
    title = fields.Char(compute="_compute_words", string="Step")
    scenario_name = fields.Char(compute="_compute_words", string="Scenario")
    state = fields.Selection(
        STATES, string="Status", required=True, readonly=True, default="waiting"
    )
    user_id = fields.Many2one(
        "res.users",
        string="Taken By",
        ondelete="restrict",
        domain="[('id', 'in', holder_ids)]",
    )
    holder_ids = fields.Many2many(
        "res.users", compute="_compute_holder_ids", string="Who May Take It"
    )
    from_user_id = fields.Many2one(
        "res.users", string="Handed Over By", required=True, readonly=True, ondelete="restrict"
    )
    date_open = fields.Datetime(string="Waiting Since", required=True, readonly=True)
    date_claim = fields.Datetime(string="Taken", readonly=True)
    date_end = fields.Datetime(string="Ended", readonly=True)
    date_due = fields.Datetime(
        string="Due",
        readonly=True,
        help="After it, the owners of the process and the administrators are told.",
    )
    late = fields.Boolean(readonly=True, help="It waited for longer than it should.")
    activity_ids = fields.Many2many(
        "mail.activity",
        readonly=True,
        copy=False,
        context={"active_test": False},
        groups="golive.group_admin",
    )

    _open_once = models.UniqueIndex(
        "(run_id) WHERE state IN ('waiting', 'claimed')", "This run has an open turn already."
    )
    _waiting_idx = models.Index("(role_id) WHERE state = 'waiting'")
    _claimed_idx = models.Index("(user_id) WHERE state = 'claimed'")

    @api.depends("run_id", "step_key")
    @api.depends_context("lang")
    def _compute_words(self):
        for turn in self:
            turn.scenario_name, turn.title = turn._words()

    @api.depends("role_key", "company_id")
    def _compute_holder_ids(self):
        for turn in self:
            turn.holder_ids = turn._holders()

    @api.depends("run_id", "number")
    def _compute_display_name(self):
        for turn in self:
            turn.display_name = f"{turn.run_id.sudo().display_name} #{turn.number}"

    def write(self, vals):
        """An administrator, or the owner of its process, may hand a turn to somebody else, or
        give it back; nothing more.

        :raise UserError: for anything else, and for who does not hold the role
        """
        if self.env.su:
            return super().write(vals)
        self.check_access("write")
        if set(vals) != {"user_id"}:
            raise UserError(self.env._("Of a turn, only who has it can be changed."))
        for turn in self:
            turn.sudo()._hand(turn.env["res.users"].browse(vals["user_id"]))
        return True

    def _may_take(self):
        """Whether it is free, and the current user may take it."""
        return self._is_free() and self._is_held()

    def _is_held(self, user=None):
        """Whether a person (default: the current one) holds the role at the run's site, and may
        enter its company."""
        self.ensure_one()
        return (user or self.env.user) in self._holders()

    def _holders(self):
        """Who may take it: those who hold its role at the run's site and may enter its company."""
        self.ensure_one()
        holders = self.role_id.sudo()._holders(self.sudo().site_id)
        return holders.filtered_domain([("company_ids", "in", self.company_id.ids)])

    def _take(self):
        """The current user takes it: of two at once, exactly one.

        :raise UserError: for who came second, naming who was first
        """
        self.ensure_one()
        lapsed = self.user_id.id if self._is_lapsed() else None
        try:
            with self.env.cr.savepoint():
                self.env.cr.execute(
                    SQL(
                        "UPDATE golive_turn SET state = 'claimed', user_id = %s, date_claim = %s,"
                        " date_due = %s, late = false WHERE id = %s"
                        " AND (state = 'waiting' OR state = 'claimed' AND user_id = %s)",
                        self.env.uid,
                        fields.Datetime.now(),
                        self.role_id._turn_due() or None,
                        self.id,
                        lapsed,
                    ),
                    log_exceptions=False,
                )
                took = self.env.cr.rowcount
        except psycopg2.errors.SerializationFailure:
            # This transaction's snapshot cannot see who was first; another one's can.
            with self.env.registry.cursor() as cr:
                self.with_env(self.env(cr=cr))._refuse_taken()
            raise
        self.invalidate_recordset(flush=False)
        if not took:
            self._refuse_taken()
            raise UserError(self.env._("This part of the run waits for nobody any more."))
        self._announce()

    def _refuse_taken(self):
        """
        :raise UserError: if somebody has it, and can do it
        """
        if self.state == "claimed" and not self._is_lapsed():
            raise UserError(self.env._("%s took this.", self.user_id.name))

    def _hand(self, user):
        """Hand it to somebody, or give it back to all who hold its role.

        :param user: res.users, empty to give it back
        :raise UserError: for a turn that is over, and for who may not have it
        """
        self.ensure_one()
        if self.state not in OPEN:
            raise UserError(self.env._("This part of the run is over."))
        if user and not (user.exists() and user in self._holders()):
            raise UserError(
                self.env._(
                    "Only somebody who holds the role “%s”, and may enter the company of the "
                    "run, can take this part.",
                    self._role_name(),
                )
            )
        self.write(
            {
                "user_id": user.id,
                "state": "claimed" if user else "waiting",
                "date_claim": fields.Datetime.now() if user else False,
                "date_due": self.role_id._turn_due(),
                "from_user_id": self.env.uid,
                "late": False,
            }
        )
        self._announce()

    def _end(self, state):
        """It is done, or cancelled."""
        self.write({"state": state, "date_end": fields.Datetime.now()})
        # The next one may open now: of the open ones PostgreSQL allows one at a time.
        self.flush_recordset()
        self._announce()
