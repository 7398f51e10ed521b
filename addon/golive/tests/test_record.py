from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .common import GoliveCase


@tagged("post_install", "-at_install")
class TestRecord(GoliveCase):
    """Recording: order, actor, bindings, batches, and sending twice."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.contacts = cls.contact_scenario()

    def setUp(self):
        super().setUp()
        self.run_uid = self.begin(self.contacts)

    def stored(self):
        return self.env["golive.result"].search([("run_id.uid", "=", self.run_uid)])

    def refused(self, *entries, user=None):
        """The message of the refusal, after which nothing has changed."""
        before = len(self.stored())
        with self.assertRaises(UserError) as caught, self.cr.savepoint():
            self.record(self.run_uid, *entries, user=user)
        self.assertEqual(len(self.stored()), before)
        return str(caught.exception)

    def test_a_run_played_to_its_end_is_done(self):
        opened, named = self.entry("open", page="passed"), self.entry("name", page="passed")
        answers = self.record(self.run_uid, opened, named)
        self.assertEqual(
            answers,
            [
                {"uid": opened["uid"], "accepted": True, "verdict": "passed"},
                {"uid": named["uid"], "accepted": True, "verdict": "passed"},
            ],
        )
        contact = self.contact(city="Gent")
        self.record(self.run_uid, self.entry("name", "bound", binds={"contact": contact.id}))
        self.record(self.run_uid, self.entry("city", seconds=12.5, detour=True))
        self.contact(parent_id=contact.id)
        [child, read] = self.record(self.run_uid, self.entry("child"), self.entry("read"))
        self.assertEqual((child["verdict"], read["verdict"]), ("passed", "none"))
        load = self.runs().load(self.run_uid)
        self.assertEqual(load["state"], "done")
        self.assertEqual(set(load["holds"].values()), {"passed"})
        city = self.stored().filtered(lambda result: result.step_key == "city")
        self.assertEqual((city.seconds, city.detour, city.judge), (12.5, True, "server"))
        self.assertEqual(city.user_id, self.learner)
        self.assertEqual(
            [(result["step"], result["outcome"]) for result in load["results"]],
            [
                ("open", "done"),
                ("name", "done"),
                ("name", "bound"),
                ("city", "done"),
                ("child", "done"),
                ("read", "done"),
            ],
        )

    def test_what_does_not_hold_is_not_stored_and_says_why(self):
        contact = self.contact()
        answers = self.record(
            self.run_uid,
            self.entry("open", page="passed"),
            self.entry("name", page="passed", binds={"contact": contact.id}),
            self.entry("city"),
        )
        self.assertEqual(
            {**answers[2], "uid": ""},
            {"uid": "", "accepted": False, "verdict": "failed", "saw": "City is empty"},
        )
        self.assertEqual(len(self.stored()), 2)

    def test_what_the_page_saw_fail_is_not_stored(self):
        [answer] = self.record(self.run_uid, self.entry("open", page="failed"))
        self.assertEqual((answer["accepted"], answer["verdict"]), (False, "failed"))
        self.assertFalse(self.stored())

    def test_the_page_has_no_say_where_the_server_can_look(self):
        self.record(
            self.run_uid,
            self.entry("open", page="passed"),
            self.entry("name", page="passed", binds={"contact": self.contact().id}),
        )
        [answer] = self.record(self.run_uid, self.entry("city", page="passed"))
        self.assertFalse(answer["accepted"])

    def test_sending_twice_stores_once_and_answers_what_is_stored(self):
        entry = self.entry("open", page="passed")
        first = self.record(self.run_uid, entry)
        self.assertEqual(self.record(self.run_uid, entry, entry), first * 2)
        changed = {**entry, "outcome": "skipped", "page": None}
        self.assertEqual(self.record(self.run_uid, changed), first)
        self.assertEqual(self.stored().outcome, "done")

    def test_the_last_answer_lost_can_be_asked_again_after_the_run_closed(self):
        uid = self.begin(self.scenario(self.step("only"), key="test.only"))
        entry = self.entry("only")
        first = self.record(uid, entry)
        self.assertEqual(self.runs().load(uid)["state"], "done")
        self.assertEqual(self.record(uid, entry), first)
        with self.assertRaises(UserError):
            self.record(uid, entry, self.entry("only"))

    def test_a_uid_of_another_run_is_refused(self):
        theirs = self.begin(self.contacts, self.other)
        entry = self.entry("open", page="passed")
        self.record(theirs, entry, user=self.other)
        self.assertIn("another run", self.refused(entry))

    def test_a_stopped_run_takes_nothing_more(self):
        self.runs().stop(self.run_uid)
        self.assertIn("closed", self.refused(self.entry("open", page="passed")))

    def test_an_unknown_step_is_refused(self):
        self.assertIn("fly", self.refused(self.entry("fly")))

    def test_a_batch_is_all_or_nothing(self):
        self.refused(self.entry("open", page="passed"), self.entry("fly"))

    def test_steps_are_recorded_in_order(self):
        self.assertIn("Open", self.refused(self.entry("name", page="passed")))
        self.assertIn("Open", self.refused(self.entry("name", "skipped")))
        self.assertIn("Open", self.refused(self.entry("look")))
        self.record(self.run_uid, self.entry("open", "skipped"))
        self.record(self.run_uid, self.entry("name", "skipped"))
        self.record(self.run_uid, self.entry("city", "skipped"))

    def test_order_counts_within_a_batch(self):
        opened, named = self.entry("open", page="passed"), self.entry("name", page="passed")
        self.refused(named, opened)
        self.assertEqual(len(self.record(self.run_uid, opened, named)), 2)

    def test_a_batch_goes_on_past_a_step_that_was_declined(self):
        answers = self.record(
            self.run_uid,
            self.entry("open", page="passed"),
            self.entry("name", page="failed"),
            self.entry("city"),
            self.entry("child"),
        )
        self.assertEqual([a["accepted"] for a in answers], [True, False, False, False])
        self.assertIn("Name", answers[3]["saw"])
        self.assertEqual(len(self.stored()), 1)

    def test_a_bound_record_counts_for_the_steps_after_it_in_the_batch(self):
        contact = self.contact(city="Gent")
        answers = self.record(
            self.run_uid,
            self.entry("open", page="passed"),
            self.entry("name", binds={"contact": contact.id}),
            self.entry("city"),
        )
        self.assertEqual([answer["verdict"] for answer in answers], ["passed"] * 3)

    def test_a_declined_entry_binds_nothing(self):
        contact = self.contact(name=False, type="other", city="Gent")
        answers = self.record(
            self.run_uid,
            self.entry("open", page="passed"),
            self.entry("name", page="failed", binds={"contact": contact.id}),
            self.entry("name", page="passed"),
            self.entry("city"),
        )
        self.assertEqual([a["accepted"] for a in answers], [True, False, True, False])
        self.assertEqual(self.runs().load(self.run_uid)["bindings"], {})

    def test_what_cannot_be_bound_is_refused(self):
        self.record(self.run_uid, self.entry("open", page="passed"))
        hidden = self.contact()
        self.env["ir.rule"].create(
            {
                "name": "hidden",
                "model_id": self.env["ir.model"]._get_id("res.partner"),
                "domain_force": f"[('id', '!=', {hidden.id})]",
            }
        )
        gone = self.contact()
        gone.unlink()
        before = self.contact()
        self.env.cr.execute(
            "UPDATE res_partner SET create_date = '2000-01-01' WHERE id = %s", [before.id]
        )
        before.invalidate_recordset()
        for name, record, word in (
            ("boat", self.contact(), "boat"),
            ("contact", hidden, "read"),
            ("contact", gone, "exist"),
            ("contact", self.contact(self.other), "you made"),
            ("contact", before, "you made"),
        ):
            with self.subTest(word=word):
                message = self.refused(self.entry("name", "bound", binds={name: record.id}))
                self.assertIn(word, message)
        self.refused(self.entry("name", "bound"))

    def test_of_a_record_that_was_deleted_it_is_said_in_plain_words(self):
        mine = self.contact()
        self.record(self.run_uid, self.entry("open", page="passed"))
        self.record(self.run_uid, self.entry("name", "bound", binds={"contact": mine.id}))
        told = self.runs().explain(self.run_uid, "name")
        self.assertNotEqual(told["reason"], "gone")
        mine.unlink()
        told = self.runs().explain(self.run_uid, "name")
        self.assertEqual(told["reason"], "gone")
        self.assertEqual(told["words"], "The record was deleted: Contact.")
        again = self.entry("name", "bound", binds={"contact": mine.id})
        self.assertEqual(self.refused(again), told["words"])

    def test_an_opened_record_may_be_anybodys(self):
        scenario = self.scenario(
            self.step("open", binds={"name": "found", "model": "res.partner", "from": "open"}),
            key="test.open",
        )
        uid = self.begin(scenario)
        [answer] = self.record(
            uid, self.entry("open", binds={"found": self.contact(self.other).id})
        )
        self.assertTrue(answer["accepted"])

    def test_a_name_bound_again_is_the_later_record(self):
        first, second = self.contact(), self.contact(city="Gent")
        self.record(
            self.run_uid,
            self.entry("open", page="passed"),
            self.entry("name", page="passed", binds={"contact": first.id}),
            self.entry("name", "bound", binds={"contact": second.id}),
        )
        load = self.runs().load(self.run_uid)
        self.assertEqual(load["bindings"], {"contact": second.id})
        self.assertEqual(load["holds"]["city"], "passed")

    def test_a_step_is_its_actors(self):
        scenario = self.scenario(
            self.step("mine"),
            self.step("theirs", actor_id=self.second_role.id),
            key="test.relay",
            role_ids=(self.role + self.second_role).ids,
            spec={"roles": ["test.clerk", "test.boss"]},
        )
        uid = self.begin(scenario)
        self.record(uid, self.entry("mine"))
        for outcome in ("done", "skipped"):
            with self.assertRaises(UserError):
                self.record(uid, self.entry("theirs", outcome))
        self.second_role.user_ids += self.learner
        self.runs().claim(uid)
        self.record(uid, self.entry("theirs"))
        self.assertEqual(self.runs().load(uid)["state"], "done")

    def test_losing_the_role_ends_recording(self):
        self.role.group_ids = False
        self.refused(self.entry("open", page="passed"))

    def test_a_step_whose_when_does_not_hold_may_be_left_out(self):
        scenario = self.scenario(
            self.step("make", binds={"name": "contact", "model": "res.partner", "from": "new"}),
            self.step("company", when={"record": [["is_company", "=", True]]}),
            self.step("last"),
            key="test.when",
        )
        for is_company in (False, True):
            contact = self.contact(is_company=is_company)
            uid = self.begin(scenario)
            self.record(uid, self.entry("make", binds={"contact": contact.id}))
            if is_company:
                [answer] = self.record(uid, self.entry("last"))
                self.assertEqual((answer["accepted"], answer["lost"]), (False, "company"))
                self.record(uid, self.entry("company"))
            self.record(uid, self.entry("last"))
            self.assertEqual(self.runs().load(uid)["state"], "done")

    def test_what_a_step_keeps_tells_what_was_added_since(self):
        added = [["comment", "!=", False], ["comment", "!=", "$param.said"]]
        scenario = self.scenario(
            self.step("make", binds={"name": "contact", "model": "res.partner", "from": "new"}),
            self.step(
                "say",
                check={"record": [["comment", "!=", False]], "of": "contact"},
                keeps={"said": "comment"},
            ),
            self.step("add", check={"record": added, "of": "contact"}),
            self.step("last"),
            key="test.keeps",
            spec={"params": [{"name": "said", "label": "What was said"}]},
        )
        contact = self.contact(comment="<p>First</p>")
        uid = self.begin(scenario)
        self.record(uid, self.entry("make", binds={"contact": contact.id}))
        # In one call: what is kept of the one counts for the other.
        said, add = self.record(uid, self.entry("say"), self.entry("add"))
        self.assertEqual((said["accepted"], add["accepted"]), (True, False))
        for text, accepted in (("<p>First</p>", False), ("<p>First, second</p>", True)):
            contact.comment = text
            [answer] = self.record(uid, self.entry("add"))
            self.assertEqual(answer["accepted"], accepted)
        # What was kept first stays, though the step is said once more.
        self.record(uid, self.entry("say", note="again"))
        self.assertEqual(self.runs().load(uid)["holds"]["add"], "passed")

    def test_what_was_left_out_stays_so_for_who_may_not_see_why(self):
        scenario = self.scenario(
            self.step("make", binds={"name": "contact", "model": "res.partner", "from": "new"}),
            self.step("company", when={"record": [["is_company", "=", True]], "of": "contact"}),
            self.step("middle"),
            self.step("last"),
            key="test.unseen",
        )
        left_out = {}
        for seen_by in ("all of it", "the first part"):
            uid = self.begin(scenario)
            contact = self.contact()
            self.record(uid, self.entry("make", binds={"contact": contact.id}))
            if seen_by == "all of it":
                self.record(uid, self.entry("middle"))
            self.env["ir.rule"].sudo().create(
                {
                    "name": "hidden",
                    "model_id": self.env["ir.model"]._get_id("res.partner"),
                    "domain_force": f"[('id', '!=', {contact.id})]",
                }
            )
            left_out[seen_by] = self.runs().load(uid)["leftOut"]
            self.runs().stop(uid)
        self.assertEqual(left_out, {"all of it": ["company"], "the first part": []})

    def test_an_optional_last_step_does_not_keep_a_run_open(self):
        scenario = self.scenario(
            self.step("work"), self.step("tidy", optional=True), key="test.optional"
        )
        uid = self.begin(scenario)
        self.record(uid, self.entry("work"))
        self.assertEqual(self.runs().load(uid)["state"], "done")

    def test_portal_users_have_no_part_in_it(self):
        portal = self.env["res.users"].create(
            {
                "name": "Portal",
                "login": "golive_portal",
                "group_ids": [(6, 0, self.env.ref("base.group_portal").ids)],
            }
        )
        with self.assertRaises(AccessError):
            self.runs(portal).start(self.contacts.id, "learn", self.uid())
        with self.assertRaises(AccessError):
            self.env["golive.scenario"].with_user(portal).offer()
