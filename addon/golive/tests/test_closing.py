from odoo.tests import tagged

from .common import GoliveCase

PARTNER = "res.partner"
MADE = {"name": "contact", "model": PARTNER, "from": "new"}


def holds(*domain, of="contact"):
    return {"record": [list(item) for item in domain], "of": of}


class ClosingCase(GoliveCase):
    """Scenarios on one contact, played to their last step."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.declare("test")

    def play(self, *checks, mode="learn", user=None, **contact):
        """A run of a contact that is made, a step for each check, and a step that ends it.

        :return: (run, contact); call `reach` for each check
        """
        scenario = self.scenario(
            self.step("make", binds=MADE),
            *(self.step(f"step{n}", check=check) for n, check in enumerate(checks)),
            self.step("last"),
            key=f"test.closing{self.uid()[-4:]}",
        )
        run = self.begin(scenario, user, mode=mode)
        made = self.contact(user, **contact)
        self.record(run, self.entry("make", binds={"contact": made.id}), user=user)
        return run, made

    def reach(self, run, number, **values):
        [answer] = self.record(run, self.entry(f"step{number}", **values))
        self.assertTrue(answer["accepted"], answer)

    def end(self, run, outcome="done"):
        """What the server says of the last step, and what the run is then."""
        [answer] = self.record(run, self.entry("last", outcome))
        return answer, self.runs().load(run)["state"]

    def assertLost(self, run, number, words, outcome="done"):
        answer, state = self.end(run, outcome)
        self.assertEqual((answer["accepted"], state), (False, "open"))
        self.assertEqual(answer["lost"], f"step{number}")
        self.assertIn(words, answer["saw"])

    def assertEnds(self, run, outcome="done"):
        answer, state = self.end(run, outcome)
        self.assertEqual((answer["accepted"], state), (True, "done"), answer)


@tagged("post_install", "-at_install")
class TestClosing(ClosingCase):
    """No run is done, and no part of it, while something that was done in it is not there."""

    def test_each_earlier_outcome_has_to_be_there(self):
        for number, values in enumerate(({"city": "Brugge"}, {"street": "Kouter"})):
            for mode in ("learn", "practice"):
                with self.subTest(number=number, mode=mode):
                    city, street = holds(("city", "=", "Gent")), holds(("street", "=", "Markt"))
                    run, made = self.play(city, street, mode=mode, city="Gent", street="Markt")
                    self.reach(run, 0)
                    self.reach(run, 1)
                    made.write(values)
                    self.assertLost(run, number, "does not hold any more")
                    self.assertLost(run, number, "does not hold any more", "skipped")
                    made.write({"city": "Gent", "street": "Markt"})
                    self.assertEnds(run)

    def test_a_last_step_with_a_check_or_a_record_closes_nothing_either(self):
        for last in (
            {"check": holds(("street", "=", "Markt"))},
            {"check": {"screen": {"model": PARTNER}}},
            {"binds": {"name": "found", "model": PARTNER, "from": "open"}},
        ):
            with self.subTest(last=last):
                scenario = self.scenario(
                    self.step("make", binds=MADE),
                    self.step("city", check=holds(("city", "=", "Gent"))),
                    self.step("last", **last),
                    key=f"test.closing{self.uid()[-4:]}",
                )
                run = self.begin(scenario)
                made = self.contact(city="Gent", street="Markt")
                self.record(run, self.entry("make", binds={"contact": made.id}), self.entry("city"))
                made.city = "Brugge"
                binds = {"binds": {"found": self.contact().id}} if "binds" in last else {}
                entry = self.entry("last", page="passed", **binds)
                [answer] = self.record(run, entry)
                self.assertEqual((answer["accepted"], answer["lost"]), (False, "city"))
                self.assertEqual(self.runs().load(run)["state"], "open")

    def test_what_cannot_be_had_again_can_be_left_out(self):
        run, made = self.play(holds(("city", "=", "Gent")), mode="practice", city="Gent")
        self.reach(run, 0)
        made.city = "Brugge"
        self.record(run, self.entry("step0", "skipped"))
        self.assertEnds(run)
        self.assertFalse(self.runs().load(run)["score"]["passed"])

    def test_loading_closes_nothing_that_is_gone(self):
        run, made = self.play(holds(("city", "=", "Gent")), city="Gent")
        self.reach(run, 0)
        self.assertEnds(run)
        stored = self.env["golive.run"].search([("uid", "=", run)])
        stored.write({"state": "open", "date_end": False})
        made.city = "Brugge"
        self.assertEqual(self.runs().load(run)["state"], "open")
        made.city = "Gent"
        self.assertEqual(self.runs().load(run)["state"], "done")

    def test_a_point_is_gone_with_what_it_was_for(self):
        run, made = self.play(
            holds(("city", "=", "Gent")),
            holds(("street", "=", "Markt")),
            mode="practice",
            city="Gent",
            street="Markt",
        )
        self.reach(run, 0)
        self.reach(run, 1)
        self.assertEqual(self.runs().load(run)["score"]["earned"], 2)
        made.city = "Brugge"
        self.assertEqual(self.runs().load(run)["score"]["earned"], 1)

    def test_testers_say_themselves_what_passed(self):
        run, made = self.play(holds(("city", "=", "Gent")), mode="test", city="Gent")
        self.reach(run, 0)
        made.city = "Brugge"
        self.assertEnds(run)

    def test_what_no_right_lets_see_is_no_fault(self):
        run, made = self.play(holds(("city", "=", "Gent")), city="Gent")
        self.reach(run, 0)
        made.city = "Brugge"
        self.env["ir.rule"].create(
            {
                "name": "hidden",
                "model_id": self.env["ir.model"]._get_id(PARTNER),
                "domain_force": f"[('id', '!=', {made.id})]",
            }
        )
        self.assertEnds(run)


@tagged("post_install", "-at_install")
class TestLeadingAway(ClosingCase):
    """Where the scenario itself leads on, what was left behind is no fault."""

    def ends(self, first, second, then, **contact):
        """Whether a run ends whose first outcome is there, and then the second one instead."""
        run, made = self.play(first, second, **contact)
        self.reach(run, 0)
        made.write(then)
        self.reach(run, 1)
        answer, _state = self.end(run)
        return answer["accepted"]

    def test_a_later_step_on_the_same_field_leads_away(self):
        gent, brugge = holds(("city", "=", "Gent")), holds(("city", "=", "Brugge"))
        self.assertTrue(self.ends(gent, brugge, {"city": "Brugge"}, city="Gent"))

    def test_what_it_is_silent_of_has_to_stay(self):
        both = holds(("city", "=", "Gent"), ("street", "=", "Markt"))
        brugge = holds(("city", "=", "Brugge"))
        markt = {"city": "Gent", "street": "Markt"}
        self.assertTrue(self.ends(both, brugge, {"city": "Brugge"}, **markt))
        self.assertFalse(self.ends(both, brugge, {"city": "Brugge", "street": "x"}, **markt))

    def test_a_later_step_that_says_the_same_leads_nowhere(self):
        gent = holds(("city", "=", "Gent"))
        more = holds(("city", "=", "Gent"), ("street", "=", "Markt"))
        self.assertTrue(self.ends(gent, more, {"street": "Markt"}, city="Gent"))

    def test_what_is_put_out_of_use_at_last(self):
        gent = holds(("city", "=", "Gent"))
        archived = holds(("active", "=", False))
        self.assertTrue(self.ends(gent, archived, {"active": False}, city="Gent"))
        self.assertFalse(self.ends(gent, archived, {"active": False, "city": "x"}, city="Gent"))

    def test_lines_that_are_told_apart(self):
        def lines(**wanted):
            return {"form": {"field": "child_ids", "lines": wanted}}

        for first, second, change, ends in (
            ({"name": "Ann", "color": 1}, {"name": "Ann", "color": 2}, {"color": 2}, True),
            ({"name": "Ann", "color": 1}, {"name": "Bob", "color": 2}, {"color": 2}, False),
            ({"name": "Ann"}, {"name": "Bob"}, {"name": "Bob"}, False),
        ):
            with self.subTest(first=first, second=second):
                run, made = self.play(lines(**first), lines(**second))
                child = self.contact(parent_id=made.id, name="Ann", color=1)
                self.reach(run, 0)
                if second["name"] == "Bob":
                    child.copy({"name": "Bob", "parent_id": made.id, "color": 2})
                child.write(change)
                self.reach(run, 1)
                self.assertEqual(self.end(run)[0]["accepted"], ends)

    def test_what_merely_exists(self):
        def exists(*domain):
            return {"exists": {"model": PARTNER, "domain": [list(item) for item in domain]}}

        ann, bob = ("name", "=", "Ann"), ("name", "=", "Bob")
        for first, second, change, ends in (
            ([ann, ("color", "=", 1)], [ann, ("color", "=", 2)], {"color": 2}, True),
            ([ann], [bob], {"name": "Bob"}, False),
            ([ann, ("color", "=", 1)], [bob, ("color", "=", 1)], {"name": "Bob"}, False),
        ):
            with self.subTest(first=first, second=second):
                scenario = self.scenario(
                    self.step("step0", check=exists(*first)),
                    self.step("step1", check=exists(*second)),
                    self.step("last"),
                    key=f"test.closing{self.uid()[-4:]}",
                )
                run = self.begin(scenario)
                made = self.contact(name="Ann", color=1)
                self.reach(run, 0)
                made.write(change)
                self.reach(run, 1)
                self.assertEqual(self.end(run)[0]["accepted"], ends)
                made.unlink()
