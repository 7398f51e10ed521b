from psycopg2.errors import UniqueViolation

from odoo.exceptions import UserError, ValidationError
from odoo.tests import new_test_user, tagged
from odoo.tools import mute_logger

from .common import GoliveCase, RpcCase


class SiteCase(GoliveCase):
    """Contacts stand for places: a company's contacts are its site's, by their parent."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        sites = cls.env["golive.site"]
        cls.north, cls.south, cls.shared = sites.create(
            [
                {"name": "North", "code": "N"},
                {"name": "South", "code": "S"},
                {"name": "Purchasing", "code": "P", "serves_all": True},
            ]
        )
        cls.rules = cls.env["golive.site.rule"]
        cls.rules.create({"model": "res.partner", "path": "parent_id"})
        partners = cls.env["res.partner"]
        cls.houses = partners.create([{"name": f"House {name}"} for name in "NSP"])
        for site, house in zip((cls.north, cls.south, cls.shared), cls.houses, strict=True):
            cls.place(site, house)

    @classmethod
    def place(cls, site, record):
        return cls.env["golive.site.place"].create(
            {"site_id": site.id, "record": f"{record._name},{record.id}"}
        )


@tagged("post_install", "-at_install")
class TestSite(SiteCase):
    def test_a_record_is_told_by_the_rule_of_its_model(self):
        partners = self.env["res.partner"].create(
            [{"name": "x", "parent_id": house.id} for house in self.houses] + [{"name": "alone"}]
        )
        sites = self.rules._sites(partners)
        self.assertEqual(
            [sites[one.id].code for one in partners], ["N", "S", "P", False], "one is unassigned"
        )

    def test_the_domain_finds_the_same(self):
        partners = self.env["res.partner"].create(
            [{"name": "x", "parent_id": house.id} for house in self.houses] + [{"name": "alone"}]
        )
        told = self.rules._sites(partners)
        for sites in (self.north, self.shared, self.north + self.south, self.north.browse()):
            found = partners & partners.search(self.rules._domain("res.partner", sites))
            wanted = partners.filtered(
                lambda one, sites=sites: told[one.id] in sites if sites else not told[one.id]
            )
            self.assertEqual(found, wanted)

    def test_the_first_rule_that_leads_somewhere_decides(self):
        self.rules.create({"model": "res.partner", "path": "commercial_partner_id", "sequence": 5})
        child = self.env["res.partner"].create({"name": "x", "parent_id": self.houses[0].id})
        self.assertEqual(self.rules._sites(child)[child.id], self.north)
        loose = self.env["res.partner"].create({"name": "y"})
        self.place(self.south, loose)
        self.assertEqual(self.rules._sites(loose)[loose.id], self.south)
        domain = self.rules._domain("res.partner", self.south)
        self.assertIn(loose, self.env["res.partner"].search(domain))

    def test_what_stands_below_a_place_is_its_sites(self):
        self.rules.create({"model": "res.partner", "path": "category_id"})
        categories = self.env["res.partner.category"]
        top = categories.create({"name": "House"})
        ward = categories.create({"name": "Ward", "parent_id": top.id})
        room = categories.create({"name": "Room", "parent_id": ward.id})
        self.place(self.north, top)
        self.place(self.south, ward)
        owners = self.env["golive.site.place"]._owners("res.partner.category")
        self.assertEqual([owners[one.id].code for one in (top, ward, room)], ["N", "S", "S"])

    def test_several_sites_are_the_shared_services_or_nobodys(self):
        self.rules.create({"model": "res.partner", "path": "child_ids", "sequence": 1})
        several = self.env["res.partner"].create({"name": "several"})
        self.houses[:2].parent_id = several
        self.assertFalse(self.rules._sites(several)[several.id])
        self.houses[2].parent_id = several
        self.assertEqual(self.rules._sites(several)[several.id], self.shared)

    def test_the_only_site_of_a_company_has_what_is_the_companys(self):
        company = self.env["res.company"].create({"name": "Third Hospital"})
        third = self.env["golive.site"].create(
            {"name": "Third", "code": "T", "company_id": company.id}
        )
        partner = self.env["res.partner"].create({"name": "x", "company_id": company.id})
        self.assertEqual(self.rules._sites(partner)[partner.id], third)
        self.env["golive.site"].create({"name": "4th", "code": "F", "company_id": company.id})
        self.assertFalse(self.rules._sites(partner)[partner.id])

    def test_a_place_is_one_sites_and_a_rule_leads_somewhere(self):
        with mute_logger("odoo.sql_db"), self.assertRaises(UniqueViolation), self.cr.savepoint():
            self.place(self.south, self.houses[0])
        for path in ("nothing", "name", "parent_id.name", "parent_id.nothing", ""):
            with self.subTest(path), self.assertRaises(ValidationError), self.cr.savepoint():
                self.rules.create({"model": "res.partner", "path": path or " "})
        with self.assertRaises(ValidationError), self.cr.savepoint():
            self.rules.create({"model": "res.nobody", "path": "id"})

    def test_where_people_work(self):
        self.north.user_ids = self.learner
        self.env["golive.holding"].create(
            {"role_id": self.role.id, "user_id": self.other.id, "site_id": self.south.id}
        )
        self.shared.user_ids = self.admin
        of = self.env["golive.site"]._of_person
        self.assertEqual(of(self.learner), self.north)
        self.assertEqual(of(self.other), self.south)
        everywhere = self.north + self.south + self.shared
        self.assertLessEqual(everywhere, of(self.admin))
        self.assertLessEqual(everywhere, of(self.outsider))

    def test_one_says_at_which_site_one_works_now(self):
        (self.north + self.south).user_ids = self.learner
        person = self.env["golive.person"].with_user(self.learner)
        self.assertFalse(person._site())
        person.choose_site(self.south.id)
        self.assertEqual(person._site(), self.south)
        person.choose_site(self.north.id)
        self.assertEqual(person._site(), self.north)
        for other in (self.shared.id, 0, "1", None, True):
            with self.subTest(other), self.assertRaises(UserError):
                person.choose_site(other)

    def test_a_run_goes_on_with_the_people_of_its_site(self):
        nadia = new_test_user(self.env, "golive_nadia", "base.group_user")
        boris = new_test_user(self.env, "golive_boris", "base.group_user")
        for user, site in ((nadia, self.north), (boris, self.south)):
            self.env["golive.holding"].create(
                {"role_id": self.second_role.id, "user_id": user.id, "site_id": site.id}
            )
        self.north.user_ids = self.learner
        scenario = self.scenario(
            self.step("ask"),
            self.step("decide", actor_id=self.second_role.id),
            role_ids=[(6, 0, (self.role + self.second_role).ids)],
            kind="process",
            spec={"roles": ["test.clerk", "test.boss"]},
        )
        run = self.begin(scenario)
        self.record(run, self.entry("ask"))
        turn = self.env["golive.turn"].search([("run_id.uid", "=", run)])
        self.assertEqual(turn.run_id.site_id, self.north)
        self.assertEqual(turn._holders(), nadia)
        seen = {user: turn.with_user(user)._waiting_for_me()["turns"] for user in (nadia, boris)}
        self.assertEqual(seen, {nadia: 1, boris: 0})
        self.assertFalse(self.env["golive.turn"].with_user(boris).search([("id", "=", turn.id)]))


@tagged("post_install", "-at_install")
class TestSiteValues(SiteCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.declare()
        cls.north.user_ids = cls.learner
        params = [
            {"name": "town", "label": "Town", "value": "Gent"},
            {"name": "house", "label": "House", "from": {"site": "res.partner"}},
            {"name": "currency", "label": "Currency", "from": {"company": "currency_id"}},
            {
                "name": "land",
                "label": "Land",
                "from": {"only": {"model": "res.country", "domain": [["code", "=", "BE"]]}},
            },
            {
                "name": "many",
                "label": "Many",
                "from": {"only": {"model": "res.country", "domain": []}},
            },
        ]
        cls.played = cls.contact_scenario(spec={"params": params})

    def load(self, user=None, **setup):
        uid = self.begin(self.played, user, **setup)
        script = self.runs(user).load(uid)["script"]
        return {param["name"]: param.get("value") for param in script["params"]}

    def say(self, name, value, **more):
        return self.env["golive.site.value"].create(
            {"site_id": self.north.id, "name": name, "value": value, **more}
        )

    def test_read_from_the_databases_own_settings(self):
        found = self.load()
        self.assertEqual(found["town"], "Gent")
        self.assertEqual(found["house"], "House N")
        self.assertEqual(found["currency"], self.env.company.currency_id.name)
        self.assertEqual(found["land"], "Belgium")
        self.assertIsNone(found["many"])

    def test_what_the_site_says_goes_first_and_the_scenarios_own_before_all(self):
        self.say("town", "Brugge")
        self.say("town", "Leuven", key=self.played.key)
        self.say("many", "12.5", kind="number")
        found = self.load()
        self.assertEqual((found["town"], found["many"]), ("Leuven", 12.5))

    def test_who_proves_something_does_not_choose_what_the_site_says(self):
        self.say("many", "twelve")
        with self.assertRaises(UserError):
            self.begin(self.played, mode="practice", setup={"params": {"many": "none"}})
        found = self.load(setup={"params": {"many": "none"}})
        self.assertEqual(found["many"], "none")

    def test_in_production_only_what_is_for_real_work(self):
        self.declare("production")
        self.say("town", "Brugge")
        self.say("many", "3", kind="number", for_real=True)
        found = self.load()
        self.assertEqual((found["town"], found["many"]), ("Gent", 3))

    def test_a_value_is_what_it_says(self):
        for values in (
            {"name": "Town", "value": "x"},
            {"name": "many", "value": "lots", "kind": "number"},
        ):
            with self.subTest(values), self.assertRaises(ValidationError), self.cr.savepoint():
                self.say(**values)

    def test_a_source_is_looked_at_when_it_is_written(self):
        for source in (
            {"company": "nothing"},
            {"site": "res.nobody"},
            {"only": {"model": "res.country", "domain": [["nothing", "=", 1]]}},
            {"only": {"model": "res.country", "domain": [["id", "=", "$order"]]}},
            {"only": {"model": "res.country", "domain": [], "field": "nothing"}},
            {"company": "name", "site": "res.partner"},
            {"eval": "1"},
            "name",
        ):
            spec = {"params": [{"name": "town", "label": "Town", "from": source}]}
            with self.subTest(source), self.assertRaises(ValidationError), self.cr.savepoint():
                self.contact_scenario(spec=spec, key="test.other")


@tagged("post_install", "-at_install")
class TestSiteRpc(RpcCase, SiteCase):
    def test_people_see_their_sites_and_change_none(self):
        self.north.user_ids = self.learner
        self.sign_in(self.learner)
        self.assertSeesNothing("golive.site", self.south)
        names = self.call("golive.site", "search_read", [], ["name"])
        self.assertEqual([row["name"] for row in names], ["North"])
        answer = self.call("golive.site", "write", self.north.ids, {"name": "Mine"})
        self.assertEqual(answer, "AccessError")
        for model in ("golive.site.place", "golive.site.rule", "golive.site.value"):
            self.assertEqual(self.call(model, "search", []), "AccessError")
        self.assertEqual(self.call("golive.person", "choose_site", self.south.id), "UserError")
        self.assertEqual(self.call("golive.person", "choose_site", self.north.id), True)
