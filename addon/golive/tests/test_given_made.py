from odoo.exceptions import ValidationError
from odoo.tests import tagged

from .given_common import GIVEN, PARTNER, GivenCase


@tagged("post_install", "-at_install")
class TestGivenMade(GivenCase):
    """The records that a scenario needs to begin, made where there are none."""

    def test_what_is_not_there_is_made(self):
        self.declare("training")
        scenario = self.given(GIVEN)
        self.assertIsNone(self.offered(scenario))
        load = self.load(scenario)
        made = self.env["res.partner"].browse(load["bindings"]["waiting"])
        self.assertEqual((made.name, made.city), ("Ann", "Gent"))
        self.assertEqual(made.parent_id.name, "Gloves and Co", "the button was pressed")
        self.assertEqual(made.country_id.code, "BE")
        self.assertEqual(made.state_id.name, "Noord-Brabant")
        self.assertEqual(made.user_id, self.learner)
        self.assertEqual(made.bank_ids.mapped("acc_number"), ["BE1", "Gent"])
        self.assertNotEqual(made.create_uid, self.learner)
        [given] = self.env["golive.given"].search([("run_id.uid", "=", load["uid"])])
        self.assertTrue(given.made)
        other = self.load(scenario, self.other)["bindings"]["waiting"]
        self.assertNotEqual(other, made.id)

    def test_params_of_the_run_count_for_what_it_is_given(self):
        self.declare("training")
        load = self.load(self.given(GIVEN), setup={"params": {"place": "Brugge"}})
        made = self.env["res.partner"].browse(load["bindings"]["waiting"])
        self.assertEqual(made.city, "Brugge")

    def test_one_may_refer_to_another(self):
        self.declare("training")
        child = {
            "name": "child",
            "model": PARTNER,
            "find": [["parent_id", "=", "$waiting"]],
            "make": {"name": "Cas", "parent_id": "$waiting"},
        }
        plain = {**GIVEN, "find": [["ref", "=", "WAITING"]], "press": []}
        load = self.load(self.given(plain, child))
        made = self.env["res.partner"].browse(load["bindings"]["child"])
        self.assertEqual(made.parent_id.id, load["bindings"]["waiting"])

    def test_what_comes_with_what_is_made_is_found_with_it(self):
        self.declare("training")
        plain = {**GIVEN, "find": [["ref", "=", "WAITING"]], "press": []}
        bank = {
            "name": "bank",
            "model": "res.partner.bank",
            "find": [["partner_id", "=", "$waiting"], ["acc_number", "=", "Gent"]],
        }
        scenario = self.given(plain, bank)
        self.assertIsNone(self.offered(scenario))
        bound = self.load(scenario)["bindings"]
        made = self.env["res.partner"].browse(bound["waiting"])
        self.assertIn(bound["bank"], made.bank_ids.ids)

    def test_in_production_nothing_is_made(self):
        scenario = self.given(GIVEN)
        told = self.refused(scenario)
        self.assertIn("What it begins with is not there, or not yours to read: Contact", told)
        self.assertEqual(self.offered(scenario), told)
        self.waiting()
        self.assertIsNone(self.offered(scenario))
        self.load(scenario)

    def test_without_a_template_nothing_is_made(self):
        self.declare("test")
        found = {name: GIVEN[name] for name in ("name", "model", "find")}
        self.assertIn("is not there", self.refused(self.given(found)))

    def test_only_buttons_of_the_form_are_pressed(self):
        self.declare("test")
        names = ("unlink", "action_archive", "write", "create_company ", "user_id.unlink", "nope.x")
        for place, name in enumerate(names):
            scenario = self.given({**GIVEN, "press": [name]}, key=f"test.press{place}")
            self.assertIn("has no button", self.refused(scenario))
        with self.assertRaises(ValidationError), self.cr.savepoint():
            self.given({**GIVEN, "press": ["_compute_display_name"]}, key="test.private")

    def test_what_names_nothing_here_is_refused(self):
        self.declare("test")
        make = {**GIVEN["make"], "state_id": "Atlantis"}
        self.assertIn("“Atlantis”", self.refused(self.given({**GIVEN, "make": make})))

    def test_what_is_made_has_to_be_what_was_looked_for(self):
        self.declare("test")
        self.assertIn("not as it needs it", self.refused(self.given({**GIVEN, "press": []})))

    def test_malformed_givens_are_refused(self):
        for case, changed in {
            "no name": {"name": None},
            "reserved": {"name": "user"},
            "no model": {"model": "no.model"},
            "no such field": {"find": [["nope", "=", 1]]},
            "nothing of that name": {"find": [["parent_id", "=", "$later"]]},
            "unknown": {"secret": 1},
            "no such value": {"make": {"nope": 1}},
            "lines of a text": {"make": {"name": []}},
            "text for lines": {"make": {"bank_ids": "BE1"}},
            "lines in lines": {"make": {"child_ids": [{"name": "x", "child_ids": []}]}},
            "no object": {"make": ["x"]},
            "buttons": {"press": "create_company"},
            "private": {"press": ["_check"]},
            "pressed but not made": {"make": {}},
            "fills nothing known": {"fills": {"nope": "city"}},
            "fills from no field": {"fills": {"place": "country_id.nope"}},
            "fills from a text's field": {"fills": {"place": "city.name"}},
            "keeps as nothing known": {"keeps": {"nope": "city"}},
            "keeps no field": {"keeps": {"place": "nope"}},
            "keeps a list": {"keeps": {"place": "child_ids"}},
        }.items():
            with self.subTest(case), self.assertRaises(ValidationError), self.cr.savepoint():
                self.given({**GIVEN, **changed})
        with self.assertRaises(ValidationError):
            self.given(GIVEN, GIVEN)

    def test_a_value_that_was_said_counts_for_what_is_made(self):
        self.declare("training")
        load = self.load(self.filling(value="France"))
        wanted = {"country": "France", "who": "Cas", "where": "France"}
        self.assertEqual(self.params(load) | wanted, self.params(load))
        self.assertEqual(set(load["bindings"]), {"living"})

    def test_what_is_of_something_left_out_is_left_out_with_it(self):
        self.declare("training")
        scenario = self.filling(value="France")
        country, living = scenario.spec["given"]
        living = {**living, "find": [["country_id", "=", "$country"]]}
        scenario = self.scenario(
            self.step("read"),
            key="test.left_out",
            spec={"given": [country, living], "params": scenario.spec["params"]},
        )
        self.assertEqual(self.load(scenario)["bindings"], {})
