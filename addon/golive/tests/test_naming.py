from odoo.tests import tagged

from .modes_common import ModesCase

PARTNER = "res.partner"
GENT = {"record": [["city", "=", "Gent"]]}


def opens(name="found"):
    return {"name": name, "model": PARTNER, "from": "open"}


def makes(name="made"):
    return {"name": name, "model": PARTNER, "from": "new"}


@tagged("post_install", "-at_install")
class TestNaming(ModesCase):
    """Which record a name stands for: one, its own, and the one that the step is done on."""

    def begin_at(self, *steps, mode="learn", setup=None):
        """A run of these steps; a last one keeps it open."""
        scenario = self.scenario(*steps, self.step("read"), key="test.naming")
        return self.begin(scenario, mode=mode, setup=setup)

    def assertDeclined(self, run, entry, saw):
        [answer] = self.record(run, entry)
        self.assertEqual((answer["accepted"], answer["verdict"]), (False, "failed"))
        self.assertEqual(answer["saw"], saw)

    def test_a_record_has_one_name(self):
        for first, second in ((opens(), opens("other")), (makes(), opens("other"))):
            with self.subTest(first=first), self.undone():
                run = self.begin_at(self.step("one", binds=first), self.step("two", binds=second))
                mine = self.contact()
                self.record(run, self.entry("one", binds={first["name"]: mine.id}))
                for outcome in ("done", "bound", "skipped"):
                    said = self.refused(run, self.entry("two", outcome, binds={"other": mine.id}))
                    self.assertIn(first["name"], said)
                [answer] = self.record(run, self.entry("two", binds={"other": self.contact().id}))
                self.assertTrue(answer["accepted"])

    def test_in_one_batch_too(self):
        run = self.begin_at(self.step("one", binds=opens()), self.step("two", binds=opens("other")))
        mine = self.contact().id
        self.refused(
            run,
            self.entry("one", binds={"found": mine}),
            self.entry("two", binds={"other": mine}),
        )

    def test_what_is_given_has_a_name(self):
        given = self.contact(city="Gent", name="Naming")
        scenario = self.scenario(
            self.step("open", binds=opens()),
            self.step("read"),
            key="test.naming_given",
            spec={
                "roles": ["test.clerk"],
                "given": [
                    {"name": "first", "model": PARTNER, "find": [["name", "=", "Naming"]]},
                ],
            },
        )
        run = self.begin(scenario)
        self.refused(run, self.entry("open", binds={"found": given.id}))

    def test_what_is_set_up_is_not_given_as_well(self):
        contacts = self.contact(name="Naming") + self.contact(name="Naming")
        find = [["name", "=", "Naming"]]
        scenario = self.scenario(
            self.step("read"),
            key="test.naming_setup",
            spec={
                "roles": ["test.clerk"],
                "given": [
                    {"name": name, "model": PARTNER, "find": find} for name in ("first", "second")
                ],
            },
        )
        run = self.begin(scenario, setup={"records": {"second": contacts[0].id}})
        named = self.runs().load(run)["bindings"]
        self.assertEqual(named, {"first": contacts[1].id, "second": contacts[0].id})

    def test_setup_gives_no_record_two_names(self):
        mine = self.contact().id
        steps = self.step("one", binds=opens()), self.step("two", binds=opens("other"))
        with self.assertRaisesRegex(Exception, "already"), self.cr.savepoint():
            self.begin_at(*steps, setup={"records": {"found": mine, "other": mine}})

    def test_what_is_to_be_opened_is_opened_first(self):
        for number, check in enumerate(
            (None, {"screen": {"model": PARTNER}}, GENT, {"form": {"field": "city"}})
        ):
            for mode in ("learn", "practice"):
                with self.subTest(check=check, mode=mode), self.undone():
                    run = self.begin_at(
                        self.step("open", binds=opens(), **({"check": check} if check else {})),
                        mode=mode,
                    )
                    found = self.contact(city="Gent")
                    for _time in range(2):
                        self.assertDeclined(
                            run, self.entry("open", page="passed"), "Open it first: Contact"
                        )
                    if number % 2:
                        bound = self.entry("open", "bound", binds={"found": found.id})
                        [_bound, answer] = self.record(
                            run, bound, self.entry("open", page="passed")
                        )
                    else:
                        entry = self.entry("open", page="passed", binds={"found": found.id})
                        [answer] = self.record(run, entry)
                    self.assertTrue(answer["accepted"])

    def test_a_check_speaks_of_no_name_that_was_left_out(self):
        nobody = {"exists": {"model": PARTNER, "domain": [["name", "=", "Nobody at all"]]}}
        rest = {"binds": opens("rest"), "optional": True}
        for case, more in {"skipped": {}, "not to be done": {"when": nobody}}.items():
            with self.subTest(case), self.undone():
                run = self.begin_at(
                    self.step("open", binds=opens()),
                    self.step("rest", **rest, **more),
                    self.step("city", check=GENT),
                )
                found = self.contact(city="Brussels")
                self.record(run, self.entry("open", page="passed", binds={"found": found.id}))
                if not more:
                    self.record(run, self.entry("rest", "skipped"))
                [answer] = self.record(run, self.entry("city"))
                self.assertFalse(answer["accepted"])
                found.city = "Gent"
                [answer] = self.record(run, self.entry("city"))
                self.assertTrue(answer["accepted"])

    def test_a_check_opens_it_first_too(self):
        scenario = self.scenario(
            self.step("open", binds=opens()), self.step("read"), key="test.naming"
        )
        run = self.begin(scenario, self.admin, "verify")
        [answer] = self.record(run, self.entry("open"), user=self.admin)
        self.assertFalse(answer["accepted"])
        entry = self.entry("open", binds={"found": self.contact().id})
        [answer] = self.record(run, entry, user=self.admin)
        self.assertTrue(answer["accepted"])

    def test_what_was_opened_and_is_gone_is_opened_first(self):
        run = self.begin_at(self.step("open", binds=opens()))
        found = self.contact()
        self.record(run, self.entry("open", "bound", binds={"found": found.id}))
        found.sudo().unlink()
        self.assertDeclined(run, self.entry("open"), "Open it first: Contact")

    def test_it_may_be_left_out_and_a_testers_word_stands(self):
        for mode, entry in (
            ("learn", self.entry("open", "skipped")),
            ("test", self.entry("open", page="passed")),
        ):
            with self.subTest(mode=mode), self.undone():
                run = self.begin_at(self.step("open", binds=opens()), mode=mode)
                [answer] = self.record(run, entry)
                self.assertTrue(answer["accepted"])

    def test_a_draft_has_no_record_yet(self):
        for check in (None, {"screen": {"model": PARTNER}}, {"form": {"field": "city"}}):
            with self.subTest(check=check), self.undone():
                run = self.begin_at(
                    self.step("make", binds=makes(), **({"check": check} if check else {}))
                )
                [answer] = self.record(run, self.entry("make", page="passed"))
                self.assertTrue(answer["accepted"])

    def test_what_the_server_judges_is_saved_and_has_its_name(self):
        exists = {"exists": {"model": PARTNER, "domain": [["city", "=", "Gent"]]}}
        for check in (exists, GENT, {**GENT, "of": "found"}):
            with self.subTest(check=check), self.undone():
                run = self.begin_at(
                    self.step("open", binds=opens()), self.step("make", binds=makes(), check=check)
                )
                self.record(run, self.entry("open", binds={"found": self.contact(city="Gent").id}))
                made = self.contact(city="Gent")
                for _time in range(2):
                    self.assertDeclined(run, self.entry("make"), "There is no saved Contact yet")
                    # A load says the same: nobody is sent to and fro.
                    self.assertEqual(self.runs().load(run)["holds"]["make"], "failed")
                [answer] = self.record(run, self.entry("make", binds={"made": made.id}))
                self.assertEqual((answer["accepted"], answer["verdict"]), (True, "passed"))
                self.assertEqual(self.runs().load(run)["holds"]["make"], "passed")

    def test_what_was_opened_stays(self):
        run = self.begin_at(self.step("open", binds=opens()))
        first, second = self.contact(), self.contact()
        self.record(run, self.entry("open", binds={"found": first.id}))
        for outcome in ("bound", "done", "skipped"):
            entry = self.entry("open", outcome, binds={"found": second.id})
            self.assertIn("Open", self.refused(run, entry))
        self.assertEqual(self.runs().load(run)["bindings"], {"found": first.id})
        [answer] = self.record(run, self.entry("open", "bound", binds={"found": first.id}))
        self.assertTrue(answer["accepted"])
        first.sudo().unlink()
        [answer] = self.record(run, self.entry("open", binds={"found": second.id}))
        self.assertTrue(answer["accepted"])

    def test_another_one_is_opened_where_the_first_does_not_do_any_more(self):
        run = self.begin_at(self.step("open", binds=opens(), check=GENT))
        first, second = self.contact(city="Gent"), self.contact(city="Gent")
        self.record(run, self.entry("open", binds={"found": first.id}))
        self.refused(run, self.entry("open", binds={"found": second.id}))
        first.city = "Brugge"
        [answer] = self.record(run, self.entry("open", binds={"found": second.id}))
        self.assertTrue(answer["accepted"])
