from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.tools import SQL

from ..content.difference import differences
from ..content.difference_told import told
from ..play.epoch import EPOCHS


class GoliveScenario(models.Model):
    """Versions: a copy is the customer's own, and a newer one that an upgrade brings is offered
    beside it and writes over nothing."""

    _inherit = "golive.scenario"

    newer_id = fields.Many2one(
        "golive.scenario",
        string="Newer Version",
        compute="_compute_newer_id",
        groups="golive.group_author",
        help="A version that was shipped after the one that this was copied from.",
    )
    newer_difference = fields.Html(
        string="What Differs", compute="_compute_newer_difference", groups="golive.group_author"
    )

    @api.depends("key", "version", "edition", "state")
    def _compute_newer_id(self):
        shipped = self.sudo().search(
            [("key", "in", self.mapped("key")), ("edition", "=", 0), ("state", "=", "approved")],
            order="version",
        )
        latest = {scenario.key: scenario for scenario in shipped}
        for scenario in self:
            newest = latest.get(scenario.key, self.browse())
            is_newer = newest and scenario.edition and newest.version > scenario.version
            scenario.newer_id = newest.id if is_newer and scenario.state != "retired" else False

    @api.depends("newer_id")
    @api.depends_context("lang")
    def _compute_newer_difference(self):
        for scenario in self:
            rows = scenario.difference() if scenario.newer_id else []
            scenario.newer_difference = (
                self.env["ir.qweb"]._render(
                    "golive.scenario_difference",
                    {"rows": told(rows, scenario, scenario.newer_id), "is_own": False},
                )
                if rows
                else False
            )

    def _followed_epoch(self):
        """The rank of the last major version that a copy follows as it is approved: itself, or that
        of what it was copied from, of what was shipped and of what people learn until now. 0 for
        what is shipped, whose line is what was shipped before."""
        self.ensure_one()
        if not self.edition:
            return 0
        if self.revision == "major":
            return self.version * 1000 + self.edition
        place = (self.version, self.edition)
        until_now = self.sudo()._current([self.key])
        followed = self.sudo().origin_id | until_now.filtered(
            lambda one: (one.version, one.edition) < place
        )
        followed |= self.sudo().search(
            [("key", "=", self.key), ("version", "=", self.version), ("edition", "=", 0)]
        )
        self.env.flush_all()
        query = SQL(
            "SELECT max(epoch) FROM (%s) epochs WHERE scenario_id = ANY(%s)", EPOCHS, followed.ids
        )
        [[epoch]] = self.env.execute_query(query)
        return epoch or 0

    def copy_for_edit(self):
        """A draft of the customer's own, with all steps and all languages.

        :return: the new golive.scenario: same key and version, next edition
        """
        self.ensure_one()
        return self.copy()

    def action_copy_for_edit(self):
        """Make a copy and open it."""
        return self.copy_for_edit()._get_records_action()

    def adopt(self):
        """Take the newer version that was shipped: retires the customer's copies of older ones,
        so that it is the one people start. Open runs go on with the script they began with.

        :return: the version that counts from now on
        """
        self.ensure_one()
        newer = self.newer_id
        if not newer:
            raise UserError(self.env._("There is no newer version of this scenario."))
        self.search(
            [
                ("key", "=", self.key),
                ("edition", ">", 0),
                ("version", "<", newer.version),
                ("state", "!=", "retired"),
            ]
        ).retire()
        return newer

    def action_adopt(self):
        """Adopt the newer version and open it."""
        return self.adopt()._get_records_action()

    def difference(self, other_id=None):
        """What another version has otherwise, step by step.

        :param other_id: id of a scenario; default: the newer version
        :return: list of dict: `step` (key, "" for the scenario itself), `title`, `change`
            ("added", "removed", "changed") and `fields`: list of dict `field`, `label`, `mine`,
            `theirs` (JSON), `by` ("shipped", "customer", "both" or "": who moved away from the
            version that the copy was made from)
        """
        self.ensure_one()
        other = self.browse(other_id) if other_id else self.newer_id
        for scenario in self | other:
            scenario.check_access("read")
        return differences(self, other, self.origin_id) if other else []

    def copy_data(self, default=None):
        """A copy is the next edition, one made by Odoo's own Duplicate too."""
        default = dict(default or {})
        if "edition" in default:
            return super().copy_data(default)
        vals_list = super().copy_data(default)
        for scenario, vals in zip(self, vals_list, strict=True):
            editions = self.sudo().search(
                [("key", "=", scenario.key), ("version", "=", scenario.version)],
                order="edition desc",
                limit=1,
            )
            # Whether it asks people to learn it again is for its author to say.
            edition = editions.edition + 1
            vals.update(edition=edition, origin_id=scenario.id, revision="minor")
        return vals_list
