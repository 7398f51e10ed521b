from odoo import fields
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import new_test_user, tagged

from .common import GoliveCase, RpcCase


class SupportCase(GoliveCase):
    """Contacts are of the area of most roles whose scenarios are about them; its super user is at
    North."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.taught = cls.contact_scenario()
        cls.area = cls.env["golive.holding"]._area_of("res.partner")
        cls.north, cls.south = cls.env["golive.site"].create(
            [{"name": "North", "code": "N"}, {"name": "South", "code": "S"}]
        )
        cls.north.user_ids = cls.learner
        cls.super_role = cls.env["golive.role"].create(
            {"key": "test.super", "name": "Super", "segment": "super_user", "area": cls.area}
        )
        cls.ada, cls.bea = (
            new_test_user(cls.env, f"golive_{name}", "base.group_user", name=name)
            for name in ("Ada", "Bea")
        )
        for user, site in ((cls.ada, cls.north), (cls.bea, cls.south)):
            cls.env["golive.holding"].create(
                {"role_id": cls.super_role.id, "user_id": user.id, "site_id": site.id}
            )
        cls.support = new_test_user(
            cls.env, "golive_support", "base.group_user,golive.group_support"
        )

    def people(self, user=None):
        return self.env["golive.person"].with_user(user or self.learner)

    def problems(self, user=None):
        return self.env["golive.problem"].with_user(user or self.learner)

    def report(self, user=None, **values):
        told = {"uid": self.uid(), "words": "It does not save", "model": "res.partner", **values}
        receipt = self.problems(user).report(told)
        return self.env["golive.problem"].browse(receipt["id"]), receipt


@tagged("post_install", "-at_install")
class TestAsk(SupportCase):
    def test_the_super_users_of_the_site_are_asked(self):
        self.assertEqual(
            self.people().supporters("res.partner", None), [{"id": self.ada.id, "name": "Ada"}]
        )

    def test_where_a_site_has_none_those_of_the_area(self):
        self.env["golive.holding"].search([("user_id", "=", self.ada.id)]).unlink()
        told = self.people().supporters("res.partner", None)
        self.assertEqual([one["name"] for one in told], ["Bea"])

    def test_a_question_is_a_message_that_leads_to_the_record(self):
        contact = self.contact()
        chat = self.people().ask(self.ada.id, "Which <b>city</b>?", "res.partner", contact.id)
        chat = self.env["discuss.channel"].browse(chat)
        message = chat.message_ids[0]
        self.assertEqual(message.author_id, self.learner.partner_id)
        self.assertIn("Which &lt;b&gt;city&lt;/b&gt;?", message.body)
        self.assertIn(f"model=res.partner&amp;res_id={contact.id}", message.body)
        self.assertEqual(chat.channel_partner_ids, self.ada.partner_id + self.learner.partner_id)

    def test_only_ones_super_users_are_asked_and_with_words(self):
        for user, words, error in (
            (self.bea.id, "Hello?", UserError),
            (self.outsider.id, "Hello?", UserError),
            ("1", "Hello?", UserError),
            (self.ada.id, " ", ValidationError),
            (self.ada.id, None, ValidationError),
        ):
            with self.subTest((user, words)), self.assertRaises(error):
                self.people().ask(user, words, "res.partner", None)

    def test_no_name_of_a_record_that_one_may_not_read_is_told(self):
        self.env["ir.rule"].create(
            {
                "name": "hidden",
                "model_id": self.env["ir.model"]._get_id("res.partner"),
                "domain_force": "[('name', '!=', 'Secret')]",
            }
        )
        secret = self.env["res.partner"].create({"name": "Secret"})
        chat = self.people().ask(self.ada.id, "What is it?", "res.partner", secret.id)
        body = self.env["discuss.channel"].browse(chat).message_ids[0].body
        self.assertNotIn("Secret", body)
        self.assertNotIn("/mail/view", body)

    def test_no_name_of_a_record_that_the_asked_one_may_not_read_is_told(self):
        self.env["ir.rule"].create(
            {
                "name": "one's own",
                "model_id": self.env["ir.model"]._get_id("res.partner"),
                "domain_force": "['|', ('name', '!=', 'Secret'), ('create_uid', '=', user.id)]",
            }
        )
        secret = self.contact(name="Secret")
        chat = self.people().ask(self.ada.id, "What is it?", "res.partner", secret.id)
        body = self.env["discuss.channel"].browse(chat).message_ids[0].body
        self.assertNotIn("Secret", body)
        self.assertIn(f"model=res.partner&amp;res_id={secret.id}", body)
        self.assertIn(">Contact</a>", body)

    def test_what_is_no_model_of_records_is_asked_about_as_no_record(self):
        nowhere = self.people().supporters(None, None)
        for model in ("mail.thread", "base", "golive.settings", "res.nobody", 3):
            with self.subTest(model):
                self.assertEqual(self.people().supporters(model, 1), nowhere)


@tagged("post_install", "-at_install")
class TestProblem(SupportCase):
    def test_a_report_says_where_and_with_what(self):
        contact = self.contact()
        problem, receipt = self.report(
            record=contact.id, view="form", screen="Contacts", url="/odoo/contacts/1"
        )
        self.assertEqual(receipt["people"], ["Ada"])
        self.assertEqual(
            (problem.area, problem.site_id, problem.state), (self.area, self.north, "new")
        )
        self.assertEqual((problem.model, problem.res_id), ("res.partner", contact.id))
        self.assertEqual(problem.user_id, self.learner)
        self.assertIn("golive", problem.versions["modules"])
        self.assertIn("base", problem.versions["modules"])
        self.assertIn("Odoo 19", problem.versions_text)
        self.assertIn(self.ada.partner_id, problem.message_partner_ids)

    def test_sent_twice_it_is_one(self):
        told = {"uid": self.uid(), "words": "Once"}
        first = self.problems().report(told)
        self.assertEqual(self.problems().report({**told, "words": "Twice"}), first)
        with self.assertRaises(AccessError):
            self.problems(self.other).report(told)

    def test_what_is_no_report_changes_nothing(self):
        before = self.env["golive.problem"].search_count([])
        good = {"uid": self.uid(), "words": "x"}
        for bad in (
            None,
            [],
            {"words": "x"},
            {**good, "uid": "x"},
            {**good, "words": " "},
            {**good, "words": "x" * 2001},
            {**good, "words": 3},
            {**good, "model": "res.nobody"},
            {**good, "record": "1"},
            {**good, "screen": {"a": 1}},
            {**good, "state": "solved"},
        ):
            with self.subTest(bad), self.assertRaises(ValidationError):
                self.problems().report(bad)
        self.assertEqual(self.env["golive.problem"].search_count([]), before)

    def test_what_is_played_is_kept_where_it_is_theirs(self):
        run = self.begin(self.taught)
        problem, _receipt = self.report(run=run, step="name")
        self.assertEqual((problem.run_id.uid, problem.step_key), (run, "name"))
        problem, _receipt = self.report(self.other, run=run, step="name")
        self.assertFalse(problem.run_id)

    def test_the_super_users_then_the_support_team(self):
        problem, _receipt = self.report()
        self.assertTrue(problem.with_user(self.ada).supported)
        problem.with_user(self.ada).take()
        with self.assertRaises(UserError):
            problem.with_user(self.support).take()
        self.env["golive.problem"]._escalate()
        self.assertEqual(problem.state, "new", "somebody sees to it")
        problem.with_user(self.ada).hand_to_support()
        self.assertEqual((problem.state, problem.owner_id), ("support", self.env["res.users"]))
        self.assertIn(self.support.partner_id, problem.message_partner_ids)
        problem.with_user(self.support).take()
        with self.assertRaises(UserError):
            problem.with_user(self.support).solve()
        problem.with_user(self.support).answer = "Fill in the city first."
        problem.with_user(self.support).solve()
        self.assertEqual(problem.state, "solved")
        self.assertIn("Fill in the city", problem.message_ids[0].body)
        self.assertIn(self.learner.partner_id, problem.message_ids[0].partner_ids)

    def test_what_nobody_takes_in_time_is_the_support_teams(self):
        problem, _receipt = self.report()
        problem.date_due = fields.Datetime.subtract(fields.Datetime.now(), hours=1)
        self.env["golive.problem"]._escalate()
        self.assertEqual(problem.state, "support")

    def test_without_a_super_user_it_is_the_support_teams_at_once(self):
        self.super_role.holding_ids.unlink()
        problem, receipt = self.report()
        self.assertEqual((problem.state, receipt["people"]), ("support", []))

    def test_an_abstract_model_is_no_screen_and_a_wizard_has_no_record(self):
        problem, _receipt = self.report(model="mail.thread", record=1)
        self.assertEqual((problem.model, problem.res_id), (False, 0))
        problem, _receipt = self.report(model="golive.settings", record=1)
        self.assertEqual((problem.model, problem.res_id), ("golive.settings", 0))

    def test_it_is_of_the_company_of_its_record(self):
        company = self.env["res.company"].create({"name": "Elsewhere"})
        both = company + self.learner.company_id
        self.learner.company_ids = both
        mine = self.contact(company_id=company.id)
        self.env["golive.holding"].search([("user_id", "=", self.ada.id)]).unlink()
        self.bea.company_ids = both
        problem, receipt = self.report(record=mine.id)
        self.assertEqual((problem.company_id, receipt["people"]), (company, ["Bea"]))
        self.bea.company_ids = self.learner.company_id
        problem, receipt = self.report(record=mine.id)
        self.assertEqual((problem.company_id, problem.state), (company, "support"))

    def test_who_reads_it_sees_of_the_record_what_they_may(self):
        contact = self.contact()
        problem, _receipt = self.report(record=contact.id)
        self.assertEqual(problem.with_user(self.ada).record_name, "Ann")
        self.env["ir.rule"].create(
            {
                "name": "hidden",
                "model_id": self.env["ir.model"]._get_id("res.partner"),
                "domain_force": "[('name', '!=', 'Ann')]",
            }
        )
        self.env.invalidate_all()
        self.assertEqual(problem.with_user(self.ada).record_name, "Contact that you may not see")
        with self.assertRaises(UserError):
            problem.with_user(self.ada).open_record()
        contact.sudo().unlink()
        self.env.invalidate_all()
        self.assertEqual(problem.with_user(self.ada).record_name, "Contact that was deleted")


@tagged("post_install", "-at_install")
class TestProblemRpc(RpcCase, SupportCase):
    def test_who_sees_and_writes_a_report(self):
        problem, _receipt = self.report()
        for user in (self.other, self.bea, self.outsider):
            self.sign_in(user)
            self.assertSeesNothing("golive.problem", problem)
            self.assertEqual(self.call("golive.problem", "take", problem.ids), "AccessError")
        self.sign_in(self.learner)
        self.assertEqual(
            self.call("golive.problem", "read", problem.ids, ["words"])[0]["words"],
            "It does not save",
        )
        for method in ("take", "solve", "hand_to_support"):
            self.assertEqual(self.call("golive.problem", method, problem.ids), "AccessError")
        values = {"words": "x", "uid": self.uid()}
        self.assertEqual(self.call("golive.problem", "create", [values]), "AccessError")
        self.sign_in(self.ada)
        answer = self.call("golive.problem", "write", problem.ids, {"state": "solved"})
        self.assertEqual(answer, "UserError")
        self.assertEqual(self.call("golive.problem", "take", problem.ids), True)

    def test_whoever_is_told_of_it_sees_and_solves_it(self):
        """People of a shared service, a super user at one, by a group, and of another site."""
        shared = self.env["golive.site"].create(
            {"name": "Shared", "code": "S1", "serves_all": True, "user_ids": self.other.ids}
        )
        cara, dora = (
            new_test_user(self.env, f"golive_{name}", "base.group_user", name=name)
            for name in ("Cara", "Dora")
        )
        holding = self.env["golive.holding"].create(
            {"role_id": self.super_role.id, "user_id": cara.id, "site_id": shared.id}
        )
        group = self.env["res.groups"].create({"name": "Helpers", "user_ids": dora.ids})
        self.super_role.group_ids = group
        self.north.user_ids += dora
        self.assertHasIt(self.report(self.other)[0], "Ada", "Bea", "Cara", "Dora")
        self.assertHasIt(self.report()[0], "Ada", "Cara", "Dora")
        (holding + self.super_role.holding_ids).unlink()
        self.super_role.group_ids = False
        far = self.env["golive.holding"].create(
            {"role_id": self.super_role.id, "user_id": self.bea.id, "site_id": self.south.id}
        )
        self.assertHasIt(self.report()[0], far.user_id.name)

    def assertHasIt(self, problem, *names):
        """These are told of it, and each of them sees and solves it."""
        self.assertEqual(sorted(problem.asked_ids.mapped("name")), sorted(names))
        self.assertLessEqual(problem.asked_ids.partner_id, problem.message_partner_ids)
        for user in problem.asked_ids:
            self.sign_in(user)
            found = self.call("golive.problem", "search", [["supported", "=", True]])
            self.assertIn(problem.id, found)
            self.assertTrue(self.call("golive.person", "home")["leads"])
            self.assertEqual(
                self.call("golive.problem", "write", problem.ids, {"answer": "x"}), True
            )
        self.assertEqual(self.call("golive.problem", "take", problem.ids), True)
        self.assertEqual(self.call("golive.problem", "solve", problem.ids), True)

    def test_what_was_reported_stays_as_it_was_said(self):
        run = self.begin(self.taught)
        problem, _receipt = self.report(run=run)
        elsewhere = self.env["res.company"].create({"name": "Elsewhere"})
        for user in (self.ada, self.support, self.admin):
            self.sign_in(user)
            for values in (
                {"words": "x"},
                {"user_id": self.bea.id},
                {"company_id": elsewhere.id},
                {"site_id": self.south.id},
                {"area": "other"},
                {"model": "res.users", "res_id": 2},
                {"versions": {}},
                {"run_id": False},
                {"date_due": "2099-01-01 00:00:00"},
                {"uid": self.uid()},
                {"screen": "x", "answer": "y"},
                {"asked_ids": [[6, 0, []]]},
                {"create_date": "2020-01-01 00:00:00"},
            ):
                with self.subTest((user.login, values)):
                    answer = self.call("golive.problem", "write", problem.ids, values)
                    self.assertEqual(answer, "UserError")
        portal = self.new_portal()
        answer = self.call("golive.problem", "write", problem.ids, {"owner_id": portal.id})
        self.assertEqual(answer, "ValidationError")
        self.assertEqual(problem.words, "It does not save")

    def test_it_can_be_given_to_somebody_who_then_sees_it(self):
        problem, _receipt = self.report()
        self.sign_in(self.ada)
        answer = self.call("golive.problem", "write", problem.ids, {"owner_id": self.other.id})
        self.assertEqual(answer, True)
        self.sign_in(self.other)
        self.assertEqual(self.call("golive.problem", "search", []), problem.ids)

    def test_a_portal_user_neither_asks_nor_reports(self):
        portal = self.new_portal()
        self.sign_in(portal)
        told = {"uid": self.uid(), "words": "x"}
        self.assertEqual(self.call("golive.problem", "report", told), "AccessError")
        for method, args in (
            ("home", ()),
            ("supporters", (None, None)),
            ("choose_site", (self.north.id,)),
        ):
            answer = self.call("golive.person", method, *args)
            self.assertEqual(answer, "AccessError", method)
        answer = self.call("golive.person", "ask", self.ada.id, "x", None, None)
        self.assertIn(answer, ("AccessError", "UserError"))
