from odoo import api, fields, models


class GolivePath(models.Model):
    """What a role has to learn: scenarios in their order, each with the mode that completes it and
    the days within which it is due."""

    _name = "golive.path"
    _description = "Golive Learning Path"
    _order = "role_id, id"

    name = fields.Char(required=True, translate=True)
    role_id = fields.Many2one("golive.role", required=True, ondelete="cascade", index=True)
    area = fields.Selection(related="role_id.area")
    active = fields.Boolean(default=True)
    date_from = fields.Date(
        string="In Force Since",
        required=True,
        default=fields.Date.context_today,
        help="Whoever held the role before has their days counted from here.",
    )
    line_ids = fields.One2many("golive.path.line", "path_id", string="Lines", copy=True)
    minutes = fields.Integer(
        compute="_compute_minutes", help="How long all of it takes a beginner."
    )

    _role_unique = models.UniqueIndex("(role_id) WHERE active", "This role has a path already.")

    @api.depends("line_ids.key")
    def _compute_minutes(self):
        for path in self:
            path.minutes = sum(path.line_ids.mapped("minutes"))

    def _load_records_create(self, vals_list):
        """Where the customer has a path for the role, one that a new version ships is archived."""
        is_shipped = self.env["golive.scenario"]._is_loading()
        for vals in vals_list if is_shipped else ():
            if self.search_count([("role_id", "=", vals["role_id"])], limit=1):
                vals["active"] = False
        return super()._load_records_create(vals_list)

    @api.model
    def _mine(self):
        """The current user's paths, and where they stand in each: what is due first comes first,
        and what several of them ask for is told once.

        :return: list of dict, `MyPath` of the protocol
        """
        rows = self.env["golive.progress"].search([("user_id", "=", self.env.uid)])
        site = self.env["golive.person"]._site()
        by_path = {}
        for path in rows.path_id.sudo().sorted(lambda one: (one.area, one.role_id.sequence)):
            own = rows.filtered(lambda row, path=path: row.path_id == path)
            places = own.site_id
            by_path[path] = own.filtered(
                lambda row, here=site if site in places else places[:1]: row.site_id == here
            )
        paths, told = [], set()
        for path in sorted(by_path, key=lambda path: by_path[path]._first_due()):
            shown = by_path[path].filtered(lambda row: (row.key, row.mode) not in told)
            if not shown:
                continue
            told.update((row.key, row.mode) for row in shown)
            paths.append(
                {
                    "id": path.id,
                    "name": path.name,
                    "role": path.role_id.name,
                    "done": sum(shown.mapped("done_count")),
                    "lines": [row._told() for row in shown],
                }
            )
        return paths

    @api.model
    def _own_keys(self):
        """Keys of the scenarios on the paths of the roles that the current user holds."""
        held = self.env["golive.role"].sudo().search(self.env["golive.role"]._own_domain())
        return set(self.sudo().search([("role_id", "in", held.ids)]).line_ids.mapped("key"))
