from odoo.exceptions import UserError, ValidationError
from odoo.tests import tagged

from ..play.setup import parse_setup
from .common import GoliveCase

PARTNER = "res.partner"
BAD = (
    *([], "x", 5, True, {"more": 1}),
    *({"from": step} for step in (5, "", "Step", ["a"], "x" * 200)),
    *({"records": records} for records in ([], "x", {"a": "5"}, {"a": 0}, {"a": True}, {1: 1})),
    *({"params": params} for params in ([], "x", {"a": []}, {"a": None}, {"a": {}}, {1: "a"})),
    *({"params": {"a": value}} for value in (float("nan"), float("inf"), "x" * 2001)),
    {"params": {str(number): 1 for number in range(101)}},
)


@tagged("post_install", "-at_install")
class TestSetup(GoliveCase):
    """What a run may begin with."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.work = cls.scenario(
            cls.step("open", check={"screen": {"model": PARTNER}}),
            cls.step("make", binds={"name": "contact", "model": PARTNER, "from": "new"}),
            cls.step("city", check={"record": [["city", "=", "$param.place"]]}),
            cls.step("read"),
            spec={"params": [{"name": "place", "label": "City", "value": "Gent"}]},
        )

    def load(self, setup, user=None, mode="learn"):
        return self.runs(user).start(self.work.id, mode, self.uid(), setup)

    def test_malformed_setups_are_refused(self):
        for setup in BAD:
            with self.subTest(setup=setup), self.assertRaises(ValidationError):
                parse_setup(self.env, setup)
            with self.subTest(setup=setup), self.assertRaises(ValidationError):
                self.load(setup)
        for setup in (None, {}, False, {"from": None, "records": {}, "params": None}):
            self.assertEqual(parse_setup(self.env, setup), {})

    def test_what_the_scenario_does_not_know_is_refused(self):
        found = self.contact()
        for setup in (
            {"from": "fly"},
            {"records": {"boat": found.id}},
            {"records": {"contact": 2**31 - 1}},
            {"params": {"time": "now"}},
        ):
            with self.subTest(setup=setup), self.assertRaises(UserError), self.cr.savepoint():
                self.load(setup)
        self.assertFalse(self.env["golive.run"].search([("key", "=", "test.contact")]))

    def test_a_record_has_to_be_theirs_to_read(self):
        found = self.contact()
        self.env["ir.rule"].create(
            {
                "name": "hidden",
                "model_id": self.env["ir.model"]._get_id(PARTNER),
                "domain_force": f"[('id', '!=', {found.id})]",
            }
        )
        with self.assertRaises(UserError):
            self.load({"records": {"contact": found.id}})

    def test_a_run_may_begin_at_a_step_on_a_record(self):
        found = self.contact(self.other, city="Gent")
        load = self.load({"from": "city", "records": {"contact": found.id}})
        uid = load["uid"]
        self.assertEqual((load["from"], load["bindings"]), ("city", {"contact": found.id}))
        self.assertEqual(load["holds"]["city"], "passed")
        with self.assertRaises(UserError), self.cr.savepoint():
            self.record(uid, self.entry("open", page="passed"))
        self.record(uid, self.entry("city"), self.entry("read"))
        load = self.runs().load(uid)
        self.assertEqual((load["state"], len(load["results"])), ("done", 2))

    def test_a_record_of_the_set_up_may_be_replaced(self):
        first, second = self.contact(city="Brugge"), self.contact(city="Gent")
        uid = self.load({"from": "city", "records": {"contact": first.id}})["uid"]
        self.assertFalse(self.record(uid, self.entry("city"))[0]["accepted"])
        self.record(uid, self.entry("make", "bound", binds={"contact": second.id}))
        self.assertTrue(self.record(uid, self.entry("city"))[0]["accepted"])

    def test_params_are_frozen_into_the_run(self):
        uid = self.load({"params": {"place": "Brugge"}})["uid"]
        run = self.env["golive.run"].search([("uid", "=", uid)])
        [param] = run.script_id.body["scenario"]["params"]
        self.assertEqual(param["value"], "Brugge")
        self.assertEqual(run.setup, {"params": {"place": "Brugge"}})
        self.assertEqual(self.work.spec["params"][0]["value"], "Gent")
        contact = self.contact(city="Gent")
        self.record(uid, self.entry("open", page="passed"))
        self.record(uid, self.entry("make", binds={"contact": contact.id}))
        [answer] = self.record(uid, self.entry("city"))
        self.assertEqual(answer["saw"], "City is Gent, expected Brugge")
        plain = self.env["golive.run"].search([("uid", "=", self.begin(self.work, self.other))])
        self.assertNotEqual(plain.script_id, run.script_id)

    def test_an_open_run_that_began_otherwise_is_not_handed_out(self):
        uid = self.load({"params": {"place": "Brugge"}})["uid"]
        self.assertEqual(self.load({"params": {"place": "Brugge"}})["uid"], uid)
        self.assertEqual(self.load(None)["uid"], uid)
        with self.assertRaises(UserError):
            self.load({"params": {"place": "Gent"}})
