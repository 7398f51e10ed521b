from unittest.mock import patch

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .given_common import GIVEN, PARAMS, PARTNER, GivenCase


@tagged("post_install", "-at_install")
class TestGiven(GivenCase):
    """The records that a scenario needs to begin, found: one set for each run."""

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

    def test_it_is_said_which_one_it_is_to_who_may_read_it(self):
        waiting = self.waiting(company_id=self.env.company.id)
        scenario = self.given({**GIVEN, "shared": True})
        self.assertEqual(self.load(scenario)["worksOn"], f"Contact {waiting.display_name}")
        load = self.load(scenario, self.other)
        self.env["ir.rule"].create(
            {
                "name": "hidden",
                "model_id": self.env["ir.model"]._get_id(PARTNER),
                "domain_force": f"[('id', '!=', {waiting.id})]",
            }
        )
        self.assertEqual(self.runs(self.other).load(load["uid"])["worksOn"], "")

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

    def test_what_is_kept_stays_as_it_was_whatever_is_done_with_the_record(self):
        for kind in ("training", "production"):
            with self.subTest(kind), self.undone():
                self.declare(kind)
                found = self.waiting(comment="<p>Before</p>", city=False)
                given = {**GIVEN, "keeps": {"text": "comment", "over": "parent_id", "none": "city"}}
                names = [{"name": name, "label": name} for name in given["keeps"]]
                check = {"record": [["comment", "!=", False], ["comment", "!=", "$param.text"]]}
                load = self.load(
                    self.scenario(
                        self.step("work", check={**check, "of": "waiting"}),
                        self.step("read"),
                        spec={"given": [given], "params": [*PARAMS, *names]},
                    )
                )
                kept = {"text": "<p>Before</p>", "over": found.parent_id.id, "none": False}
                run = self.env["golive.run"].search([("uid", "=", load["uid"])])
                self.assertEqual(run.sudo().kept, kept)
                # Whoever plays on, or reads the script, may not see what the record held.
                self.assertEqual({self.params(load)[name] for name in kept}, {None})
                with self.assertRaises(AccessError):
                    run.with_user(self.learner).read(["kept"])
                for text, holds in ((False, "failed"), ("After", "passed")):
                    found.comment = text
                    load = self.runs().load(load["uid"])
                    self.assertEqual(load["holds"]["work"], holds)
                self.assertNotIn("Before", str(run.script_id.body))

    def test_in_production_people_have_their_own(self):
        self.declare("production")
        scenario = self.filling()
        self.assertIsNone(self.offered(scenario))
        load = self.load(scenario)
        self.assertEqual({self.params(load)[name] for name in ("country", "who", "where")}, {None})
        self.assertEqual(load["bindings"], {})

    def test_what_is_of_another_site_is_not_given(self):
        north, south = self.env["golive.site"].create(
            [{"name": "North", "code": "N"}, {"name": "South", "code": "S"}]
        )
        self.env["golive.site.rule"].create({"model": PARTNER, "path": "id"})
        theirs = self.waiting()
        self.place(south, theirs)
        north.user_ids = self.learner
        scenario = self.given({**GIVEN, "shared": True})
        self.assertIn("is not there", self.refused(scenario))
        own = self.waiting()
        self.place(north, own)
        self.assertEqual(self.load(scenario)["bindings"], {"waiting": own.id})
        own.ref = "GONE"
        self.declare("training")
        again = self.given({**GIVEN, "shared": True}, key="test.again")
        self.assertEqual(self.load(again)["bindings"], {"waiting": theirs.id}, "better than none")

    def place(self, site, record):
        place = {"site_id": site.id, "record": f"{record._name},{record.id}"}
        self.env["golive.site.place"].create(place)

    def test_an_exercise_is_never_on_real_work(self):
        self.waiting()
        scenario = self.given(GIVEN)
        drill = self.scenario(
            self.step("work", check={"record": [["comment", "!=", False]], "of": "waiting"}),
            key="test.drill",
            spec={"given": [GIVEN], "params": PARAMS, "exercise": True},
        )
        self.assertIsNone(self.offered(scenario))
        self.assertIn("training database", self.refused(drill))
        self.assertIn("training database", self.offered(drill))
        self.declare("training")
        self.assertIsNone(self.offered(drill))
        self.load(drill)
