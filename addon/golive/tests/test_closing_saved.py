from odoo.tests import tagged

from .test_closing import MADE, PARTNER, ClosingCase


@tagged("post_install", "-at_install")
class TestSavedAtLast(ClosingCase):
    """What only the page could see is looked at again once it is saved."""

    def form(self, **more):
        return {"form": {"field": "city", "is": "Gent", **more}}

    def test_a_form_that_was_changed_before_saving(self):
        for mode in ("learn", "practice"):
            scenario = self.scenario(
                self.step("make", binds=MADE),
                self.step("step0", check=self.form()),
                self.step("last"),
                key=f"test.saved_{mode}",
            )
            run = self.begin(scenario, mode=mode)
            self.record(run, self.entry("make"))
            self.reach(run, 0, page="passed")
            made = self.contact(city="Brugge")
            self.record(run, self.entry("make", "bound", binds={"contact": made.id}))
            self.assertLost(run, 0, "is not saved as you filled it in: City is Brugge")
            made.city = "Gent"
            self.assertEnds(run)

    def test_the_pages_word_against_a_saved_record(self):
        run, made = self.play(self.form(), mode="practice", city="Brugge")
        self.assertFalse(self.record(run, self.entry("step0"))[0]["accepted"])
        # It may be filled in and about to be saved.
        self.reach(run, 0, page="passed")
        self.assertEqual(self.runs().load(run)["score"]["earned"], 0)
        self.assertLost(run, 0, "is not saved as you filled it in: City is Brugge")
        made.city = "Gent"
        self.assertEnds(run)

    def test_what_is_never_saved_counts_as_it_was_seen(self):
        scenario = self.scenario(
            self.step("step0", check={"form": {"model": PARTNER, "field": "city", "is": "Gent"}}),
            self.step("last"),
            key="test.never_saved",
        )
        run = self.begin(scenario)
        self.reach(run, 0, page="passed")
        self.assertEnds(run)

    def test_a_tester_judges_what_is_saved(self):
        run, made = self.play(self.form(), mode="test", city="Brugge")
        [answer] = self.record(run, self.entry("step0", page="passed"))
        self.assertEqual((answer["accepted"], answer["verdict"]), (False, "failed"))
        [answer] = self.record(run, self.entry("step0", page="passed", note="As it should be"))
        self.assertEqual((answer["accepted"], answer["verdict"]), (True, "failed"))
        made.city = "Gent"
        [answer] = self.record(run, self.entry("step0", page="failed"))
        self.assertEqual(answer["verdict"], "passed")

    def test_what_was_saved_and_deleted_is_gone(self):
        run, made = self.play(self.form(), city="Gent")
        self.reach(run, 0, page="passed")
        made.unlink()
        self.assertLost(run, 0, "no saved")

    def test_what_only_the_page_shows_closes_nothing_before_it_is_saved(self):
        form = {"form": {"model": PARTNER, "field": "city", "is": "Gent"}}
        scenario = self.scenario(
            self.step("make", binds=MADE), self.step("city", check=form), key="test.form_last"
        )
        for is_bound in (True, False):
            with self.subTest(is_bound=is_bound):
                run = self.begin(scenario)
                made = self.contact(city="Brugge") if is_bound else None
                binds = {"binds": {"contact": made.id}} if made else {}
                self.record(run, self.entry("make", page="passed", **binds))
                [answer] = self.record(run, self.entry("city", page="passed"))
                self.assertEqual((answer["accepted"], answer["lost"]), (False, "city"))
                self.assertIn("is not saved as you filled it in", answer["saw"])
                self.assertEqual(self.runs().load(run)["state"], "open")
                if made:
                    made.city = "Gent"
                else:
                    binds = {"contact": self.contact(city="Gent").id}
                    self.record(run, self.entry("make", "bound", binds=binds))
                [answer] = self.record(run, self.entry("city", page="passed"))
                self.assertTrue(answer["accepted"])
                self.assertEqual(self.runs().load(run)["state"], "done")

    def test_a_last_step_that_makes_a_record_closes_nothing_before_it_is_saved(self):
        form = {"form": {"model": PARTNER, "field": "city", "is": "Gent"}}
        scenario = self.scenario(
            self.step("look"), self.step("make", binds=MADE, check=form), key="test.made_last"
        )
        run = self.begin(scenario)
        self.record(run, self.entry("look"))
        [answer] = self.record(run, self.entry("make", page="passed"))
        self.assertEqual((answer["accepted"], answer["lost"]), (False, "make"))
        binds = {"contact": self.contact(city="Gent").id}
        [answer] = self.record(run, self.entry("make", page="passed", binds=binds))
        self.assertTrue(answer["accepted"])
        self.assertEqual(self.runs().load(run)["state"], "done")
