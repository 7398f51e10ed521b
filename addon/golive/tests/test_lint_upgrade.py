from io import BytesIO
from unittest.mock import patch

from odoo.tests import tagged
from odoo.tools.convert import convert_xml_import

from .common import GoliveCase

VIEW = """<odoo><record id="test_lint_upgrade" model="ir.ui.view">
    <field name="name">golive.test</field>
    <field name="model">res.partner</field>
    <field name="inherit_id" ref="base.view_partner_form" />
    <field name="arch" type="xml">
        <notebook position="inside">
            <page name="%s" string="Ward"><field name="name" /></page>
        </notebook>
    </field>
</record></odoo>"""


@tagged("post_install", "-at_install")
class TestLintUpgrade(GoliveCase):
    """An upgrade that takes away what a step points at marks the scenario; one that brings it back
    clears the mark."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.upgrades = 0
        cls.install("ward")
        on = {"model": "res.partner", "view": "form"}
        cls.ward = cls.scenario(cls.step("ward", at={"tab": "ward", "on": on}, do={"click": True}))

    @classmethod
    def install(cls, page, mode="init"):
        """An addon's data file is loaded: its view has a page of this name."""
        file = BytesIO((VIEW % page).encode())
        file.name = "ward.xml"
        convert_xml_import(cls.env, "golive", file, mode=mode)

    def upgrade(self, page):
        """The addon is upgraded, and Odoo's registry is ready again."""
        self.install(page, "update")
        # One transaction has one time: each upgrade is later than what was checked before.
        self.upgrades += 1
        self.env.cr.execute(
            "UPDATE ir_ui_view SET write_date = now() + make_interval(secs => %s) WHERE id = %s",
            [self.upgrades, self.env.ref("golive.test_lint_upgrade").id],
        )
        with patch.object(self.env.registry, "updated_modules", ["golive"]):
            self.env["golive.scenario"]._register_hook()

    def test_an_upgrade_marks_and_clears(self):
        scenario = self.ward.with_user(self.admin)
        self.upgrade("ward")
        self.assertEqual((scenario.anchor_state, scenario.anchor_report), ("whole", False))
        self.upgrade("department")
        self.assertEqual(scenario.anchor_state, "broken")
        self.assertEqual(
            scenario.anchor_report,
            "<ul><li><b>Ward</b>: The page “ward” is not in the form of “Contact” any more."
            "</li></ul>",
        )
        self.upgrade("ward")
        self.assertEqual((scenario.anchor_state, scenario.anchor_report), ("whole", False))
