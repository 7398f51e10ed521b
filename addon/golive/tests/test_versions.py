from lxml import etree

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools.convert import xml_import
from odoo.tools.translate import TranslationImporter

from .common import GoliveCase

SHIPPED = """
<odoo noupdate="1">
    <record id="scenario_test_v{version}" model="golive.scenario">
        <field name="key">test.shipped</field>
        <field name="version">{version}</field>
        <field name="state">approved</field>
        <field name="name">Shipped {version}</field>
        <field name="app">base</field>
        <field name="kind">task</field>
        <field name="minutes">5</field>
        <field name="start">base.action_partner_form</field>
        <field name="role_ids" eval="[(6, 0, [{role}])]" />
    </record>
    {steps}
</odoo>
"""
STEP = """
    <record id="scenario_test_v{version}_{key}" model="golive.step">
        <field name="scenario_id" ref="scenario_test_v{version}" />
        <field name="sequence">{sequence}</field>
        <field name="key">{key}</field>
        <field name="title">{title}</field>
        <field name="say">Say {title}</field>
        <field name="spec" eval="{spec}" />
    </record>
"""


@tagged("post_install", "-at_install")
class TestVersions(GoliveCase):
    """An upgrade brings version 2 beside what customers made of version 1."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["res.lang"]._activate_lang("fr_FR")
        cls.first = cls.ship(1, ("open", "Open"), ("vendor", "Vendor"), ("old", "Old"))
        cls.translate(cls.first, "Livré 1", {"open": "Ouvrir", "vendor": "Le fournisseur"})

    @classmethod
    def ship(cls, version, *steps):
        """Load a version as a module's data file does, once at install and again at an upgrade."""
        steps = "".join(
            STEP.format(
                version=version,
                key=key,
                title=title,
                sequence=10 * place,
                spec={"do": {"read": True}} if key == "vendor" and version == 2 else {},
            )
            for place, (key, title) in enumerate(steps)
        )
        xml = SHIPPED.format(version=version, role=cls.role.id, steps=steps)
        for mode in ("init", "update"):
            importer = xml_import(cls.env, "golive", {}, mode, noupdate=True, xml_filename="x.xml")
            importer.parse(etree.fromstring(xml))
        return cls.env.ref(f"golive.scenario_test_v{version}")

    @classmethod
    def translate(cls, scenario, name, titles):
        """French comes from the module's .po, past the freeze."""
        cls.env.flush_all()
        po = TranslationImporter(cls.env.cr, verbose=False)
        version = scenario.version
        words = {
            "name": {f"golive.scenario_test_v{version}": {"fr_FR": name}},
            "title": {
                f"golive.scenario_test_v{version}_{key}": {"fr_FR": title}
                for key, title in titles.items()
            },
        }
        po.model_translations["golive.scenario"]["name"].update(words["name"])
        po.model_translations["golive.step"]["title"].update(words["title"])
        po.save(overwrite=True)
        cls.env.invalidate_all()

    def french(self, record):
        return record.with_context(lang="fr_FR")

    def text(self, scenario):
        """Everything that a version says, in both languages."""
        scripts = self.env["golive.script"]
        scenario = scenario.with_context(lang="en_US")
        return scripts._scenario(scenario), scripts._words(scenario, "fr_FR"), scenario.state

    def edited_copy(self):
        copy = self.first.with_user(self.admin).copy_for_edit()
        vendor = copy.step_ids.filtered(lambda step: step.key == "vendor")
        vendor.title = "Our vendor"
        self.french(vendor).title = "Notre fournisseur"
        self.approve(copy)
        return copy

    def offered(self):
        offers = self.french(self.env["golive.scenario"]).with_user(self.learner).offer()
        return next(offer["id"] for offer in offers if offer["key"] == "test.shipped")

    def test_a_shipped_version_is_approved_and_frozen(self):
        self.assertEqual((self.first.state, self.first.edition), ("approved", 0))
        self.assertEqual(self.offered(), self.first.id)
        step = self.first.step_ids[0]
        for user in (self.admin, self.env.ref("base.user_admin"), self.env.ref("base.user_root")):
            first, its_step = self.first.with_user(user), step.with_user(user)
            for change in (
                lambda s, _t: s.write({"name": "Mine"}),
                lambda s, _t: s.write({"state": "draft"}),
                lambda s, _t: (
                    s.with_context(install_mode=True).sudo(False).write({"minutes": 1})
                    if s.env.uid != 1
                    else s.write({"minutes": 1})
                ),
                lambda s, _t: s.write({"step_ids": [(5,)]}),
                lambda s, _t: s.unlink(),
                lambda s, _t: s.with_context(golive_state_by=True).write({"state": "draft"}),
                lambda _s, t: t.write({"title": "Mine"}),
                lambda _s, t: t.unlink(),
                lambda s, t: t.create(
                    {"scenario_id": s.id, "key": "more", "title": "More", "say": "More"}
                ),
            ):
                with self.assertRaises(UserError), self.cr.savepoint():
                    change(first, its_step)

    def test_a_copy_is_a_draft_of_ones_own_in_every_language(self):
        copy = self.first.with_user(self.admin).copy_for_edit()
        self.assertEqual(
            (copy.key, copy.version, copy.edition, copy.state, copy.origin_id),
            ("test.shipped", 1, 1, "draft", self.first),
        )
        mine, theirs = self.text(copy), self.text(self.first)
        self.assertEqual(mine[:2], theirs[:2])
        self.assertEqual(self.french(copy).name, "Livré 1")
        self.assertEqual(self.french(copy.step_ids[1]).title, "Le fournisseur")
        self.assertEqual(self.french(copy.step_ids[2]).title, "Old")
        self.assertEqual(self.first.with_user(self.admin).copy_for_edit().edition, 2)
        self.assertEqual(copy.copy().edition, 3)

    def test_a_copy_made_in_french_keeps_the_source(self):
        copy = self.french(self.first.with_user(self.admin)).copy_for_edit()
        self.assertEqual(self.text(copy)[:2], self.text(self.first)[:2])

    def test_an_approved_copy_is_what_people_start(self):
        copy = self.first.with_user(self.admin).copy_for_edit()
        self.assertEqual(self.offered(), self.first.id)
        self.approve(copy)
        self.assertEqual(self.offered(), copy.id)
        copy.retire()
        self.assertEqual(self.offered(), self.first.id)

    def test_an_upgrade_changes_nothing_of_theirs(self):
        copy = self.edited_copy()
        open_run, done_run = self.begin(copy), self.begin(copy, self.other)
        steps = ("open", "vendor", "old")
        self.record(done_run, *[self.entry(step) for step in steps], user=self.other)
        done = self.runs(self.other).with_context(lang="fr_FR").load(done_run)
        self.assertEqual(done["state"], "done")
        before = [self.text(scenario) for scenario in (self.first, copy)]

        second = self.ship(2, ("open", "Open it"), ("vendor", "Vendor"), ("new", "New"))
        self.translate(second, "Livré 2", {"open": "L'ouvrir", "vendor": "Le fournisseur"})

        self.assertEqual(before, [self.text(scenario) for scenario in (self.first, copy)])
        self.assertEqual(self.french(copy.step_ids[1]).title, "Notre fournisseur")
        again = self.runs(self.other).with_context(lang="fr_FR").load(done_run)
        self.assertEqual(again, done)
        self.assertEqual(again["script"]["steps"][1]["title"], "Notre fournisseur")
        self.assertEqual(self.offered(), copy.id, "theirs stays until they decide")
        self.record(open_run, *[self.entry(step) for step in steps])
        self.assertEqual(self.runs().load(open_run)["state"], "done")

    def test_a_closed_run_of_a_shipped_version_keeps_it(self):
        run = self.begin(self.first)
        self.record(run, *[self.entry(step) for step in ("open", "vendor", "old")])
        closed = self.runs().load(run)
        self.assertEqual((closed["state"], closed["script"]["version"]), ("done", 1))
        second = self.ship(2, ("open", "Open it"), ("new", "New"))
        self.assertEqual(self.offered(), second.id)
        self.assertEqual(self.runs().load(run), closed)

    def test_the_newer_version_is_offered_on_the_copy_and_says_what_differs(self):
        copy = self.edited_copy()
        self.assertFalse(copy.newer_id)
        self.assertFalse(copy.newer_difference)
        second = self.ship(2, ("open", "Open it"), ("vendor", "Vendor"), ("new", "New"))
        copy.invalidate_recordset()
        self.assertEqual(copy.newer_id, second)
        self.assertFalse(self.first.newer_id)
        rows = {row["step"]: row for row in copy.difference()}
        self.assertEqual(
            {step: row["change"] for step, row in rows.items()},
            {"": "changed", "open": "changed", "vendor": "changed", "new": "added"}
            | {"old": "removed"},
        )
        self.assertEqual(
            [(f["field"], f["mine"], f["theirs"], f["by"]) for f in rows["vendor"]["fields"]],
            [
                ("title", "Our vendor", "Vendor", "customer"),
                ("title", "Notre fournisseur", "Vendor", "both"),
                ("do", None, {"read": True}, "shipped"),
            ],
        )
        self.assertEqual(
            [(f["field"], f["mine"], f["theirs"], f["by"]) for f in rows["open"]["fields"]],
            [
                ("title", "Open", "Open it", "shipped"),
                ("title", "Ouvrir", "Open it", "shipped"),
                ("say", "Say Open", "Say Open it", "shipped"),
            ],
        )
        self.assertIn("Our vendor", copy.newer_difference)

    def test_adopting_takes_the_new_version_and_keeps_runs(self):
        copy = self.edited_copy()
        run = self.begin(copy)
        second = self.ship(2, ("open", "Open it"))
        copy.invalidate_recordset()
        self.assertEqual(copy.with_user(self.admin).adopt(), second)
        self.assertEqual(copy.state, "retired")
        self.assertEqual(self.offered(), second.id)
        again = self.runs().start(second.id, "learn", self.uid())
        self.assertEqual(again["uid"], run, "the open run goes on as it began")
        self.assertEqual(again["script"]["version"], 1)
        with self.assertRaises(UserError):
            copy.with_user(self.admin).adopt()

    def test_without_a_copy_the_newer_version_is_started(self):
        second = self.ship(2, ("open", "Open it"))
        self.assertEqual(self.offered(), second.id)

    def test_versions_are_the_administrators(self):
        first = self.first.with_user(self.learner)
        for act in (first.copy_for_edit, first.submit, first.withdraw, first.retire, first.copy):
            with self.assertRaises(AccessError):
                act()

    def test_what_customers_write_themselves_never_meets_what_is_shipped(self):
        own = (
            self.env["golive.scenario"]
            .with_user(self.admin)
            .create(
                {
                    "key": "test.later",
                    "name": "Ours",
                    "app": "base",
                    "start": "base.action_partner_form",
                    "edition": 0,
                }
            )
        )
        self.assertEqual(own.edition, 1)
        with self.assertRaises(UserError):
            own.copy({"state": "approved"})
