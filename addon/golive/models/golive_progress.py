from odoo import api, fields, models
from odoo.fields import Domain
from odoo.tools import SQL

from ..play.entry import BEHIND
from ..play.epoch import NOW, PROOFS
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
    mode = fields.Selection(MODES, string="Completed By", readonly=True)
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
        mine = Domain("user_id", "=", self.env.uid)
        if self.env["golive.settings"]._named_detail() == "nothing":
            return mine
        others = Domain("manager_id", "=", self.env.uid)
        others |= Domain("role_id.area", "in", self.env["golive.role"]._owned_areas())
        for site, areas in self.env["golive.holding"]._led_areas().items():
            place = Domain("site_id", "=", site.id) if site else Domain("site_id.mine", "=", True)
            others |= place & Domain("role_id.area", "in", list(areas))
        companies = [False, *self.env.user._get_company_ids()]
        return mine | (others & Domain("site_id.company_id", "in", companies))

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

    @property
    def _table_query(self):
        """The id of a row is the same however much of the table is asked for: 2 million people,
        262,144 lines and 16,384 sites have one that JavaScript can say."""
        return SQL(
            """
            WITH proofs AS (%(proofs)s),
                 now AS (%(now)s),
                 holders AS (%(holders)s),
                 proven AS (
                     SELECT user_id, key,
                            min(date) FILTER (WHERE counts AND mode = 'learn')::date AS learn,
                            min(date) FILTER (WHERE counts AND mode = 'practice')::date
                                AS practice,
                            min(date) FILTER (WHERE counts AND mode = 'test')::date AS test,
                            bool_or(mode = 'learn' AND NOT counts) AS learned,
                            bool_or(mode = 'practice' AND NOT counts) AS practised,
                            bool_or(mode = 'test' AND NOT counts) AS tested
                       FROM (
                            SELECT proofs.*, now.epoch = proofs.epoch AS counts
                              FROM proofs
                              JOIN now ON now.key = proofs.key
                            ) proof
                   GROUP BY user_id, key
                 ),
                 lines AS (
                     SELECT holders.*, path.id AS path_id, line.id AS line_id, line.sequence,
                            line.key, line.mode, line.days, line.since, now.date::date AS changed,
                            GREATEST(holders.date, path.date_from) AS date_joined,
                            proven.learn AS date_attended, proven.practice AS date_competent,
                            CASE line.mode
                                WHEN 'learn' THEN LEAST(proven.learn, proven.practice)
                                WHEN 'practice' THEN proven.practice
                                ELSE proven.test
                            END AS date_done,
                            COALESCE(CASE line.mode
                                WHEN 'learn' THEN proven.learned OR proven.practised
                                WHEN 'practice' THEN proven.practised
                                ELSE proven.tested
                            END, FALSE) AS known
                       FROM holders
                       JOIN golive_path path ON path.role_id = holders.role_id AND path.active
                       JOIN golive_path_line line ON line.path_id = path.id
                       JOIN now ON now.key = line.key
                  LEFT JOIN proven
                         ON proven.user_id = holders.user_id AND proven.key = line.key
                 ),
                 dated AS (
                     SELECT lines.*,
                            CASE lines.since
                                WHEN 'joined' THEN lines.date_joined + lines.days
                                WHEN 'live' THEN site.date_live + lines.days
                                ELSE lag(lines.date_done) OVER mine + lines.days
                            END AS due
                       FROM lines
                  LEFT JOIN golive_site site ON site.id = lines.site_id
                     WINDOW mine AS (
                            PARTITION BY lines.user_id, lines.path_id, lines.site_id
                                ORDER BY lines.sequence, lines.line_id)
                 ),
                 due AS (
                     SELECT dated.*,
                            CASE WHEN dated.known AND dated.date_done IS NULL
                                 THEN GREATEST(dated.due, dated.changed + abs(dated.days))
                                 ELSE dated.due
                            END AS date_due
                       FROM dated
                 )
            SELECT (user_id::bigint << 32) | (line_id << 14) | COALESCE(site_id, 0) AS id,
                   user_id, role_id, site_id, manager_id, path_id, line_id, sequence, key, mode,
                   date_joined, date_attended, date_competent, date_done, date_due,
                   CASE WHEN date_done IS NOT NULL THEN 'done'
                        WHEN date_due < CURRENT_DATE THEN 'late'
                        WHEN known THEN 'again'
                        ELSE 'open'
                   END AS state,
                   (date_done IS NOT NULL)::integer AS done_count
              FROM due
            """,
            proofs=PROOFS,
            now=NOW,
            holders=self._holders_query(),
        )

    @api.model
    def _holders_query(self):
        """(user_id, role_id, site_id, manager_id, date): who holds a role, by a holding that was
        confirmed or by a group, at which site: for one that names none, at each that names the
        person as its own."""
        by_group = [
            SQL(
                """
                SELECT DISTINCT member.uid AS user_id, %s AS role_id, NULL::integer AS site_id,
                       NULL::integer AS manager_id, NULL::date AS date
                  FROM res_groups_users_rel member
                 WHERE member.gid = ANY(%s)
                   AND NOT EXISTS (
                       SELECT 1 FROM golive_holding known
                        WHERE known.user_id = member.uid AND known.role_id = %s
                          AND known.state = 'confirmed')
                """,
                role.id,
                role.group_ids.all_implied_by_ids.ids or [0],
                role.id,
            )
            for role in self.env["golive.role"].sudo().search([("group_ids", "!=", False)])
        ]
        held = SQL(
            "SELECT user_id, role_id, site_id, manager_id, date FROM golive_holding"
            " WHERE state = 'confirmed'"
        )
        return SQL(
            """
            SELECT DISTINCT ON (held.user_id, held.role_id, COALESCE(held.site_id, site.id))
                   held.user_id, held.role_id, COALESCE(held.site_id, site.id) AS site_id,
                   held.manager_id, COALESCE(held.date, person.create_date::date) AS date
              FROM (%s) held
              JOIN res_users person
                ON person.id = held.user_id AND person.active AND person.share IS NOT TRUE
         LEFT JOIN golive_site_user_rel works
                ON works.res_users_id = held.user_id AND held.site_id IS NULL
         LEFT JOIN golive_site site
                ON site.id = works.golive_site_id AND site.active AND site.serves_all IS NOT TRUE
          ORDER BY held.user_id, held.role_id, COALESCE(held.site_id, site.id), held.site_id, date
            """,
            SQL(" UNION ALL ").join([held, *by_group]),
        )
