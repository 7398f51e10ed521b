import base64

from odoo import api, fields, models

from ..bundle import signing


class GoliveBundleExport(models.TransientModel):
    """Making a bundle: what leaves, and the file."""

    _name = "golive.bundle.export"
    _description = "Golive Exporting a Bundle"

    scope = fields.Selection(
        [("all", "All"), ("chosen", "Chosen Ones"), ("none", "None of Them")],
        string="Scenarios",
        required=True,
        default=lambda self: "chosen" if self.env.context.get("active_ids") else "all",
    )
    scenario_ids = fields.Many2many(
        "golive.scenario",
        string="Which Ones",
        default=lambda self: self._chosen(),
        help="In the versions that you choose; what they were copied from goes with them.",
    )
    proof = fields.Boolean(
        string="What Was Proven",
        default=True,
        help="Runs, results, attempts, turns, sessions and attendance in all of your companies.",
    )
    since = fields.Date(string="Begun Since", help="Empty: from the beginning.")
    file = fields.Binary(string="Bundle", readonly=True, attachment=False)
    filename = fields.Char(readonly=True)
    fingerprint = fields.Char(readonly=True)

    @api.model
    def _chosen(self):
        is_list = self.env.context.get("active_model") == "golive.scenario"
        ids = self.env.context.get("active_ids") if is_list else ()
        return self.env["golive.scenario"].browse(ids).exists()

    def export(self):
        """Make the file, and offer it."""
        self.ensure_one()
        bundles = self.env["golive.bundle"]
        bundles._check_admin()
        scenarios = self.env["golive.scenario"]
        if self.scope == "all":
            scenarios = scenarios.search([("state", "!=", False)])
        elif self.scope == "chosen":
            scenarios = self.scenario_ids
        name, data = bundles._export(scenarios, self.proof, self.since)
        key = self.env["golive.bundle.key"]._here()
        self.write(
            {
                "file": base64.b64encode(data),
                "filename": name,
                "fingerprint": signing.fingerprint(bytes.fromhex(key.public)),
            }
        )
        action = self.env["ir.actions.act_window"]._for_xml_id("golive.action_bundle_export")
        return {**action, "res_id": self.id}
