from odoo import Command
from odoo.tests import tagged

from ..play.course import Course
from ..play.judge import Judge
from ..play.script import Script
from .common import GoliveCase

MODEL = "res.partner"


@tagged("post_install", "-at_install")
class TestJudge(GoliveCase):
    """What the server says of a check, and what it tells the person."""

    def setUp(self):
        super().setUp()
        self.record_ = self.contact(city="Gent", is_company=True, color=3)
        self.bindings = {"contact": self.record_.id}

    def judge(self, check, lang="en_US", params=None, user=None, site=None):
        bind = {"name": "contact", "model": MODEL, "from": "new"}
        script = Script(
            {
                "roles": [],
                "params": [
                    {"name": name, "value": value} for name, value in (params or {}).items()
                ],
                "steps": [{"key": "step", "binds": bind, "expect": {"check": check}}],
            }
        )
        env = self.env(user=user or self.learner, context={"lang": lang}, su=False)
        started = self.env.cr.now().replace(microsecond=0)
        return Judge(env, script, started, self.bindings, site=site).step(script.steps[0])

    def verdict(self, check, **options):
        ruling = self.judge(check, **options)
        return ruling and ruling.verdict

    def hide(self, *records):
        """Out of everyone's sight but the superuser's."""
        self.env["ir.rule"].create(
            {
                "name": "hidden",
                "model_id": self.env["ir.model"]._get_id(MODEL),
                "domain_force": f"[('id', 'not in', {[record.id for record in records]})]",
            }
        )

    def test_it_knows_the_site_that_it_is_played_at(self):
        site = self.env["golive.site"].create({"name": "North", "code": "N"})
        check = {"record": [["color", "!=", "$site"]]}
        self.record_.color = site.id
        self.assertEqual(self.verdict(check), "passed")
        self.assertEqual(self.verdict(check, site=site), "failed")

    def test_a_record_that_matches_passes(self):
        for domain, verdict in (
            ([], "passed"),
            ([["city", "=", "Gent"]], "passed"),
            ([["city", "=", "Brugge"]], "failed"),
            ([["id", "=", "$contact"], ["create_uid", "=", "$user"]], "passed"),
            ([["create_date", ">=", "$started"]], "passed"),
            ([["city", "=", "$param.place"]], "passed"),
            ([["city", "=", "$param.other"]], "failed"),
            ([["city", "in", ["$param.place", "Brugge"]]], "passed"),
            (["|", ["city", "=", "Brugge"], ["is_company", "=", True]], "passed"),
            (["!", ["city", "=", "Gent"]], "failed"),
            ([["parent_id", "=", "$site"]], "passed"),
            ([["child_ids", "any", [["parent_id", "=", "$contact"]]]], "failed"),
        ):
            with self.subTest(domain=domain):
                params = {"place": "Gent"}
                self.assertEqual(self.verdict({"record": domain}, params=params), verdict)

    def test_a_field_is_compared_with_another_one_of_the_same_record(self):
        self.contact(parent_id=self.record_.id, color=1, partner_latitude=2)
        self.contact(parent_id=self.record_.id, color=2, partner_latitude=2)
        for line, verdict in (
            ([["color", "<", "$own.partner_latitude"]], "passed"),
            ([["color", ">", "$own.partner_latitude"]], "failed"),
            # Of what is empty 0 is meant.
            ([["color", "<=", "$own.partner_longitude"]], "failed"),
        ):
            with self.subTest(line=line):
                lines = {"record": [["child_ids", "any", line]]}
                self.assertEqual(self.verdict(lines), verdict)
                none = {"record": [["child_ids", "not any", line]]}
                self.assertNotEqual(self.verdict(none), verdict)
        ruling = self.judge({"record": [["color", "=", "$own.partner_latitude"]]})
        self.assertEqual((ruling.verdict, ruling.saw), ("failed", "Color Index is not as expected"))

    def test_an_archived_record_is_still_the_record(self):
        self.record_.active = False
        self.assertEqual(self.verdict({"record": [["active", "=", False]]}), "passed")

    def test_what_is_not_there_fails(self):
        self.record_.unlink()
        self.assertEqual(self.verdict({"record": []}), "failed")
        self.bindings.clear()
        ruling = self.judge({"record": []})
        self.assertEqual((ruling.verdict, ruling.saw), ("failed", "There is no saved Contact yet"))
        domain = [["parent_id", "=", "$contact"]]
        self.assertEqual(self.verdict({"exists": {"model": MODEL, "domain": domain}}), "failed")

    def test_exists_means_made_by_me_since_the_run_began(self):
        check = {"exists": {"model": MODEL, "domain": [["city", "=", "Gent"]]}}
        self.assertEqual(self.verdict(check), "passed")
        self.assertEqual(self.verdict(check, user=self.other), "failed")
        check["exists"]["by"] = "anyone"
        self.assertEqual(self.verdict(check, user=self.other), "passed")
        del check["exists"]["by"]
        self.env.cr.execute(
            "UPDATE res_partner SET create_date = '2000-01-01' WHERE id = %s", [self.record_.id]
        )
        self.record_.invalidate_recordset()
        self.assertEqual(self.judge(check).saw, "None found: Contact")

    def test_exists_counts(self):
        check = {"exists": {"model": MODEL, "domain": [["city", "=", "Gent"]], "count": 2}}
        ruling = self.judge(check)
        self.assertEqual((ruling.verdict, ruling.saw), ("failed", "Fewer than 2 found: Contact"))
        self.contact(city="Gent")
        self.assertEqual(self.verdict(check), "passed")

    def test_what_may_be_hidden_cannot_be_told(self):
        child = self.contact(parent_id=self.record_.id, ref="Hidden")
        checks = {
            "a hidden record is not missing": {
                "exists": {"model": MODEL, "domain": [["parent_id", "=", "$contact"]]}
            },
            "nor are hidden lines": {"record": [["child_ids", "any", [["ref", "=", "Hidden"]]]]},
            "and none seen is not none": {
                "record": [["child_ids", "not any", [["ref", "=", "Hidden"]]]]
            },
            "in a form either": {
                "form": {"model": MODEL, "field": "child_ids", "lines": {"ref": "Hidden"}}
            },
        }
        self.hide(child)
        for case, check in checks.items():
            with self.subTest(case):
                ruling = self.judge(check)
                self.assertEqual(ruling.verdict, "cannot_tell")
                self.assertNotIn("Hidden", ruling.saw)

    def test_a_bound_record_out_of_sight_cannot_be_told(self):
        self.hide(self.record_)
        for check in ({"record": []}, {"form": {"field": "city"}}):
            self.assertEqual(self.verdict(check), "cannot_tell")

    def test_a_model_or_field_that_is_not_theirs_cannot_be_told(self):
        self.patch(self.env[MODEL]._fields["city"], "groups", "base.group_system")
        for check in (
            {"record": [["city", "=", "Gent"]]},
            {"record": [["city", "=", "Brugge"]]},
            {"form": {"field": "city"}},
            {"form": {"field": "city", "is": "Brugge"}},
            {"exists": {"model": "ir.cron", "domain": [], "by": "anyone"}},
        ):
            with self.subTest(check=check):
                ruling = self.judge(check)
                self.assertEqual(ruling.verdict, "cannot_tell")
                self.assertNotIn("Gent", ruling.saw)

    def test_an_absent_app_cannot_be_told(self):
        gone = "no.such.model"
        bind = {"name": "thing", "model": gone, "from": "new"}
        body = {
            "roles": [],
            "steps": [
                {"key": str(place), "title": "", "binds": bind, "expect": {"check": check}}
                for place, check in enumerate(
                    (
                        {"exists": {"model": gone, "domain": []}},
                        {"form": {"model": gone, "field": "name"}},
                        {"record": [["name", "=", "x"]]},
                        {"record": [["id", "=", "$thing"]]},
                    )
                )
            ],
        }
        env = self.env(user=self.learner, su=False)
        stored = {"uid": "", "step": "0", "outcome": "bound", "verdict": "", "binds": {"thing": 1}}
        course = Course(env, body, self.env.cr.now(), [stored], set())
        self.assertEqual(set(course.holds().values()), {"cannot_tell"})
        check = {"exists": {"model": MODEL, "domain": [["id", "=", "$thing"]]}}
        self.assertEqual(course.judge.check(body["steps"][0], check).verdict, "failed")
        self.assertEqual((course.standing(), course.candidates()), ({}, {}))

    def test_a_saved_form(self):
        self.record_.child_ids = [
            Command.create({"name": "Bea", "city": "Gent", "color": 5}),
            Command.create({"name": "Cas", "city": "Brugge"}),
        ]
        country = self.env.ref("base.be")
        self.record_.country_id = country
        for form, verdict in (
            ({"field": "city"}, "passed"),
            ({"field": "street"}, "failed"),
            ({"field": "city", "is": "Gent"}, "passed"),
            ({"field": "city", "is": "gent"}, "failed"),
            ({"field": "city", "is": "$param.place"}, "passed"),
            ({"field": "city", "is": "$param.open"}, "passed"),
            ({"field": "street", "is": "$param.open"}, "failed"),
            ({"field": "is_company", "is": True}, "passed"),
            ({"field": "is_company", "is": False}, "failed"),
            ({"field": "color", "is": 3}, "passed"),
            ({"field": "color"}, "passed"),
            ({"field": "country_id", "is": country.id}, "passed"),
            ({"field": "country_id", "is": "belgium"}, "passed"),
            ({"field": "country_id", "is": "Bel"}, "failed"),
            ({"field": "country_id", "is": "France"}, "failed"),
            ({"field": "child_ids"}, "passed"),
            ({"field": "category_id"}, "failed"),
            ({"field": "child_ids", "lines": {"city": "Gent", "color": 5}}, "passed"),
            ({"field": "child_ids", "lines": {"city": "Brugge", "color": 5}}, "failed"),
            ({"field": "child_ids", "lines": {"city": "Brugge", "color": True}}, "failed"),
            ({"field": "child_ids", "lines": {"parent_id": "ann"}}, "passed"),
        ):
            with self.subTest(form=form):
                params = {"place": "Gent", "open": None}
                self.assertEqual(self.verdict({"form": form}, params=params), verdict)

    def test_what_the_server_cannot_see_is_the_pages(self):
        field = self.env[MODEL]._fields["contact_address"]
        self.assertFalse(field._description_searchable)
        unsearchable = {"form": {"field": field.name}}
        screen = {"screen": {"model": MODEL}}
        script = Script({"roles": [], "steps": [{"key": "step"}]})
        for check in (unsearchable, screen):
            judge = Judge(self.env(user=self.learner, su=False), script, None, {})
            self.assertIsNone(judge.check(script.steps[0], check))
        self.assertEqual(
            self.verdict(unsearchable), "passed", "what it binds is there all the same"
        )

    def test_it_says_what_is_missing(self):
        self.record_.country_id = self.env.ref("base.be")
        for check, saw in (
            ({"form": {"field": "street"}}, "Street is empty"),
            ({"form": {"field": "child_ids", "lines": {"city": True}}}, "Contact is empty"),
            ({"form": {"field": "city", "is": "Brugge"}}, "City is Gent, expected Brugge"),
            ({"record": [["city", "=", "Gent"], ["street", "!=", False]]}, "Street is empty"),
            ({"record": [["type", "=", "invoice"]]}, "Address Type is Contact, expected Invoice"),
            ({"record": [["is_company", "=", False]]}, "Is a Company is Yes, expected No"),
            ({"record": [["color", ">", 7]]}, "Color Index is not as expected"),
            ({"record": [["color", "=", 7]]}, "Color Index is 3, expected 7"),
            (
                {"record": [["country_id", "=", self.env.ref("base.fr").id]]},
                "Country is Belgium, expected France",
            ),
            ({"record": [["country_id.code", "=", "FR"]]}, "Country › Country Code is not as"),
            ({"record": ["|", ["color", "=", 7], ["color", "=", 8]]}, "Contact is not as expected"),
        ):
            with self.subTest(saw=saw):
                self.assertTrue(self.judge(check).saw.startswith(saw), self.judge(check).saw)

    def test_it_says_so_in_the_persons_language(self):
        self.env["res.lang"]._activate_lang("fr_FR")
        self.env["ir.module.module"].search(
            [("name", "in", ("base", "golive"))]
        )._update_translations(["fr_FR"])
        ruling = self.judge({"form": {"field": "city", "is": "Brugge"}}, lang="fr_FR")
        self.assertEqual(ruling.saw, "Ville\u00a0: Gent au lieu de Brugge")

    def test_a_named_value_of_another_record_is_not_told(self):
        parent = self.contact(name="Secret Holding")
        self.record_.parent_id = parent
        self.hide(parent)
        saw = self.judge({"record": [["parent_id", "=", False]]}).saw
        self.assertNotIn("Secret", saw)
