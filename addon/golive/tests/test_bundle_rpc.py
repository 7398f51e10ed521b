import base64

from odoo.exceptions import AccessError
from odoo.tests import tagged
from odoo.tools.misc import file_open

from .bundle_common import BundleCase
from .common import RpcCase


@tagged("post_install", "-at_install")
class TestBundleRpc(RpcCase, BundleCase):
    """Who gets at bundles with the browser's own session and any call they like."""

    def setUp(self):
        super().setUp()
        self.play()
        self.file = base64.b64encode(self.exported()).decode()
        manifest = self.bundles()._opened(base64.b64decode(self.file))[0]
        self.source = self.env["golive.bundle.source"].with_user(self.admin)._trust(manifest)
        self.kept = self.bundles().search([], limit=1)
        self.key = self.env["golive.bundle.key"]._here()

    def tried(self):
        """Every call that would make, take or trust something: (model, method, args)."""
        for model in ("export", "import"):
            wizard = f"golive.bundle.{model}"
            yield wizard, "create", [{"file": self.file}]
            yield wizard, "search_read", []
            yield wizard, "web_save", [[], {"file": self.file}, {}]
        for wizard, method in (
            ("golive.bundle.export", "export"),
            *(("golive.bundle.import", name) for name in ("check", "trust", "apply", "other")),
        ):
            yield wizard, method, [[1]]
        yield "golive.bundle", "export_file", []
        yield "golive.bundle", "take_back", [[self.kept.id]]
        yield "golive.bundle", "import_file", [self.file]
        yield "golive.bundle", "import_file", [self.file, True]

    def test_a_person_and_a_manager_get_nothing(self):
        owner = self.env["golive.role"].create(
            {"key": "test.owner", "name": "Owner", "segment": "process_owner"}
        )
        owner.user_ids = self.other
        self.env["golive.site"].create({"name": "North", "code": "N", "champion_id": self.other.id})
        before = self.bundles().search_count([])
        for user in (self.learner, self.other, self.new_portal()):
            self.sign_in(user)
            for model, method, args in self.tried():
                answer = self.call(model, method, *args)
                self.assertEqual(answer, "AccessError", (user.login, model, method))
            for model in ("", ".source", ".key"):
                answer = self.call(f"golive.bundle{model}", "search_read", [])
                self.assertEqual(answer, "AccessError", model)
            answer = self.call("golive.carried", "search_read", [])
            self.assertEqual(answer, "AccessError")
        self.assertEqual(self.bundles().search_count([]), before)

    def test_administrators_export_import_and_write_no_record(self):
        self.sign_in(self.admin)
        made = self.call("golive.bundle", "export_file", ["test.contact"])
        self.assertTrue(made["name"].endswith(".golive"))
        answer = self.call("golive.bundle", "import_file", made["file"])
        self.assertTrue(answer["id"])
        for model, record, values in (
            ("golive.bundle", self.kept, {"direction": "in"}),
            ("golive.bundle.source", self.source, {"key": "00"}),
            ("golive.review", self.contacts.review_ids, {"login": "x"}),
            ("golive.carried", self.kept, {"body": "{}"}),
            ("golive.scenario", self.contacts, {"told_authors": [{"login": "x", "name": ""}]}),
        ):
            for method, *args in (
                ("create", values),
                ("write", record.ids, values),
                ("unlink", record.ids),
            ):
                answer = self.call(model, method, *args)
                self.assertIn(answer, ("AccessError", "UserError"), (model, method))
        self.assertEqual(self.call("golive.scenario", "write", [1], {"uid": "x"}), "UserError")
        for place, context in enumerate(({"golive_uid_by": 1}, {"golive_uid_by": True})):
            values = {
                "uid": self.uid(),
                "key": f"test.chosen_{place}",
                "name": "Chosen",
                "app": "base",
                "start": "base.action_partner_form",
            }
            made = self.call("golive.scenario", "create", values, context=context)
            self.assertNotEqual(self.env["golive.scenario"].browse(made).uid, values["uid"])

    def test_nobody_reads_the_private_key(self):
        self.assertEqual(len(self.key.private), 64)
        system = self.env.ref("base.user_admin")
        for user in (self.admin, self.learner):
            self.sign_in(user)
            self.assertSeesNoKey(user)
        for read in (lambda key: key.read(["private"]), lambda key: key.mapped("private")):
            self.env.invalidate_all()
            with self.assertRaises(AccessError):
                read(self.key.with_user(system))

    def assertSeesNoKey(self, user):
        for method, *args in (
            ("search_read", [], ["private"]),
            ("read", self.key.ids, ["private"]),
            ("web_read", self.key.ids, {"private": {}}),
            ("export_data", self.key.ids, ["private"]),
            ("create", {"private": "00"}),
            ("write", self.key.ids, {"private": "00"}),
            ("unlink", self.key.ids),
            ("copy", self.key.ids),
            ("_mine",),
            ("_here",),
        ):
            answer = self.call("golive.bundle.key", method, *args)
            self.assertIn(answer, ("AccessError", "UserError"), (user.login, method))

    def test_what_is_no_bundle_is_refused(self):
        self.sign_in(self.admin)
        for args in ([None], [5], [["x"]], ["%%%"], [""], ["AAAA"], [self.file, "yes"]):
            answer = self.call("golive.bundle", "import_file", *args)
            self.assertIn(answer, ("UserError", "ValidationError"), args)
        answer = self.call("golive.bundle", "import_file", self.file, False, 5)
        self.assertEqual(answer, "ValidationError")
        for args in (["all"], [[1]], [None, "yes"], [None, True, "never"]):
            answer = self.call("golive.bundle", "export_file", *args)
            self.assertEqual(answer, "ValidationError", args)
        for name in ("_export", "_import", "_opened", "_keep", "_let_in"):
            self.assertEqual(self.call("golive.bundle", name), "AccessError", name)
        for model in ("golive.part", "golive.part.runs", "golive.proof"):
            self.assertEqual(self.call(model, "_take", {}, []), "AccessError", model)

    def test_runs_of_another_database_are_kept_from_everybody(self):
        data = base64.b64decode(self.file)
        [row] = self.rows(data, "runs")
        self.forget()
        self.imported(data)
        self.sign_in(self.learner)
        for method in ("load", "stop"):
            self.assertEqual(self.call("golive.run", method, row["id"]), "UserError", method)
        self.sign_in(self.admin)
        self.assertEqual(self.call("golive.run", "stop", row["id"]), "UserError")
        run = self.env["golive.run"].search([("uid", "=", row["id"])])
        answer = self.call("golive.run", "write", run.ids, {"state": "open"})
        self.assertEqual(answer, "AccessError")

    def test_a_neutralized_copy_signs_with_another_key(self):
        public = self.key.public
        [statement] = [one for one in self.neutralizing() if "golive_bundle_key" in one]
        self.env.flush_all()
        self.cr.execute(statement)
        self.env.invalidate_all()
        self.assertFalse(self.env["golive.bundle.key"]._here())
        self.assertNotEqual(self.env["golive.bundle.key"]._mine().public, public)

    def neutralizing(self):
        with file_open("golive/data/neutralize.sql") as file:
            return file.read().split(";")

    def test_a_copy_elsewhere_signs_with_another_key(self):
        self.env.flush_all()
        self.cr.execute("UPDATE golive_bundle_key SET place = 'another server'")
        self.env.invalidate_all()
        self.assertFalse(self.env["golive.bundle.key"]._here())
        self.assertNotEqual(self.env["golive.bundle.key"]._mine(), self.key)
