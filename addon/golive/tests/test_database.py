from pathlib import Path

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged
from odoo.tools import config

from .common import GoliveCase, RpcCase

MODES = ["learn", "practice", "test", "verify"]


@tagged("post_install", "-at_install")
class TestDatabase(GoliveCase):
    """What this database is decides what may be played in it."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.contacts = cls.contact_scenario()

    def about(self, user=None):
        return self.database(user).with_context(lang="en_US")._about()

    def start(self, mode, user=None):
        return self.runs(user).start(self.contacts.id, mode, self.uid())

    def parameter(self, name, value):
        self.env["ir.config_parameter"].set_param(name, value)

    def mail_server(self, **values):
        return self.env["ir.mail_server"].create(
            {"name": "Mail", "smtp_host": "smtp.example.com", **values}
        )

    def test_it_counts_as_production_until_somebody_says(self):
        about = self.about()
        self.assertEqual(
            {**about, "why": ""},
            {
                "kind": "production",
                "words": "Production: everything here is real, and nothing is done for you.",
                "declared": False,
                "modes": ["learn"],
                "why": "",
                "mayAct": False,
                "training": None,
                "mayDeclare": False,
            },
        )
        self.assertIn("Nobody has said", about["why"])
        self.assertTrue(self.about(self.admin)["mayDeclare"])

    def test_only_learning_is_for_production(self):
        for kind in (None, "production"):
            if kind:
                self.declare(kind)
            for mode in MODES[1:]:
                for user in (self.learner, self.admin):
                    with self.assertRaises(UserError):
                        self.start(mode, user)
            load = self.start("learn")
            self.assertEqual((load["state"], load["mayAct"]), ("open", False))

    def test_all_modes_are_for_the_others(self):
        for kind in ("training", "test", "development"):
            self.declare(kind)
            about = self.about(self.admin)
            self.assertEqual((about["kind"], about["declared"]), (kind, True))
            self.assertEqual((about["modes"], about["why"]), (MODES, ""))
            self.assertTrue(about["mayAct"])
            self.assertEqual(self.about()["modes"], MODES[:3], "checking is for administrators")
        for mode in MODES[:3]:
            self.assertEqual(self.start(mode)["mode"], mode)
        with self.assertRaises(UserError):
            self.start("verify")
        self.assertEqual(self.start("verify", self.admin)["mode"], "verify")

    def test_production_tells_where_to_learn(self):
        self.declare("production", training_url="https://learn.example.com/odoo")
        training = {"name": "learn.example.com", "url": "https://learn.example.com/odoo"}
        self.assertEqual(self.about()["training"], training)
        for url in ("javascript:alert(1)", "learn", "ftp://x.org", "https://", "https://[x"):
            with self.assertRaises(ValidationError):
                self.declare("production", training_url=url)

    def test_a_copy_and_a_move_ask_again(self):
        self.declare("test")
        for name, value in (
            ("database.uuid", "another"),
            ("web.base.url", "https://elsewhere.example.com"),
        ):
            before = self.env["ir.config_parameter"].get_param(name)
            self.parameter(name, value)
            about = self.about()
            self.assertEqual((about["kind"], about["declared"]), ("production", False))
            self.assertIn("copied or moved", about["why"])
            with self.assertRaises(UserError):
                self.start("practice")
            self.declare("training")
            self.assertEqual(self.about()["kind"], "training")
            self.parameter(name, before)
        self.assertEqual(self.about()["kind"], "test", "what was said of it holds where it was")

    def test_neutralizing_asks_again(self):
        self.declare("test")
        self.env.flush_all()
        sql = Path(__file__).parents[1] / "data" / "neutralize.sql"
        self.env.cr.execute(sql.read_text(encoding="utf-8"))
        self.env.invalidate_all()
        about = self.about()
        self.assertEqual((about["kind"], about["declared"]), ("production", False))
        self.assertIn("neutralized", about["why"])

    def test_live_mail_keeps_to_learning_unless_it_may_be_used(self):
        self.env["ir.mail_server"].search([]).active = False
        self.declare("test")
        server = self.mail_server()
        about = self.about()
        self.assertEqual((about["modes"], about["mayAct"]), (["learn"], False))
        self.assertIn("Mail leaves", about["why"])
        with self.assertRaises(UserError):
            self.start("practice")
        self.declare("test", mail_allowed=True)
        self.assertTrue(self.about()["mayAct"])
        self.declare("test")
        self.assertFalse(self.about()["mayAct"])
        server.active = False
        self.assertTrue(self.about()["mayAct"])
        self.mail_server(smtp_host="invalid")
        self.assertTrue(self.about()["mayAct"], "what neutralization leaves leads nowhere")

    def test_a_mail_server_of_the_command_line_counts(self):
        self.env["ir.mail_server"].search([]).active = False
        self.declare("test")
        for host, may in (("localhost", True), ("smtp.example.com", False), (False, True)):
            self.patch(config, "options", config.options.new_child({"smtp_server": host}))
            self.assertEqual(self.about()["mayAct"], may, host)
        self.patch(config, "options", config.options.new_child({"smtp_server": "smtp.x.org"}))
        self.mail_server(smtp_host="invalid")
        self.assertTrue(self.about()["mayAct"], "Odoo uses none but the one of the database")

    def test_what_was_said_stays(self):
        self.declare("test")
        newest = self.database()._newest()
        self.assertEqual((newest.user_id, newest.reason), (self.admin, "For the trial"))
        for change in (
            lambda: newest.write({"kind": "production"}),
            lambda: newest.with_user(self.admin).write({"mail_allowed": True}),
            newest.unlink,
            newest.with_user(self.admin).unlink,
        ):
            with self.assertRaises(UserError):
                change()

    def test_the_server_says_who_when_and_where(self):
        declaration = self.database(self.admin).create(
            {
                "kind": "test",
                "reason": "So",
                "uuid": "forged",
                "url": "forged",
                "user_id": self.learner.id,
                "date": "2000-01-01",
                "void": True,
            }
        )
        self.assertEqual(declaration.user_id, self.admin)
        self.assertEqual(self.database()._newest(), declaration.sudo())
        self.assertGreater(declaration.date.year, 2000)

    def test_malformed_declarations_are_refused(self):
        for values in (
            *(None, [], "test", {}, {"kind": "test"}, {"kind": "test", "reason": " "}),
            *({"kind": kind, "reason": "x"} for kind in ("Production", 1, True, None, ["test"])),
            {"kind": "test", "reason": "x" * 2001},
            {"kind": "test", "reason": "x", "mail_allowed": "yes"},
            {"kind": "test", "reason": "x", "uuid": "forged"},
            {"kind": "production", "reason": "x", "training_url": 5},
        ):
            with self.subTest(values=values), self.assertRaises(ValidationError):
                self.database(self.admin).declare(values)

    def test_the_form_says_what_it_is_now(self):
        page = self.database(self.admin).with_context(lang="en_US").new({})
        self.assertEqual(page.now_kind, "production")
        self.assertIn("Nobody has said", page.now_title)
        self.declare("training")
        page = self.database(self.admin).with_context(lang="en_US").new({})
        self.assertEqual(page.now_title, "This is a database of the kind “Training”.")
        self.assertIn("Golive may act", page.now_why)
        self.assertEqual(page.history_ids.mapped("kind"), ["training"])

    def test_help_is_refused_where_nothing_may_act(self):
        uid = self.begin(self.contacts)
        with self.assertRaises(UserError):
            self.record(uid, self.entry("open", page="passed", helped=True))
        self.declare("training")
        self.record(uid, self.entry("open", page="passed", helped=True))
        self.assertTrue(self.runs().load(uid)["results"][0]["helped"])

    def test_a_check_that_goes_on_after_a_move_is_refused(self):
        self.declare("test")
        uid = self.start("verify", self.admin)["uid"]
        self.parameter("database.uuid", "another")
        with self.assertRaises(UserError):
            self.record(uid, self.entry("open", page="passed"), user=self.admin)


@tagged("post_install", "-at_install")
class TestDatabaseRpc(RpcCase):
    """Raw calls, as each kind of user."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.contacts = cls.contact_scenario()
        cls.portal = cls.new_portal()

    def test_administrators_say_what_it_is(self):
        self.sign_in(self.admin)
        about = self.call("golive.database", "declare", {"kind": "test", "reason": "For a trial"})
        self.assertEqual((about["kind"], about["mayAct"]), ("test", True))
        declaration = self.database()._newest()
        for method, *args in (
            ("write", declaration.ids, {"kind": "production"}),
            ("web_save", declaration.ids, {"kind": "production"}, {}),
            ("unlink", declaration.ids),
        ):
            answer = self.call("golive.database", method, *args)
            self.assertIn(answer, ("AccessError", "UserError"), method)
        self.assertTrue(self.call("golive.database", "search_read", [], ["kind"]))

    def test_nobody_else_does(self):
        values = {"kind": "test", "reason": "I say so"}
        for user in (self.learner, self.outsider, self.portal):
            self.sign_in(user)
            for method, *args in (
                ("declare", values),
                ("create", values),
                ("web_save", [], values, {}),
                ("search_read", []),
                ("_about",),
            ):
                answer = self.call("golive.database", method, *args)
                self.assertEqual(answer, "AccessError", (user.login, method))
        with self.assertRaises(AccessError):
            self.database(self.learner).declare(values)

    def test_modes_are_refused_by_the_server(self):
        for user in (self.learner, self.admin):
            self.sign_in(user)
            self.assertEqual(self.call("golive.scenario", "home")["database"]["modes"], ["learn"])
            for mode in MODES[1:]:
                answer = self.call("golive.run", "start", self.contacts.id, mode, self.uid())
                self.assertEqual(answer, "UserError", mode)
        self.sign_in(self.portal)
        self.assertEqual(self.call("golive.scenario", "home"), "AccessError")
