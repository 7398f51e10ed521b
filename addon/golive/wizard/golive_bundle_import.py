from odoo import fields, models
from odoo.exceptions import UserError

from ..bundle import signing
from ..models.golive_database import KINDS


class GoliveBundleImport(models.TransientModel):
    """Taking a bundle: first what it is and what would come of it, then it."""

    _name = "golive.bundle.import"
    _description = "Golive Importing a Bundle"

    file = fields.Binary(string="Bundle", required=True, attachment=False)
    filename = fields.Char()
    state = fields.Selection(
        [("file", "File"), ("unknown", "Unknown Source"), ("checked", "Checked")],
        required=True,
        readonly=True,
        default="file",
    )
    source = fields.Char(string="From Database", readonly=True)
    source_kind = fields.Selection(KINDS, string="Kind of Database", readonly=True)
    url = fields.Char(
        string="Address It Gives",
        readonly=True,
        help="What that database believes its address to be. Nothing is proven by it.",
    )
    trusted = fields.Char(
        string="Trusted As", readonly=True, help="As this source was accepted here, and when."
    )
    made = fields.Datetime(string="Made On", readonly=True)
    made_by = fields.Char(readonly=True)
    fingerprint = fields.Char(readonly=True)
    report_html = fields.Html(string="What Would Come In", readonly=True, sanitize=False)

    def check(self):
        """Prove the file whole, and say what would come of it: nothing is written."""
        self.ensure_one()
        bundles = self.env["golive.bundle"]
        bundles._check_admin()
        manifest, _parts = bundles._opened(self._data())
        self.write(
            {
                "source": manifest["source"]["name"],
                "source_kind": manifest["source"]["kind"],
                "url": manifest["source"]["url"],
                "trusted": bundles.env["golive.bundle.source"]._told(manifest),
                "made": fields.Datetime.to_datetime(manifest["made"].rstrip("Z").replace("T", " ")),
                "made_by": f"{manifest['by']['name']} ({manifest['by']['login']})",
                "fingerprint": signing.fingerprint(bytes.fromhex(manifest["key"])),
                "state": "unknown",
            }
        )
        if self.env["golive.bundle.source"]._is_trusted(manifest):
            report = bundles.import_file(self._text(), dry_run=True)["report"]
            html = bundles._report_html(manifest["parts"], report)
            self.write({"state": "checked", "report_html": html})
        return self._again()

    def trust(self):
        """The key was compared: take bundles of this source from now on."""
        self.ensure_one()
        bundles = self.env["golive.bundle"]
        bundles._check_admin()
        manifest, _parts = bundles._opened(self._data())
        if self.fingerprint != signing.fingerprint(bytes.fromhex(manifest["key"])):
            raise UserError(self.env._("Another file was chosen meanwhile: check it first."))
        self.env["golive.bundle.source"]._trust(manifest)
        return self.check()

    def apply(self):
        """Let it enter, and show what became of it."""
        self.ensure_one()
        done = self.env["golive.bundle"].import_file(self._text())
        return self.env["golive.bundle"].browse(done["id"])._get_records_action()

    def other(self):
        """Choose another file."""
        self.ensure_one()
        self.state = "file"
        return self._again()

    def _text(self):
        content = self.with_context(bin_size=False).file
        return content.decode() if isinstance(content, bytes) else content

    def _data(self):
        return self.env["golive.bundle"]._decoded(self._text())

    def _again(self):
        action = self.env["ir.actions.act_window"]._for_xml_id("golive.action_bundle_import")
        return {**action, "res_id": self.id}
