from odoo import fields
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged

from .support_common import SupportCase


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
