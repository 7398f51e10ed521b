import logging

from odoo import api, models
from odoo.tools import SQL

_logger = logging.getLogger(__name__)

STAMP = "golive.anchors_checked"
#: Tables whose newest change tells that something may have moved.
WATCHED = (
    "ir_ui_view",
    "ir_ui_menu",
    "ir_act_window",
    "ir_act_window_view",
    "res_groups",
    "res_users",
    "golive_role",
    "golive_holding",
    "golive_step",
)


class GoliveScenario(models.Model):
    """When the anchors of scenarios are looked for again, without anybody asking."""

    _inherit = "golive.scenario"

    @api.model
    def _check_all_anchors(self):
        """Mark every approved scenario, unless nothing that bears on it changed since. One that
        cannot be checked keeps its mark, and is logged."""
        stamp = self._anchor_stamp()
        parameters = self.env["ir.config_parameter"].sudo()
        if parameters.get_param(STAMP) == stamp:
            return
        for scenario in self.sudo().search([("state", "=", "approved")]):
            try:
                with self.env.cr.savepoint():
                    scenario.check_anchors()
            except Exception:
                _logger.exception("Golive: the anchors of %s could not be checked", scenario.key)
        parameters.set_param(STAMP, stamp)

    def _register_hook(self):
        """After modules were installed or upgraded, while that is still going on: an ordinary start
        of Odoo does nothing here. In a savepoint and for nothing in the world an error: Odoo must
        start. What people change by hand in views is found by the daily job."""
        done = super()._register_hook()
        if self.pool.updated_modules:
            try:
                with self.env.cr.savepoint():
                    self.sudo()._check_all_anchors()
            except Exception:
                _logger.exception("Golive: anchors were not checked after the upgrade")
        return done

    @api.model
    def _anchor_stamp(self):
        """What bears on where things are: modules, views, menus, actions, groups' members,
        scenarios. Four milliseconds in a database with 1,256 views."""
        self.env.flush_all()
        parts = [
            SQL(
                "(SELECT concat(count(*), '.', max(write_date), '.', max(id)) FROM %s)",
                SQL.identifier(table),
            )
            for table in WATCHED
        ]
        modules = SQL(
            "(SELECT md5(string_agg(concat(name, latest_version), ',' ORDER BY name))"
            " FROM ir_module_module WHERE state = 'installed')"
        )
        scenarios = SQL(
            "(SELECT string_agg(concat(id, state), ',' ORDER BY id) FROM golive_scenario)"
        )
        query = SQL("SELECT concat_ws('|', %s)", SQL(", ").join([modules, scenarios, *parts]))
        return self.env.execute_query(query)[0][0]
