from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import new_test_user, tagged

from .common import GoliveCase, RpcCase

PARTNER = "res.partner"
ON = {"model": PARTNER, "view": "form"}
FIELD = {"field": "parent_id", "on": ON}


@tagged("post_install", "-at_install")
class TestAuthor(GoliveCase):
    """What an author points at is said in words, and kept by whoever may write the draft."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.draft = cls.scenario(
            cls.step("new", binds={"name": "contact", "model": PARTNER, "from": "new"}),
            cls.step("company"),
            approve=False,
        )
        cls.first, cls.second = cls.draft.step_ids
        cls.author = new_test_user(
            cls.env,
            "golive_author",
            "base.group_user,golive.group_author,base.group_partner_manager",
        )

    def words(self, anchor):
        return self.second.with_user(self.author).author_words(anchor)["words"]

    def acts(self, anchor):
        return self.second.with_user(self.author).author_words(anchor)["acts"][0]

    def test_a_field_is_called_what_the_form_calls_it(self):
        self.assertEqual(self.words(FIELD), "Field Company on the Contact form")
        inner = {"field": "name", "in": "child_ids", "row": "last", "on": ON}
        self.assertEqual(
            self.words(inner),
            "Column Name of the last line in Contact on the Contact form",
        )

    def test_in_the_readers_language(self):
        self.env["res.lang"]._activate_lang("fr_FR")
        self.env["ir.model"]._get(PARTNER).with_context(lang="fr_FR").name = "Personne"
        said = self.second.with_user(self.author).with_context(lang="fr_FR").author_words(FIELD)
        self.assertIn("Personne", said["words"])

    def test_menus_columns_controls_and_records(self):
        as_list = {"model": PARTNER, "view": "list"}
        menu = self.env.ref("base.menu_res_partner_category", raise_if_not_found=False)
        if menu:
            path = {"menu": "base.menu_res_partner_category"}
            self.assertTrue(self.words(path).startswith("Menu "))
        for anchor, said in (
            ({"menu": "golive.none"}, "Menu golive.none"),
            ({"column": "email", "on": as_list}, "Column Email in the list Contact"),
            ({"control": "new", "on": as_list}, "New in the list Contact"),
            ({"record": "$contact", "on": as_list}, "Row of contact (Contact) in the list Contact"),
            ({"view": "kanban", "on": as_list}, "Switch to the view kanban in the list Contact"),
            ({"css": ".o_x", "on": ON}, "A place without a name (.o_x) on the Contact form"),
        ):
            with self.subTest(said):
                self.assertEqual(self.words(anchor), said)

    def test_a_name_that_no_view_has_is_said_as_it_is(self):
        gone = {"button": "golive_gone", "on": ON}
        self.assertEqual(self.words(gone), "Button golive_gone on the Contact form")
        strange = {"field": "golive_gone", "on": ON}
        self.assertEqual(self.words(strange), "Field golive_gone on the Contact form")

    def test_what_may_be_done_goes_by_what_it_is(self):
        for anchor, act in (
            (FIELD, "pick"),
            ({"field": "email", "on": ON}, "fill"),
            ({"field": "is_company", "on": ON}, "check"),
            ({"field": "child_ids", "on": ON}, "read"),
            ({"field": "parent_id", "in": "child_ids", "on": ON}, "pick"),
            ({"button": "x", "on": ON}, "click"),
            ({"record": "$contact", "on": ON}, "open"),
        ):
            with self.subTest(anchor=anchor):
                self.assertEqual(self.acts(anchor), act)

    def test_what_is_picked_is_kept_without_a_value(self):
        step = self.second.with_user(self.author)
        said = step.author_pick(FIELD, "pick")
        self.assertEqual(said, "Field Company on the Contact form")
        self.assertEqual(step.spec, {"at": FIELD, "do": {"pick": "$param.parent"}})
        self.assertEqual(
            self.draft.spec["params"], [{"name": "parent", "label": "Related Company"}]
        )
        step.author_pick(FIELD, "pick")
        self.assertEqual(len(self.draft.spec["params"]), 1, "the same field has its param")
        step.author_pick({"button": "x", "on": ON}, "click")
        self.assertEqual(step.spec, {"at": {"button": "x", "on": ON}, "do": {"click": True}})

    def test_the_rest_of_the_step_stays(self):
        self.first.with_user(self.author).author_pick({"button": "x"}, "click")
        self.assertEqual(self.first.spec["binds"]["name"], "contact")

    def test_a_row_is_known_by_a_name_from_before(self):
        row = {"record": "$contact", "on": {"model": PARTNER, "view": "list"}}
        self.second.with_user(self.author).author_pick(row, "open")
        with self.assertRaisesRegex(UserError, "contact"):
            self.first.with_user(self.author).author_pick(row, "open")

    def test_a_record_gets_a_name_that_nothing_has(self):
        step = self.first.with_user(self.author)
        contact = self.contact()
        self.assertEqual(step.author_given(PARTNER, contact.id), "partner")
        self.assertEqual(step.author_given(PARTNER, contact.id), "partner_2")
        given = {"name": "partner", "model": PARTNER, "find": []}
        self.assertEqual(self.draft.spec["given"][0], given)
        row = {"record": "$partner", "on": {"model": PARTNER, "view": "list"}}
        self.assertEqual(
            step.author_words(row)["words"], "Row of partner (Contact) in the list Contact"
        )
        stage = self.env["res.partner.category"].create({"name": "Stage"})
        step.author_given(stage._name, stage.id, True)
        given = {"name": "stage", "model": stage._name, "find": [["name", "=", "Stage"]]}
        self.assertEqual(self.draft.spec["given"][-1], {**given, "shared": True})
        for model, record in (("nothing", 1), (PARTNER, 0), (PARTNER, "1"), (None, 1)):
            with self.assertRaises(ValidationError):
                step.author_given(model, record)

    def test_actions_have_xml_ids(self):
        action = self.env.ref("base.action_partner_form")
        told = self.first.with_user(self.author).author_actions([action.id, 0])
        self.assertEqual(told, {str(action.id): "base.action_partner_form"})
        with self.assertRaises(ValidationError):
            self.first.with_user(self.author).author_actions(["1"])

    def test_what_makes_no_sense_is_refused_and_changes_nothing(self):
        step = self.second.with_user(self.author)
        for anchor in (None, {}, [], {"field": "a", "tab": "b"}, {"field": 1}, {"nothing": "a"}):
            with self.subTest(anchor=anchor), self.assertRaises(ValidationError):
                step.author_pick(anchor, "click")
        for act in ("open", "explode", None, {}):
            with self.subTest(act=act), self.assertRaises(UserError):
                step.author_pick(FIELD, act)
        self.assertFalse(step.spec)

    def test_only_a_draft_and_only_who_may_write(self):
        for method, args in (
            ("author_open", ()),
            ("author_words", (FIELD,)),
            ("author_pick", (FIELD, "pick")),
            ("author_actions", ([1],)),
            ("author_given", (PARTNER, 1)),
            ("action_pick", ()),
        ):
            with self.subTest(method), self.assertRaises(AccessError):
                getattr(self.second.with_user(self.learner), method)(*args)
        self.approve(self.draft)
        with self.assertRaises(UserError):
            self.second.with_user(self.author).author_pick(FIELD, "pick")
        self.assertFalse(self.second.spec)

    def test_the_picker_knows_the_steps_and_the_names(self):
        self.first.spec = {**self.first.spec, "at": FIELD}
        told = self.second.with_user(self.author).author_open()
        self.assertEqual(told["names"], [{"name": "contact", "model": PARTNER}])
        self.assertEqual(
            [(step["title"], step["words"]) for step in told["steps"]],
            [("New", "Field Company on the Contact form"), ("Company", "")],
        )
        self.assertEqual(self.first.with_user(self.author).author_open()["names"], [])


@tagged("post_install", "-at_install")
class TestAuthorRpc(RpcCase):
    """The same by raw calls."""

    def test_only_authors_and_only_in_drafts(self):
        draft = self.scenario(self.step("company"), approve=False)
        ids = draft.step_ids.ids
        calls = [
            ("author_open", []),
            ("author_words", [FIELD]),
            ("author_pick", [FIELD, "pick"]),
            ("author_given", [PARTNER, self.env.user.partner_id.id]),
            ("author_actions", [[1]]),
        ]
        for user in (self.learner, self.outsider):
            self.sign_in(user)
            for method, args in calls:
                self.assertEqual(self.call("golive.step", method, ids, *args), "AccessError")
        self.sign_in(self.admin)
        for method in ("_param_for", "_names_before", "_acts"):
            self.assertIn(
                self.call("golive.step", method, ids, FIELD), ("AccessError", "AttributeError")
            )
        said = self.call("golive.step", "author_pick", ids, FIELD, "pick")
        self.assertEqual(said, "Field Company on the Contact form")
        self.approve(draft)
        for method, args in calls:
            self.assertEqual(self.call("golive.step", method, ids, *args), "UserError")
