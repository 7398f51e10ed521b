from odoo import Command
from odoo.exceptions import UserError
from odoo.tests import tagged

from .common import GoliveCase


@tagged("post_install", "-at_install")
class TestCompany(GoliveCase):
    """A run is played in the company that it began in."""

    def setUp(self):
        super().setUp()
        self.home = self.env.company
        self.second = self.env["res.company"].create({"name": "Second Hospital"})
        self.learner.company_ids += self.second
        self.uid_ = self.begin(self.contact_scenario())

    def load_in(self, *companies):
        ids = [company.id for company in companies]
        return self.runs().with_context(allowed_company_ids=ids).load(self.uid_)["company"]

    def test_a_page_of_another_company_is_told_which_to_select(self):
        home = {"id": self.home.id, "name": self.home.name}
        self.assertEqual(self.load_in(self.second), home)
        self.assertEqual(self.load_in(self.second, self.home), home)

    def test_a_page_of_the_company_or_a_branch_is_told_nothing(self):
        branch = self.env["res.company"].create({"name": "Ward", "parent_id": self.home.id})
        self.learner.company_ids += branch
        self.assertIsNone(self.load_in(self.home))
        self.assertIsNone(self.load_in(self.home, self.second))
        self.assertIsNone(self.load_in(branch))

    def test_a_company_that_they_left_is_not_named(self):
        self.learner.company_id = self.second
        self.learner.company_ids = [Command.set(self.second.ids)]
        self.assertEqual(self.load_in(self.second), {"id": self.home.id, "name": ""})

    def test_a_run_that_has_ended_is_read_anywhere(self):
        self.runs().stop(self.uid_)
        self.assertIsNone(self.load_in(self.second))

    def test_a_record_of_another_company_gets_no_name(self):
        there = self.contact(company_id=self.second.id)
        self.record(self.uid_, self.entry("open"))
        with self.assertRaisesRegex(UserError, "another company's than the one you began in"):
            self.record(self.uid_, self.entry("name", binds={"contact": there.id}))
        self.assertEqual(self.runs().load(self.uid_)["bindings"], {})
        here = self.contact(company_id=self.home.id)
        [answer] = self.record(self.uid_, self.entry("name", binds={"contact": here.id}))
        self.assertTrue(answer["accepted"])
