from odoo import release
from odoo.exceptions import UserError, ValidationError
from odoo.tests import tagged

from .modes_common import PARTNER, ModesCase


@tagged("post_install", "-at_install")
class TestPractice(ModesCase):
    """Practice: what is earned, and that every attempt is kept."""

    def test_a_run_without_help_passes(self):
        uid, _contact = self.play("practice")
        self.assertEqual(self.score(uid), [2, 0, 0.8, None])
        self.record(uid, self.entry("city"), self.entry("street"))
        self.assertEqual(self.score(uid), [2, 2, 0.8, None])
        self.record(uid, self.entry("read"))
        self.assertEqual(self.score(uid), [2, 2, 0.8, True])
        offer = self.offer()
        self.assertEqual((offer["done"], offer["best"]), (True, {"share": 1, "passed": True}))

    def test_hints_skips_and_help_earn_nothing(self):
        for entries in (
            [self.entry("city", "hint"), self.entry("city")],
            [self.entry("city"), self.entry("city", "hint")],
            [self.entry("city", "skipped")],
            [self.entry("city", helped=True)],
        ):
            uid, _contact = self.play("practice")
            self.record(uid, *entries, self.entry("street"), self.entry("read"))
            self.assertEqual(self.score(uid), [2, 1, 0.8, False])
            offer = self.offer()
            self.assertEqual(
                (offer["done"], offer["best"]), (False, {"share": 0.5, "passed": False})
            )

    def test_the_best_attempt_counts_and_all_are_kept(self):
        for skipped, best in ((2, 0), (1, 0.5), (2, 0.5), (0, 1), (1, 1)):
            uid, _contact = self.play("practice")
            steps = ["city", "street"]
            entries = [self.entry(step, "skipped") for step in steps[:skipped]]
            entries += [self.entry(step) for step in steps[skipped:]]
            self.record(uid, *entries, self.entry("read"))
            self.assertEqual(self.offer()["best"]["share"], best)
        runs = self.env["golive.run"].search([("key", "=", "test.work"), ("state", "=", "done")])
        self.assertEqual(len(runs), 5)

    def test_what_was_given_up_is_no_attempt_that_passed(self):
        uid, _contact = self.play("practice")
        self.record(uid, self.entry("city"), self.entry("street"))
        self.runs().stop(uid)
        self.assertEqual(self.score(uid), [2, 2, 0.8, False])
        self.assertIsNone(self.offer()["best"])

    def test_an_optional_step_counts_when_it_was_done(self):
        uid, _contact = self.play("practice")
        self.record(uid, *(self.entry(step) for step in ("city", "street", "zip", "read")))
        self.assertEqual(self.score(uid), [3, 3, 0.8, True])

    def test_a_hint_belongs_to_practice(self):
        for mode in ("learn", "test", "verify"):
            user = self.admin if mode == "verify" else self.learner
            uid = self.begin(self.work, user, mode=mode)
            with self.assertRaises(UserError), self.cr.savepoint():
                self.record(uid, self.entry("make", "hint"), user=user)

    def test_learning_has_no_score(self):
        uid, _contact = self.play("learn")
        self.assertIsNone(self.runs().load(uid)["score"])

    def test_a_step_left_out_is_not_counted(self):
        when = {"record": [["is_company", "=", True]], "of": "contact"}
        check = {"record": [["street", "!=", False]], "of": "contact"}
        scenario = self.scenario(
            self.step("make", binds={"name": "contact", "model": PARTNER, "from": "new"}),
            self.step("vat", check=check, when=when),
            self.step("city", check={"record": [["city", "=", "Gent"]], "of": "contact"}),
            key="test.when",
        )
        uid = self.begin(scenario, mode="practice")
        self.assertEqual(self.runs().load(uid)["leftOut"], ["vat"])
        contact = self.contact(city="Gent")
        self.record(uid, self.entry("make", binds={"contact": contact.id}), self.entry("city"))
        self.assertEqual(self.score(uid), [1, 1, 0.8, True])
        contact.is_company = True
        self.assertEqual(self.score(uid), [1, 1, 0.8, True], "what is past stays as it was")

    def test_a_run_that_waits_for_a_step_left_out_is_shown_as_open_no_more(self):
        when = {"record": [["is_company", "=", True]], "of": "contact"}
        scenario = self.scenario(
            self.step("make", binds={"name": "contact", "model": PARTNER, "from": "new"}),
            self.step("vat", when=when),
            key="test.waits",
        )
        uid = self.begin(scenario)
        contact = self.contact(is_company=True)
        self.record(uid, self.entry("make", binds={"contact": contact.id}))
        shown = self.offer("test.waits")["run"]
        self.assertEqual((shown["uid"], self.runs()._open_uid()), (uid, uid))
        contact.is_company = False
        shown = self.offer("test.waits")["run"]
        self.assertEqual((shown, self.runs()._open_uid()), (None, False))
        self.assertEqual(self.runs().load(uid)["state"], "done")


@tagged("post_install", "-at_install")
class TestTesting(ModesCase):
    """Test: the tester's verdict moves on, the check's stands beside it."""

    def verdicts(self, uid):
        results = self.env["golive.result"].search([("run_id.uid", "=", uid)])
        return [(r.step_key, r.outcome, r.verdict, r.note or "") for r in results][1:]

    def test_the_testers_verdict_moves_on(self):
        uid, _contact = self.play("test", street="Kouter")
        answers = self.record(
            uid,
            self.entry("city"),
            self.entry("street", "failed"),
            self.entry("zip", "blocked"),
            self.entry("read", "skipped", note=" No such page here "),
        )
        self.assertTrue(all(answer["accepted"] for answer in answers))
        self.assertEqual(
            self.verdicts(uid),
            [
                ("city", "done", "passed", ""),
                ("street", "failed", "failed", ""),
                ("zip", "blocked", "passed", ""),
                ("read", "skipped", "none", "No such page here"),
            ],
        )
        self.assertEqual(self.runs().load(uid)["state"], "done")

    def test_disagreement_needs_a_note(self):
        uid, _contact = self.play("test", street="Kouter")
        [answer] = self.record(uid, self.entry("city", "failed"))
        self.assertEqual((answer["accepted"], answer["verdict"]), (False, "passed"))
        self.assertIn("say in a note", answer["saw"])
        self.record(uid, self.entry("city", "failed", note="It said Ghent at first"))
        [answer] = self.record(uid, self.entry("street"))
        self.assertEqual((answer["accepted"], answer["verdict"]), (False, "failed"))
        self.assertIn("Street is Kouter, expected Markt. The check says otherwise", answer["saw"])
        self.record(uid, self.entry("street", note="Both are right"))
        self.assertEqual(
            self.verdicts(uid),
            [
                ("city", "failed", "passed", "It said Ghent at first"),
                ("street", "done", "failed", "Both are right"),
            ],
        )

    def test_not_applicable_needs_a_note(self):
        uid, _contact = self.play("test")
        self.assertIn("note", self.refused(uid, self.entry("city", "skipped")))
        self.assertIn("note", self.refused(uid, self.entry("city", "skipped", note="  ")))

    def test_verdicts_of_testers_belong_to_testing(self):
        for mode in ("learn", "practice"):
            uid, _contact = self.play(mode)
            for outcome in ("failed", "blocked"):
                self.refused(uid, self.entry("city", outcome))

    def test_a_test_is_no_learning(self):
        uid, _contact = self.play("test")
        self.record(uid, *(self.entry(step) for step in ("city", "street", "read")))
        offer = self.offer()
        self.assertEqual((offer["done"], offer["run"], offer["best"]), (False, None, None))


@tagged("post_install", "-at_install")
class TestVerify(ModesCase):
    """Verify: an administrator lets Golive play; it says what it ran against and where it broke."""

    def verify(self):
        uid = self.begin(self.work, self.admin, mode="verify")
        return uid, self.env["golive.run"].search([("uid", "=", uid)])

    def test_it_keeps_what_it_ran_against(self):
        _uid, run = self.verify()
        self.assertEqual(run.versions["odoo"], release.version)
        modules = run.versions["modules"]
        for name in ("base", "web", "golive"):
            module = self.env["ir.module.module"].search([("name", "=", name)])
            self.assertEqual(modules[name], module.latest_version)
        self.assertIn("mail", modules, "it extends contacts")
        self.assertNotIn("auth_totp", modules)

    def test_it_keeps_where_it_broke(self):
        uid, run = self.verify()
        broken = {"step": "city", "why": "Nothing is called “city” here"}
        for bad in (
            *({}, [], "city", True, {"step": "city"}, {**broken, "more": 1}),
            *({**broken, "step": step} for step in ("fly", 1, None, ["city"])),
            *({**broken, "why": why} for why in ("", " ", 5, None, "x" * 2001)),
        ):
            with self.subTest(bad=bad), self.assertRaises(ValidationError):
                self.runs(self.admin).stop(uid, bad)
        self.assertEqual(run.state, "open")
        self.runs(self.admin).stop(uid, broken)
        self.assertEqual((run.state, run.broken), ("stopped", broken))
        learning = self.begin(self.work)
        with self.assertRaises(ValidationError):
            self.runs().stop(learning, broken)

    def test_it_counts_for_nobodys_learning(self):
        uid, _run = self.verify()
        contact = self.contact(self.admin, city="Gent", street="Markt")
        steps = (self.entry(step) for step in ("city", "street", "read"))
        made = self.entry("make", binds={"contact": contact.id})
        self.record(uid, made, *steps, user=self.admin)
        load = self.runs(self.admin).load(uid)
        self.assertEqual(load["state"], "done")
        offers = self.env["golive.scenario"].with_user(self.admin).offer()
        [offer] = [offer for offer in offers if offer["key"] == "test.work"]
        self.assertEqual((offer["done"], offer["run"], offer["best"]), (False, None, None))

    def test_nobody_is_reminded_of_an_open_check(self):
        self.verify()
        runs = self.runs(self.admin)
        self.assertFalse(runs._open_uid())
        [offer] = [
            offer
            for offer in self.env["golive.scenario"].with_user(self.admin).offer()
            if offer["key"] == "test.work"
        ]
        self.assertIsNone(offer["run"])

    def test_a_new_check_begins_from_the_start(self):
        _uid, first = self.verify()
        _uid, second = self.verify()
        self.assertNotEqual(first, second)
        self.assertEqual((first.state, second.state), ("stopped", "open"))


@tagged("post_install", "-at_install")
class TestRunsBesideEachOther(ModesCase):
    """One open run of a scenario in each mode."""

    def test_each_mode_has_a_run_of_its_own(self):
        uids = {mode: self.begin(self.work, mode=mode) for mode in ("learn", "practice", "test")}
        for mode, uid in uids.items():
            again = self.runs().start(self.work.id, mode, self.uid())
            self.assertEqual((again["uid"], again["mode"]), (uid, mode))
        self.assertEqual(self.offer()["run"]["uid"], uids["test"], "the newest")

    def test_skipping_everything_is_not_learning(self):
        uid = self.begin(self.work)
        steps = ("make", "city", "street", "read")
        self.record(uid, *(self.entry(step, "skipped") for step in steps))
        self.assertEqual(self.runs().load(uid)["state"], "done")
        self.assertFalse(self.offer()["done"])
        for left_out, learned in (
            (steps[1:], False),
            (["street"], False),
            (["zip", "read"], True),
        ):
            uid, _contact = self.play("learn")
            for step in ("city", "street", "zip", "read"):
                outcome = "skipped" if step in left_out else "done"
                self.record(uid, self.entry(step, outcome))
            self.assertEqual(self.offer()["done"], learned, left_out)

    def test_letting_golive_do_everything_is_not_learning(self):
        scenario = self.scenario(self.step("one"), key="test.work2")
        uid = self.begin(scenario)
        self.record(uid, self.entry("one", helped=True))
        offers = self.env["golive.scenario"].with_user(self.learner).offer()
        self.assertFalse(next(o for o in offers if o["key"] == "test.work2")["done"])
