from datetime import datetime, timedelta

from odoo.exceptions import UserError
from odoo.tests import BaseCase, tagged

from ..play.lateness import LONGEST, late_by
from .common import GoliveCase

PARTNER = "res.partner"


@tagged("post_install", "-at_install")
class TestLines(GoliveCase):
    """What a run holds beside the outcomes of its steps, and what a load tells."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.work = cls.scenario(
            cls.step("make", binds={"name": "contact", "model": PARTNER, "from": "new"}),
            cls.step(
                "city",
                check={"record": [["city", "=", "Gent"]]},
                at={"button": "base.action_partner_form"},
            ),
            cls.step(
                "company",
                when={"record": [["is_company", "=", True]]},
                at={"control": "print", "of": "base.no_such_report"},
            ),
            cls.step("theirs", actor_id=cls.second_role.id, optional=True),
            cls.step("read", at={"control": "action", "of": "base.action_partner_category_form"}),
            role_ids=(cls.role + cls.second_role).ids,
            spec={"roles": ["test.clerk", "test.boss"]},
        )

    def setUp(self):
        super().setUp()
        self.run_uid = self.begin(self.work)
        self.playing = self.env["golive.run"].search([("uid", "=", self.run_uid)])

    def send(self, *entries):
        return self.record(self.run_uid, *entries)

    def load(self):
        return self.runs().load(self.run_uid)

    def lines(self):
        return [(line["step"], line["outcome"]) for line in self.load()["results"]]

    def test_what_was_seen_is_kept_and_puts_nothing_behind(self):
        self.send(self.entry("make", "absent"), self.entry("city", "ambiguous"))
        self.assertEqual(self.lines(), [("make", "absent"), ("city", "ambiguous")])
        self.assertEqual(self.playing.progress, 0)
        with self.assertRaises(UserError), self.cr.savepoint():
            self.send(self.entry("city"))

    def test_what_was_seen_closes_no_run(self):
        uid = self.begin(self.scenario(self.step("only"), key="test.only"))
        self.record(uid, self.entry("only", "absent"), self.entry("only", "ambiguous"))
        self.assertEqual(self.runs().load(uid)["state"], "open")
        answers = self.record(uid, self.entry("only"), self.entry("only", "absent"))
        self.assertEqual([answer["accepted"] for answer in answers], [True, True])
        self.assertEqual(self.runs().load(uid)["state"], "done")

    def test_somebody_elses_step_may_be_seen_and_not_done(self):
        self.send(self.entry("theirs", "absent"))
        with self.assertRaises(UserError), self.cr.savepoint():
            self.send(self.entry("theirs"))

    def test_one_uid_counts_once(self):
        entry = self.entry("make", "absent")
        answers = self.send(entry, entry, {**entry, "outcome": "ambiguous"})
        self.assertEqual(len({answer["uid"] for answer in answers}), 1)
        self.send(entry)
        self.assertEqual(self.lines(), [("make", "absent")])

    def test_notes_and_help_are_kept(self):
        self.declare("test")
        made = self.entry("make", binds={"contact": self.contact().id}, helped=True, note=" Hm ")
        self.send(made)
        result = self.playing.result_ids
        self.assertEqual((result.helped, result.note, result.late), (True, "Hm", 0))
        [line] = self.load()["results"]
        self.assertEqual((line["helped"], line["by"]), (True, None))
        self.assertTrue(self.load()["mayAct"])

    def test_who_did_it_is_told_to_others(self):
        self.send(self.entry("make", "absent"))
        line = self.playing.result_ids.with_user(self.admin).sudo()._line()
        self.assertEqual(line["by"], self.learner.name)

    def test_a_late_check_says_how_late(self):
        self.playing.date_start = self.env.cr.now() - timedelta(minutes=10)
        contact = self.contact()
        self.send(self.entry("make", binds={"contact": contact.id}, waited=240))
        [answer] = self.send(self.entry("city", waited=185.4))
        self.assertEqual(answer["saw"], "City is empty (looked at 3 minutes after you did it)")
        contact.city = "Gent"
        [answer] = self.send(self.entry("city", waited=10**9))
        self.assertEqual(answer["saw"], "Looked at 10 minutes after you did it")
        late = self.playing.result_ids.mapped("late")
        self.assertEqual((late[0], late[1] // 60), (240, 10))

    def test_a_load_tells_roles_actions_and_what_is_left_out(self):
        load = self.load()
        self.assertEqual(load["roles"], ["test.clerk"])
        self.assertEqual(load["roleNames"], {"test.clerk": "Clerk", "test.boss": "Boss"})
        actions = ("base.action_partner_form", "base.action_partner_category_form")
        self.assertEqual(load["actions"], {name: self.env.ref(name).id for name in actions})
        self.assertEqual(load["leftOut"], ["company"])
        self.assertEqual((load["from"], load["score"], load["mayAct"]), (None, None, False))
        contact = self.contact(is_company=True)
        self.send(self.entry("make", binds={"contact": contact.id}))
        self.assertEqual(self.load()["leftOut"], [])


@tagged("post_install", "-at_install")
class TestLateness(BaseCase):
    """How late is late, whatever a clock says."""

    def test_it_is_no_longer_than_the_run_and_no_nonsense(self):
        now = datetime(2026, 11, 22, 12)
        hour = now - timedelta(hours=1)
        long_ago = now - timedelta(days=365)
        for waited, started, late in (
            (0, hour, 0),
            (-50, hour, 0),
            (4.9, hour, 0),
            (5, hour, 5),
            (59.6, hour, 59),
            (7200, hour, 3600),
            (7200, now + timedelta(hours=1), 0),
            (1e18, long_ago, LONGEST),
        ):
            with self.subTest(waited=waited):
                self.assertEqual(late_by(waited, started, now), late)
