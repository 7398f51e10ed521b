from odoo.exceptions import UserError
from odoo.tests import tagged

from .common import GoliveCase


@tagged("post_install", "-at_install")
class TestScript(GoliveCase):
    """What a run plays is frozen when it begins, in every language."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        for code in ("fr_FR", "nl_NL"):
            cls.env["res.lang"]._activate_lang(code)

    def french(self):
        scenario = self.scenario(
            self.step("vendor", why="It matters.", expect="There.", do={"read": True}),
            self.step("last"),
            approve=False,
        )
        french = scenario.with_context(lang="fr_FR")
        french.name = "Faire un contact"
        french.step_ids[0].write({"title": "Le fournisseur", "expect": "Voilà."})
        self.approve(scenario)
        return scenario

    def test_the_words_are_the_persons(self):
        uid = self.begin(self.french())
        script = self.runs().with_context(lang="fr_FR").load(uid)["script"]
        self.assertEqual(script["name"], "Faire un contact")
        self.assertEqual(script["summary"], "Make a contact with a city.")
        self.assertEqual(
            script["steps"][0],
            {
                "key": "vendor",
                "title": "Le fournisseur",
                "say": "Do vendor.",
                "why": "It matters.",
                "expect": {"text": "Voilà."},
                "do": {"read": True},
            },
        )

    def test_what_its_values_are_called_is_in_the_persons_language_too(self):
        params = [{"name": "who", "label": "Vendor"}, {"name": "what", "label": "Product"}]
        scenario = self.scenario(
            self.step("read"), spec={"params": params}, labels="Vendor\nProduct", approve=False
        )
        scenario.with_context(lang="fr_FR").labels = "Fournisseur"
        self.approve(scenario)
        uid = self.begin(scenario)
        for lang, labels in (
            ("fr_FR", ["Fournisseur", "Product"]),
            ("en_US", ["Vendor", "Product"]),
        ):
            script = self.runs().with_context(lang=lang).load(uid)["script"]
            self.assertEqual([param["label"] for param in script["params"]], labels)

    def test_a_language_without_words_falls_back_to_the_source(self):
        uid = self.begin(self.french())
        for lang in ("nl_NL", "en_US", None, "xx_XX"):
            runs = self.runs().with_context(lang="nl_NL" if lang == "xx_XX" else lang)
            self.assertEqual(runs.load(uid)["script"]["steps"][0]["title"], "Vendor")

    def test_offers_are_in_the_persons_language(self):
        self.french()
        scenarios = self.env["golive.scenario"].with_user(self.learner)
        [offer] = [
            offer
            for offer in scenarios.with_context(lang="fr_FR").offer()
            if offer["key"] == "test.contact"
        ]
        self.assertEqual(offer["name"], "Faire un contact")

    def test_runs_of_the_same_text_share_one_script(self):
        scenario = self.french()
        scripts = {
            self.env["golive.run"].search([("uid", "=", self.begin(scenario, user))]).script_id
            for user in (self.learner, self.other)
        }
        self.assertEqual(len(scripts), 1)

    def test_an_approved_text_does_not_change_in_any_language(self):
        scenario = self.french()
        for record, name in ((scenario, "name"), (scenario.step_ids[0], "title")):
            with self.assertRaises(UserError) as caught:
                record.with_user(self.admin).update_field_translations(name, {"fr_FR": "Autre"})
            self.assertIn("approved", str(caught.exception))
            with self.assertRaises(UserError):
                record.with_user(self.admin).with_context(lang="fr_FR")[name] = "Autre"
        self.assertEqual(scenario.with_context(lang="fr_FR").name, "Faire un contact")
