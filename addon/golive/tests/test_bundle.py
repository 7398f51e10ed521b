from odoo.exceptions import UserError, ValidationError
from odoo.tests import tagged

from .bundle_common import BundleCase


@tagged("post_install", "-at_install")
class TestBundle(BundleCase):
    """What leaves comes in again, once, and says in whose name."""

    def test_what_comes_back_is_there_already(self):
        self.play()
        counts = self.counts(self.imported(self.exported()))
        self.assertTrue(counts["runs"]["there"])
        self.assertFalse([part for part, count in counts.items() if set(count) != {"there"}])

    def test_a_database_that_knew_nothing_holds_the_same(self):
        self.play()
        self.play(mode="practice")
        data = self.exported()
        self.forget()
        first = self.counts(self.imported(data))
        self.assertEqual(first["scenarios"], {"new": 1})
        self.assertEqual(first["runs"], {"new": 2})
        self.assertEqual(first["results"], {"new": 12})
        self.assertEqual(first["attempts"], {"new": 1})
        self.assertEqual(first["attendance"], {"new": 1})
        self.assertEqual(self.hashes(self.exported()), self.hashes(data))
        again = self.counts(self.imported(data))
        self.assertFalse([part for part, count in again.items() if set(count) != {"there"}])
        self.assertEqual(self.hashes(self.exported()), self.hashes(data))

    def test_a_dry_run_says_the_same_and_writes_nothing(self):
        self.play()
        data = self.exported()
        self.forget()
        said = self.imported(data, dry_run=True)
        self.assertIsNone(said["id"])
        self.assertFalse(self.env["golive.run"].search([("key", "=", "test.contact")]))
        self.assertFalse(self.env["golive.scenario"].search([("key", "=", "test.contact")]))
        self.assertFalse(self.bundles().search([("direction", "=", "in")]))
        done = self.imported(data)
        self.assertEqual(done["report"], said["report"])
        kept = self.bundles().browse(done["id"])
        self.assertEqual(kept.report, done["report"])
        self.assertIn("Results", kept.report_html)
        self.assertEqual((kept.direction, kept.user_id), ("in", self.admin))

    def test_an_unknown_source_is_refused_until_its_fingerprint_is_accepted(self):
        self.play()
        data, fingerprint = self.elsewhere(self.exported())
        self.forget()
        for dry_run in (True, False):
            with self.assertRaisesRegex(UserError, fingerprint):
                self.imported(data, dry_run=dry_run)
        with self.assertRaisesRegex(UserError, "another key"):
            self.imported(data, trust="0000 " * 16)
        sources = self.env["golive.bundle.source"]
        self.imported(data, dry_run=True, trust=fingerprint)
        self.assertFalse(sources.search([("fingerprint", "=", fingerprint)]))
        self.imported(data, trust=fingerprint.replace(" ", ""))
        source = sources.search([("fingerprint", "=", fingerprint)])
        self.assertEqual((source.name, source.user_id), ("test", self.admin))
        self.imported(data)
        source.with_user(self.admin).active = False
        with self.assertRaisesRegex(UserError, "accepted"):
            self.imported(data)

    def test_a_key_speaks_for_one_database(self):
        data = self.exported()
        key = bytes(range(32))

        def said(uuid):
            source = {"uuid": uuid, "name": "test", "kind": "test", "url": ""}
            return self.repacked(data, key, {"source": source})

        manifest, _parts = self.bundles()._opened(said("one"))
        self.env["golive.bundle.source"].with_user(self.admin)._trust(manifest)
        self.imported(said("one"))
        with self.assertRaisesRegex(UserError, "signed with the key of"):
            self.imported(said("other"))

    def test_a_changed_byte_is_refused_naming_the_part(self):
        self.play()
        data = bytearray(self.exported())
        data[-1] ^= 1
        with self.assertRaisesRegex(UserError, "the part “"):
            self.imported(bytes(data))
        data[20] ^= 1
        with self.assertRaisesRegex(UserError, "the container"):
            self.imported(bytes(data))
        for file in (None, 5, "", "é", "not base64!", {"x": 1}):
            with self.assertRaises(UserError):
                self.bundles().import_file(file)

    def test_what_is_asked_for_is_read_strictly(self):
        for values in (
            {"scenarios": "test.contact"},
            {"scenarios": [1]},
            {"scenarios": ["../x"]},
            {"proof": 1},
            {"since": "yesterday"},
            {"since": "2026-02-30"},
        ):
            with self.assertRaises(ValidationError):
                self.bundles().export_file(**values)
        with self.assertRaisesRegex(UserError, "test.nothing"):
            self.bundles().export_file(["test.nothing"])

    def test_only_what_was_begun_since_then(self):
        run = self.play()
        self.env.flush_all()
        self.cr.execute(
            "UPDATE golive_run SET date_start = '2020-05-01 10:00:00' WHERE id = %s", [run.id]
        )
        self.env.invalidate_all()
        self.assertIn(run.uid, [row["id"] for row in self.rows(self.exported(), "runs")])
        since = self.rows(self.exported(since="2020-05-02"), "runs")
        self.assertNotIn(run.uid, [row["id"] for row in since])
        for part in ("runs", "results", "attempts", "attendance", "scripts"):
            self.assertFalse(self.rows(self.exported(proof=False), part))

    def test_how_others_learn_goes_as_far_as_the_settings_say(self):
        uid = self.begin(self.contacts, mode="practice")
        self.record(uid, self.entry("open", page="passed"), self.entry("name", "hint"))
        self.runs().stop(uid)

        def told():
            data = self.exported()
            results = [row for row in self.rows(data, "results") if row["run"] == uid]
            [attempt] = [row for row in self.rows(data, "attempts") if row["run"] == uid]
            return [(row["outcome"], row["seconds"]) for row in results], attempt["hints"]

        self.assertEqual(told(), ([("done", 0.0)], None))
        self.env["ir.config_parameter"].set_param("golive.named_detail", "full")
        self.assertEqual(told(), ([("done", 1.0), ("hint", 1.0)], 1))
