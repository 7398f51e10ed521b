from datetime import timedelta

from odoo.exceptions import UserError
from odoo.tests import tagged

from .modes_common import ModesCase


@tagged("post_install", "-at_install")
class TestModeEnded(ModesCase):
    """What a database is may be said anew while somebody plays in it."""

    def setUp(self):
        super().setUp()
        self.now = self.env.cr.now()

    def began(self, mode="practice", **ago):
        """A run that began a while ago, its contact made."""
        uid, contact = self.play(mode)
        run = self.env["golive.run"].search([("uid", "=", uid)])
        run.date_start = self.now - timedelta(**(ago or {"hours": 2}))
        return uid, contact

    def said(self, ago, kind="production", **values):
        """Said so many seconds ago."""
        self.declare(kind, **values)
        newest = self.database()._newest()
        self.env.cr.execute(
            "UPDATE golive_database SET date = %s WHERE id = %s",
            [self.now - timedelta(seconds=ago), newest.id],
        )
        newest.invalidate_recordset()

    def stored(self, uid):
        return self.env["golive.result"].search_count([("run_id.uid", "=", uid)])

    def assertRefused(self, call, words="production"):
        with self.assertRaises(UserError) as caught, self.cr.savepoint():
            call()
        self.assertIn(words, str(caught.exception).lower())

    def test_nothing_more_is_recorded(self):
        for mode in ("practice", "test"):
            uid, _contact = self.began(mode)
            before = self.stored(uid)
            self.said(60)
            for outcome in ("done", "absent", *(["hint"] if mode == "practice" else [])):
                entry = self.entry("city", outcome)
                self.assertRefused(lambda e=entry, u=uid: self.record(u, e))
            self.assertRefused(lambda u=uid: self.runs().load(u))
            self.assertRefused(lambda u=uid, m=mode: self.runs().start(self.work.id, m, u))
            self.assertEqual(self.stored(uid), before)
            self.assertTrue(self.runs().stop(uid), "it can be given up")
            self.declare("test")

    def test_what_was_done_before_and_comes_late_is_kept(self):
        uid, _contact = self.began()
        self.said(60)
        early, late = self.entry("city", waited=90), self.entry("street", waited=30)
        [answer] = self.record(uid, early)
        self.assertTrue(answer["accepted"])
        self.assertRefused(lambda: self.record(uid, late))
        self.assertRefused(lambda: self.record(uid, early, late))
        self.assertEqual(self.record(uid, early)[0]["accepted"], True, "it is known already")
        rest = [self.entry(step, waited=70) for step in ("street", "read")]
        self.assertTrue(all(answer["accepted"] for answer in self.record(uid, *rest)))
        self.assertEqual(self.runs().load(uid)["state"], "done", "what is over can be read")

    def test_a_clock_says_no_more_than_the_run_lasts(self):
        uid, _contact = self.began(seconds=30)
        self.said(60)
        self.assertRefused(lambda: self.record(uid, self.entry("city", waited=10**9)))

    def test_what_golive_did_counts_as_what_it_was_allowed(self):
        uid, _contact = self.began("learn")
        self.said(60)
        self.assertRefused(lambda: self.record(uid, self.entry("city", helped=True)))
        self.record(uid, self.entry("city", helped=True, waited=90))
        self.record(uid, self.entry("street"))

    def test_said_again_it_holds_since_it_was_said_first(self):
        uid, _contact = self.began()
        self.said(600)
        self.said(60)
        self.assertRefused(lambda: self.record(uid, self.entry("city", waited=90)))
        self.record(uid, self.entry("city", waited=700))

    def test_a_copy_takes_nothing_whenever_it_was_done(self):
        uid, _contact = self.began()
        self.env["ir.config_parameter"].set_param("database.uuid", "another")
        for waited in (0, 3600):
            entry = self.entry("city", waited=waited)
            self.assertRefused(lambda e=entry: self.record(uid, e), "copied or moved")

    def test_live_mail_ends_it_too(self):
        uid, _contact = self.began()
        self.said(3000, "test")
        server = self.env["ir.mail_server"].create({"name": "M", "smtp_host": "smtp.example.com"})
        self.assertRefused(lambda: self.record(uid, self.entry("city")), "mail")
        server.active = False
        self.record(uid, self.entry("city"))

    def test_it_is_no_run_to_go_on_with(self):
        uid, _contact = self.began()
        self.assertEqual(self.offer()["run"]["uid"], uid)
        self.assertEqual(self.runs()._open_uid(), uid)
        self.said(60)
        self.assertIsNone(self.offer()["run"])
        self.assertFalse(self.runs()._open_uid())
        learn = self.begin(self.work)
        self.assertEqual(self.runs()._open_uid(), learn)
        self.assertEqual(self.offer()["run"]["uid"], learn)
