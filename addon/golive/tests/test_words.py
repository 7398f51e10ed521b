import base64
from tempfile import TemporaryFile
from unittest.mock import patch

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged
from odoo.tools.translate import TranslationImporter

from .common import RpcCase
from .test_review import ReviewCase

LANGUAGE = "fr_FR"


class WordsCase(ReviewCase):
    """What was approved in two languages, and has an xml id since it was once exported."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["res.lang"]._activate_lang(LANGUAGE)
        cls.asked = cls.draft(cls)
        cls.asked.with_context(lang=LANGUAGE).name = "Demander des gants"
        for name, record in (("asked", cls.asked), ("step", cls.asked.step_ids[1])):
            cls.env["ir.model.data"].create(
                {
                    "module": "__export__",
                    "name": f"golive_{name}",
                    "model": record._name,
                    "res_id": record.id,
                }
            )

    def approved(self):
        self.asked.submit()
        self.asked.with_user(self.owner).approve()
        return self.asked

    def terms(self, **words):
        """A file of translations: of the scenario's name, and of a step's instruction."""
        told = {
            "name": ("golive.scenario,name:__export__.golive_asked", "Ask for gloves"),
            "say": ("golive.step,say:__export__.golive_step", "Ask for what you need."),
            "why": ("golive.step,why:__export__.golive_step", "Because."),
        }
        lines = ['msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n']
        for name, said in words.items():
            place, source = told[name]
            lines.append(f'#. module: __export__\n#: model:{place}\nmsgid "{source}"')
            lines.append(f'msgstr "{said}"\n')
        return "\n".join(lines).encode()

    def import_past_us(self, **words):
        """What changes words where nothing of ours is asked."""
        importer = TranslationImporter(self.env.cr, verbose=False)
        with TemporaryFile() as file:
            file.write(self.terms(**words))
            importer.load(file, "po", LANGUAGE)
        importer.save(overwrite=True)
        self.env.invalidate_all()

    def import_by_hand(self, **words):
        """Settings, Translations, Import: with Odoo's own wizard."""
        self.env["base.language.import"].create(
            {
                "name": "French",
                "code": LANGUAGE,
                "filename": "fr.po",
                "data": base64.b64encode(self.terms(**words)),
                "overwrite": True,
            }
        ).import_lang()
        self.env.invalidate_all()

    def french(self, record, name="name"):
        return record.with_context(lang=LANGUAGE)[name]


@tagged("post_install", "-at_install")
class TestWords(WordsCase):
    """Words that were approved stay as they are, in every language."""

    def test_a_draft_takes_translations_as_any_record_does(self):
        self.import_by_hand(name="Des gants")
        self.assertEqual(self.french(self.asked), "Des gants")
        self.assertFalse(self.asked.words_otherwise)

    def test_an_import_by_hand_changes_nothing_that_was_approved(self):
        scenario = self.approved()
        reviews = scenario.review_ids
        self.import_by_hand(name="Faux", say="Faux.")
        self.assertEqual(self.french(scenario), "Demander des gants")
        self.assertEqual(self.french(scenario.step_ids[1], "say"), "Ask for what you need.")
        self.assertFalse(scenario.words_otherwise)
        [restored] = scenario.review_ids - reviews
        self.assertEqual(restored.act, "restored")
        self.assertIn("“Faux” instead of “Demander des gants”", restored.reason)

    def test_modules_that_are_loaded_change_nothing_that_was_approved(self):
        scenario = self.approved()
        self.import_past_us(name="Faux")
        self.env["ir.module.module"]._load_module_terms([], [LANGUAGE], overwrite=True)
        self.env.invalidate_all()
        self.assertEqual(self.french(scenario), "Demander des gants")

    def test_a_fault_of_ours_keeps_no_module_from_loading(self):
        self.approved()
        self.import_past_us(name="Faux")
        with (
            patch.object(type(self.asked), "_put_words_back", side_effect=ValueError),
            self.assertLogs("odoo.addons.golive.models.golive_scenario_words", "ERROR"),
        ):
            self.env["ir.module.module"]._load_module_terms([], [LANGUAGE])

    def test_what_changed_is_said_by_step_word_and_language_and_taken_back(self):
        scenario = self.approved()
        self.assertFalse(scenario.words_otherwise)
        self.import_past_us(name="Faux", say="Faux.")
        told = scenario.words_otherwise.splitlines()
        self.assertEqual(len(told), 2)
        self.assertRegex(told[0], "^Name, French.*: “Faux” instead of “Demander des gants”$")
        self.assertRegex(told[1], "^Ask, Instruction, French.*: “Faux.” was added$")
        self.assertIn("Faux", scenario.with_user(self.admin).verify_note)
        with self.assertRaises(AccessError):
            scenario.take_words_back()
        scenario.with_user(self.owner).take_words_back()
        self.env.invalidate_all()
        self.assertEqual(self.french(scenario), "Demander des gants")
        self.assertFalse(scenario.words_otherwise)
        with self.assertRaisesRegex(UserError, "Nothing of"):
            scenario.with_user(self.owner).take_words_back()

    def test_what_changes_while_it_is_in_review_is_not_approved_unseen(self):
        self.asked.submit()
        self.import_past_us(name="Faux")
        with self.assertRaisesRegex(ValidationError, "“Faux” instead of"), self.cr.savepoint():
            self.asked.with_user(self.owner).approve()
        self.asked.with_user(self.admin).take_words_back()
        self.asked.with_user(self.owner).approve()
        self.assertEqual(self.french(self.asked), "Demander des gants")

    def test_what_was_approved_before_contents_were_kept_is_said_without_its_place(self):
        scenario = self.approved()
        self.env.flush_all()
        self.cr.execute("UPDATE golive_review SET content = NULL")
        self.env.invalidate_all()
        self.assertFalse(scenario.words_otherwise)
        self.import_past_us(name="Faux")
        self.assertIn("not known what", scenario.words_otherwise)
        with self.assertRaises(UserError):
            scenario.with_user(self.admin).take_words_back()

    def test_more_than_words_is_said_and_not_taken_back(self):
        scenario = self.approved()
        self.env.flush_all()
        self.cr.execute("UPDATE golive_scenario SET minutes = 99 WHERE id = %s", [scenario.id])
        self.env.invalidate_all()
        self.assertIn("More than its words", scenario.words_otherwise)
        with self.assertRaises(UserError):
            scenario.with_user(self.admin).take_words_back()

    def test_a_copy_of_what_changed_since_is_its_writers_too(self):
        scenario = self.approved()
        self.import_past_us(name="Faux")
        copy = scenario.with_user(self.admin).copy_for_edit()
        self.assertEqual(copy.author_ids, self.author | self.admin)


@tagged("post_install", "-at_install")
class TestWordsRpc(RpcCase, WordsCase):
    """Past the interface."""

    def test_nobody_else_takes_words_back_and_nobody_says_what_was_approved(self):
        scenario = self.approved()
        self.import_past_us(name="Faux")
        for user in (self.learner, self.author, self.new_portal()):
            self.sign_in(user)
            answer = self.call("golive.scenario", "take_words_back", scenario.ids)
            self.assertEqual(answer, "AccessError", user.login)
            for method, *args in (
                ("_put_words_back", scenario.ids),
                ("_keep_words",),
            ):
                self.assertEqual(self.call("golive.scenario", method, *args), "AccessError")
            answer = self.call(
                "golive.review", "write", scenario.review_ids.ids, {"content": {"words": {}}}
            )
            self.assertIn(answer, ("AccessError", "UserError"))
        self.sign_in(self.owner)
        self.assertTrue(self.call("golive.scenario", "take_words_back", scenario.ids))
