from odoo.exceptions import UserError, ValidationError
from odoo.tests import new_test_user, tagged

from .support_common import SupportCase


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

    def test_a_super_user_asks_another_one(self):
        self.assertEqual(self.names(self.ada, "res.partner"), ["Bea"])

    def test_where_no_scenario_is_about_it_those_of_ones_own_work(self):
        area = next(area for area, _name in self.role._areas() if area not in (self.area, "other"))
        other = self.super_role.copy({"key": "test.super_2", "area": area})
        cara = new_test_user(self.env, "golive_cara", "base.group_user", name="Cara")
        self.env["golive.holding"].create(
            {"role_id": other.id, "user_id": cara.id, "site_id": self.north.id}
        )
        self.assertEqual(self.names(self.learner, "res.country"), ["Ada", "Cara"], "the site's")
        self.role.area = area
        self.assertEqual(self.names(self.learner, "res.country"), ["Cara"])
        self.assertEqual(self.names(self.learner, None), ["Cara"], "on no record's screen, too")

    def names(self, user, model):
        return [one["name"] for one in self.people(user).supporters(model, None)]

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
