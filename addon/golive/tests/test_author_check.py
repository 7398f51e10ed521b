from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import new_test_user, tagged

from .common import GoliveCase

PARTNER = "res.partner"


def tick(field, how="set", value=None):
    return {"field": field, "how": how, "value": value}


@tagged("post_install", "-at_install")
class TestAuthorCheck(GoliveCase):
    """What should be true when a step is done is ticked, field by field."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.draft = cls.scenario(cls.step("new"), cls.step("company"), approve=False)
        cls.first, cls.second = cls.draft.step_ids
        cls.author = new_test_user(
            cls.env,
            "golive_author",
            "base.group_user,golive.group_author,base.group_partner_manager",
        )
        cls.first, cls.second = cls.draft.with_user(cls.author).step_ids

    def test_one_field_is_looked_at_on_the_form(self):
        said = self.first.author_check(PARTNER, [tick("email")])
        self.assertEqual(said, "Email is set")
        self.assertEqual(self.first.spec["check"], {"form": {"model": PARTNER, "field": "email"}})
        self.assertEqual(self.first.expect, "Email is set.")
        said = self.first.author_check(PARTNER, [tick("is_company", "is", True)])
        self.assertEqual(said, "Is a Company is yes")
        self.assertEqual(self.first.expect, "Email is set.", "what the author wrote stays")

    def test_several_are_asked_of_the_record_that_gets_a_name(self):
        ticks = [tick("type", "is", "contact"), tick("color", "least", 2), tick("parent_id")]
        with self.assertRaisesRegex(UserError, "begins"):
            self.first.author_check(PARTNER, ticks)
        self.assertFalse(self.first.spec)
        said = self.first.author_check(PARTNER, ticks, "new")
        self.assertEqual(
            said, "Address Type is Contact and Color Index is at least 2 and Related Company is set"
        )
        self.assertEqual(
            self.first.spec,
            {
                "binds": {"name": "partner", "model": PARTNER, "from": "new"},
                "check": {
                    "record": [
                        ["type", "=", "contact"],
                        ["color", ">=", 2],
                        ["parent_id", "!=", False],
                    ],
                    "of": "partner",
                },
            },
        )
        self.assertEqual(self.second.author_form(PARTNER, ["email"])["name"], "partner")
        self.second.author_check(PARTNER, ticks)
        self.assertEqual(self.second.spec["check"]["of"], "partner")
        self.assertNotIn("binds", self.second.spec)
        self.assertFalse(self.draft._step_problems())

    def test_what_is_picked_after_it_leaves_it(self):
        self.first.author_check(PARTNER, [tick("email")], "new")
        at = {"field": "parent_id", "on": {"model": PARTNER, "view": "form"}}
        self.first.author_pick(at, "pick")
        self.assertEqual(set(self.first.spec), {"at", "do", "binds", "check"})

    def test_what_may_be_asked_goes_by_the_field(self):
        told = self.first.author_form(PARTNER, ["email", "color", "child_ids", "gone", 1])
        self.assertEqual(
            told,
            {
                "name": "",
                "bindable": True,
                "asks": {
                    "email": ["is", "set"],
                    "color": ["is", "least", "set"],
                    "child_ids": ["set"],
                },
            },
        )
        for bad in (
            [],
            None,
            [tick("gone")],
            [tick("email", "least", "a")],
            [tick("color", "is", "a")],
            [tick("color", "is", True)],
            [tick("email", "is", None)],
            ["email"],
            [tick("is_company")],
        ):
            with self.subTest(bad), self.assertRaises(UserError):
                self.first.author_check(PARTNER, bad, "new")
        with self.assertRaises(ValidationError):
            self.first.author_check("nothing", [tick("email")])
        with self.assertRaises(UserError):
            self.first.author_check(PARTNER, [tick("email")], "made up")
        self.assertFalse(self.first.spec)

    def test_a_record_is_asked_for_by_its_name_in_the_source_language(self):
        self.env["res.lang"]._activate_lang("fr_FR")
        germany = self.env.ref("base.de")
        germany.with_context(lang="fr_FR").name = "Allemagne"
        step = self.first.with_context(lang="fr_FR", show_vat=True)
        step.author_check(PARTNER, [tick("country_id", "is", germany.id)])
        self.assertEqual(
            self.first.spec["check"]["form"],
            {"model": PARTNER, "field": "country_id", "is": "Germany"},
        )
        company = self.contact(name="Gloves and Co", is_company=True, vat="BE0477472701")
        step.author_check(
            PARTNER, [tick("parent_id", "is", company.id), tick("type", "is", "contact")], "open"
        )
        self.assertEqual(
            self.first.spec["check"]["record"],
            [["parent_id", "=", "Gloves and Co"], ["type", "=", "contact"]],
        )
        for bad in (tick("country_id", "is", "Germany"), tick("country_id", "is", 0)):
            with self.assertRaises(ValidationError):
                step.author_check(PARTNER, [bad])

    def test_only_what_can_be_searched_is_asked(self):
        asks = self.first.author_form("res.users", ["login", "password", "companies_count"])["asks"]
        self.assertEqual(set(asks), {"login"})
        with self.assertRaises(ValidationError):
            self.first.author_check("res.users", [tick("password")])

    def test_only_who_may_write_and_may_read_the_record(self):
        with self.assertRaises(AccessError):
            self.first.with_user(self.learner).author_check(PARTNER, [tick("email")])
        with self.assertRaises(AccessError):
            self.first.author_form("ir.config_parameter", ["value"])

    def test_any_check_is_said(self):
        for check, said in (
            ({"screen": {"model": PARTNER, "view": "form"}}, "The screen shows Contact as form"),
            (
                {"exists": {"model": PARTNER, "domain": [["city", "=", "Gent"]]}},
                "There is a Contact: City is “Gent”",
            ),
            (None, ""),
        ):
            with self.subTest(said):
                self.first.spec = {"check": check} if check else False
                self.assertEqual(self.first.check_words or "", said)

    def test_any_condition_is_said(self):
        for domain, said in (
            ([["type", "in", ["contact", "invoice"]]], "Address Type is one of Contact, Invoice"),
            ([["comment", "not in", [False, "<p><br></p>"]]], "Notes is set"),
            ([["email", "in", ["/", False]]], "Email is not set"),
            ([["is_company", "!=", False]], "Is a Company is yes"),
            ([["name", "ilike", "$param.name"]], "Name contains the value of “Who”"),
            ([["color", "<=", 3]], "Color Index is at most 3"),
            ([["write_date", ">", "$started"]], "Last Updated on is after the start of the run"),
            ([["parent_id", "=", "$first"]], "Related Company is the run's Contact “first”"),
            ([["country_id.code", "=", "BE"]], "Country › Country Code is “BE”"),
            ([["street2", "!=", "$own.street"]], "Street2 is not “Street”"),
            (
                ["|", ["active", "=", True], "&", ["city", "=", "Gent"], ["zip", "!=", "9000"]],
                "Active is yes or (City is “Gent” and Zip is not “9000”)",
            ),
            (["!", ["city", "=", "Gent"]], "City is not “Gent”"),
            (
                [["child_ids", "not any", [["type", "=", "other"]]]],
                "none of Contact has: (Address Type is Other)",
            ),
            (
                [["parent_id", "any", [["city", "=", False]]]],
                "Related Company has: (City is not set)",
            ),
        ):
            with self.subTest(said):
                self.draft.labels = "Who"
                self.draft.spec = {
                    "params": [{"name": "name", "label": "Name", "value": "Anna"}],
                    "given": [
                        {"name": "first", "model": PARTNER, "find": [["id", ">", 0]]},
                        {"name": "second", "model": PARTNER, "find": [["id", ">", 0]]},
                    ],
                }
                self.second.spec = {"check": {"record": domain, "of": "first"}}
                self.assertEqual(self.second.check_words, said)

    def test_all_checks_of_what_is_shipped_are_said_without_code(self):
        said = [
            words for words in self.env["golive.step"].search([]).mapped("check_words") if words
        ]
        self.assertFalse([words for words in said if any(mark in words for mark in "$[]<")])
