from unittest.mock import patch

from odoo.exceptions import UserError, ValidationError
from odoo.tests import tagged

from .common import GoliveCase

PARTNER = "res.partner"
#: A contact that waits, below a company that a button of its form made.
GIVEN = {
    "name": "waiting",
    "model": PARTNER,
    "find": [["ref", "=", "WAITING"], ["parent_id", "!=", False]],
    "make": {
        "name": "Ann",
        "ref": "WAITING",
        "company_name": "Gloves and Co",
        "country_id": "base.be",
        "state_id": "Noord-Brabant",
        "user_id": "$user",
        "city": "$param.place",
        "bank_ids": [{"acc_number": "BE1"}, {"acc_number": "$param.place"}],
    },
    "press": ["create_company"],
}
PARAMS = [{"name": "place", "label": "City", "value": "Gent"}]


@tagged("post_install", "-at_install")
class TestGiven(GoliveCase):
    """The records that a scenario needs to begin: found, else made, one set for each run."""

    def given(self, *given, **values):
        check = {"record": [["comment", "!=", False]], "of": given[0]["name"]}
        return self.scenario(
            self.step("work", check=check),
            self.step("read"),
            spec={"given": list(given), "params": PARAMS},
            **values,
        )

    def waiting(self, **values):
        parent = self.env["res.partner"].create({"name": "Hospital", "is_company": True})
        return self.env["res.partner"].create(
            {"name": "Bea", "ref": "WAITING", "parent_id": parent.id, **values}
        )

    def load(self, scenario, user=None, setup=None):
        return self.runs(user).start(scenario.id, "learn", self.uid(), setup)

    def refused(self, scenario, user=None):
        """What a person is told who starts it, and is told beforehand by the offer."""
        with self.assertRaises(UserError) as caught, self.cr.savepoint():
            self.load(scenario, user)
        self.assertFalse(self.env["golive.given"].search([("model", "=", PARTNER)]))
        return str(caught.exception)

    def offered(self, scenario, user=None):
        scenarios = self.env["golive.scenario"].with_user(user or self.learner)
        offers = scenarios.with_context(lang="en_US").offer()
        return next(offer["why"] for offer in offers if offer["id"] == scenario.id)

    def test_what_is_there_is_found_and_has_its_name_from_the_beginning(self):
        found = self.waiting()
        scenario = self.given(GIVEN)
        load = self.load(scenario)
        self.assertEqual(load["bindings"], {"waiting": found.id})
        self.assertEqual(load["holds"], {"work": "failed"})
        [given] = self.env["golive.given"].search([("run_id.uid", "=", load["uid"])])
        self.assertEqual((given.name, given.model, given.res_id), ("waiting", PARTNER, found.id))
        self.assertFalse(given.made)
        found.comment = "Seen"
        self.assertTrue(self.record(load["uid"], self.entry("work"))[0]["accepted"])

    def test_no_two_runs_are_given_the_same(self):
        first, second = self.waiting(), self.waiting()
        scenario = self.given(GIVEN)
        self.assertEqual(self.load(scenario)["bindings"], {"waiting": first.id})
        self.assertEqual(self.load(scenario, self.other)["bindings"], {"waiting": second.id})
        self.assertIn("is not there", self.offered(scenario, self.admin))

    def test_a_run_that_is_given_up_gives_back_what_it_was_given(self):
        scenario = self.given({**GIVEN, "make": {}, "press": []})
        record = self.waiting()
        first = self.load(scenario)
        self.assertIn("is not there", self.refused_for(scenario))
        self.runs().stop(first["uid"])
        self.assertEqual(self.load(scenario)["bindings"], {"waiting": record.id})
        self.assertIn("is not there", self.refused_for(scenario), "once, not twice")
        stopped = self.env["golive.run"].search([("uid", "=", first["uid"])])
        self.assertEqual(stopped.given_ids.res_id, record.id, "what it was given is kept")

    def test_what_is_shared_is_given_to_any_number_of_runs(self):
        shared = {**GIVEN, "make": {}, "press": [], "shared": True}
        record = self.waiting()
        for scenario in (self.given(shared), self.given(shared, key="test.other")):
            for _run in range(2):
                self.assertEqual(self.load(scenario)["bindings"], {"waiting": record.id})

    def refused_for(self, scenario):
        with self.assertRaises(UserError) as caught, self.cr.savepoint():
            self.load(scenario)
        return str(caught.exception)

    def test_starting_again_gives_the_same(self):
        scenario = self.given(GIVEN)
        first = self.waiting()
        self.waiting()
        self.load(scenario)
        self.assertEqual(self.load(scenario)["bindings"], {"waiting": first.id})

    def test_what_the_person_does_not_see_is_not_given(self):
        hidden, seen = self.waiting(), self.waiting()
        self.env["ir.rule"].create(
            {
                "name": "hidden",
                "model_id": self.env["ir.model"]._get_id(PARTNER),
                "domain_force": f"[('id', '!=', {hidden.id})]",
            }
        )
        self.assertEqual(self.load(self.given(GIVEN))["bindings"], {"waiting": seen.id})

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

    def test_what_is_another_companys_is_not_given_and_said(self):
        company = self.env["res.company"].create({"name": "Second Hospital"})
        found = {name: GIVEN[name] for name in ("name", "model", "find")}
        self.waiting(company_id=company.id)
        scenario = self.given(found)
        self.assertNotIn("Second Hospital", self.refused(scenario))
        self.learner.company_ids += company
        told = self.refused(scenario)
        self.assertIn("in another company, Second Hospital", told)
        self.assertEqual(self.offered(scenario), told)

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

    def test_what_ref_names_goes_first_where_it_fits(self):
        first, second = self.waiting(), self.waiting()
        self.env["ir.model.data"].create(
            {"module": "test_golive", "name": "one", "model": PARTNER, "res_id": second.id}
        )
        named = {**GIVEN, "ref": "test_golive.one", "shared": True}
        self.assertEqual(self.load(self.given(named))["bindings"], {"waiting": second.id})
        second.ref = "GONE"
        other = self.given(named, key="test.other")
        self.assertEqual(self.load(other)["bindings"], {"waiting": first.id})
        gone = self.given({**named, "ref": "test_golive.none"}, key="test.third")
        self.assertEqual(self.load(gone)["bindings"], {"waiting": first.id})

    def test_what_is_made_has_to_be_what_was_looked_for(self):
        self.declare("test")
        self.assertIn("not as it needs it", self.refused(self.given({**GIVEN, "press": []})))

    def test_what_is_given_counts_for_nobody_as_made(self):
        self.declare("test")
        plain = {**GIVEN, "find": [["ref", "=", "WAITING"]], "press": []}
        scenario = self.scenario(
            self.step(
                "count", check={"exists": {"model": PARTNER, "domain": [["ref", "=", "WAITING"]]}}
            ),
            self.step("new", binds={"name": "mine", "model": PARTNER, "from": "new"}),
            spec={"given": [plain], "params": PARAMS},
        )
        found = self.contact(ref="WAITING")
        load = self.load(scenario)
        uid = load["uid"]
        self.assertEqual(load["bindings"], {"waiting": found.id})
        self.assertEqual((load["holds"]["count"], load["candidates"]), ("failed", {}))
        self.assertFalse(self.record(uid, self.entry("count"))[0]["accepted"])
        self.record(uid, self.entry("count", "skipped"))
        with self.assertRaises(UserError), self.cr.savepoint():
            self.record(uid, self.entry("new", binds={"mine": found.id}))
        with self.assertRaises(UserError), self.cr.savepoint():
            self.record(uid, self.entry("new", "bound", binds={"waiting": found.id}))

    def test_a_record_that_was_set_up_is_not_looked_for(self):
        other = self.waiting()
        mine = self.contact()
        load = self.load(self.given(GIVEN), setup={"records": {"waiting": mine.id}})
        self.assertEqual(load["bindings"], {"waiting": mine.id})
        self.assertFalse(self.env["golive.given"].search([("res_id", "=", other.id)]))

    def test_a_record_that_is_just_being_given_is_passed_over(self):
        first, second = self.waiting(), self.waiting()
        givens = type(self.env["golive.given"])
        claim = givens._claim

        def busy(givens, run, given, record_id, made=False):
            return record_id != first.id and claim(givens, run, given, record_id, made)

        with patch.object(givens, "_claim", busy):
            self.assertEqual(self.load(self.given(GIVEN))["bindings"], {"waiting": second.id})

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
        }.items():
            with self.subTest(case), self.assertRaises(ValidationError), self.cr.savepoint():
                self.given({**GIVEN, **changed})
        with self.assertRaises(ValidationError):
            self.given(GIVEN, GIVEN)

    def test_what_was_given_stays(self):
        self.waiting()
        load = self.load(self.given(GIVEN))
        given = self.env["golive.given"].search([("run_id.uid", "=", load["uid"])])
        for change in (
            lambda: given.write({"res_id": 1}),
            given.unlink,
            lambda: given.create({"run_id": given.run_id.id, "name": "x"}),
        ):
            with self.assertRaises(UserError):
                change()

    def filling(self, **param):
        """A scenario with something to try with: a country, and one who lives there."""
        country = {
            "name": "country",
            "model": "res.country",
            "find": [["code", "=", "BE"]],
            "shared": True,
            "fills": {"country": "name"},
        }
        living = {
            "name": "living",
            "model": PARTNER,
            "find": [["ref", "=", "LIVES"], ["country_id", "=", "$param.country"]],
            "make": {"name": "Cas", "ref": "LIVES", "country_id": "$param.country"},
            "fills": {"who": "name", "where": "country_id"},
        }
        params = [
            {"name": "country", "label": "Country", **param},
            {"name": "who", "label": "Who"},
            {"name": "where", "label": "Where"},
            {"name": "house", "label": "House", "from": {"company": "name"}},
        ]
        spec = {"given": [country, living], "params": params}
        return self.scenario(self.step("read"), spec=spec)

    def params(self, load):
        return {param["name"]: param.get("value") for param in load["script"]["params"]}

    def test_what_is_given_fills_params_that_have_no_value(self):
        self.declare("training")
        load = self.load(self.filling())
        wanted = {"country": "Belgium", "who": "Cas", "where": "Belgium"}
        wanted["house"] = self.env.company.name
        self.assertEqual(self.params(load), wanted)
        again = self.runs().load(load["uid"])
        self.assertEqual(self.params(again), wanted, "it stays")
        made = self.env[PARTNER].browse(load["bindings"]["living"])
        self.assertEqual(made.country_id.code, "BE")

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

    def test_in_production_people_have_their_own(self):
        self.declare("production")
        scenario = self.filling()
        self.assertIsNone(self.offered(scenario))
        load = self.load(scenario)
        self.assertEqual({self.params(load)[name] for name in ("country", "who", "where")}, {None})
        self.assertEqual(load["bindings"], {})
