from odoo.modules.module import get_manifest
from odoo.tests import TransactionCase, tagged

#: What Odoo puts into a stylesheet that does not compile; it says so nowhere else.
FAULT = "A css error occured"


@tagged("post_install", "-at_install")
class TestStyles(TransactionCase):
    """Odoo serves a bundle that does not compile without a word, in the styles it had before."""

    def bundles(self):
        """Each bundle as it is served that holds styles of ours."""
        modules = self.env["ir.module.module"].search(
            [("state", "=", "installed"), ("name", "=like", "golive%")]
        )
        names = {
            name for module in modules.mapped("name") for name in get_manifest(module)["assets"]
        }
        for name in sorted(names - {"web.assets_backend"} | {"web.assets_web"}):
            bundle = self.env["ir.qweb"]._get_asset_bundle(name, js=False)
            if any((sheet.url or "").startswith("/golive") for sheet in bundle.stylesheets):
                yield bundle

    def test_each_bundle_with_our_styles_compiles(self):
        bundles = list(self.bundles())
        self.assertGreater(len(bundles), 1)
        for bundle in bundles:
            with self.subTest(bundle.name):
                css = bundle.css().raw.decode()
                self.assertNotIn(FAULT, css)
                self.assertIn(".o_golive_", css)
