from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import new_test_user, tagged

from .common import GoliveCase, RpcCase

PARTNER = "res.partner"
ON = {"model": PARTNER, "view": "form"}


@tagged("post_install", "-at_install")
class TestRecorder(GoliveCase):
    """What is done becomes a step; what is typed is not told."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        author = new_test_user(
            cls.env,
            "golive_author",
            "base.group_user,golive.group_author,base.group_partner_manager",
        )
        cls.draft = cls.scenario(approve=False).with_user(author)

    def test_steps_come_in_the_order_of_the_work(self):
        for anchor, act, title in (
            ({"control": "new", "on": {**ON, "view": "list"}}, "click", "Click New"),
            ({"field": "email", "on": ON}, "fill", "Fill in Email"),
            ({"field": "parent_id", "on": ON}, "pick", "Choose Company"),
            (
                {"control": "add_line", "of": "child_ids", "on": ON},
                "click",
                "Add a line to Contact",
            ),
            ({"field": "name", "in": "child_ids", "on": ON}, "fill", "Fill in Name"),
            ({"tab": "contact_addresses", "on": ON}, "click", "Click page Contacts"),
        ):
            with self.subTest(title):
                self.assertEqual(self.draft.recorder_add(anchor, act)["title"], title)
        self.assertEqual(
            [step.spec["do"] for step in self.draft.step_ids][1:3],
            [
                {"fill": "$param.email"},
                {"pick": "$param.parent"},
            ],
        )
        self.assertEqual(len(set(self.draft.step_ids.mapped("key"))), 6)
        self.assertEqual(self.draft.step_ids[0].say, "Click New.")

    def test_what_is_chosen_of_what_stands_open_gives_a_plain_field_its_value(self):
        for field, act, do in (
            ("type", "pick", {"fill": "$param.type"}),
            ("parent_id", "pick", {"pick": "$param.parent"}),
            ("parent_id", "fill", {"fill": "$param.parent_2"}),
            ("active", "check", {"check": True}),
            ("active", "uncheck", {"check": False}),
        ):
            with self.subTest(field=field, act=act):
                step = self.draft.recorder_add({"field": field, "on": ON}, act)["id"]
                recorded = self.draft.step_ids.filtered(lambda one, step=step: one.id == step)
                self.assertEqual(recorded.spec["do"], do)

    def test_each_stage_has_its_own_name(self):
        stages = self.env["res.partner.category"].create([{"name": "In Work"}, {"name": "Done"}])
        names = [self.draft.recorder_given(one._name, one.id, True) for one in stages]
        self.assertEqual(names, ["in_work", "done"])

    def test_what_it_brings_on_the_screen_is_its_check_and_names_the_record(self):
        step = self.draft.recorder_add({"control": "new"}, "click")["id"]
        self.assertEqual(self.draft.recorder_shows(step, PARTNER, "form", "new"), "partner")
        self.assertEqual(self.draft.recorder_shows(step, PARTNER, "list"), "")
        spec = self.draft.step_ids.spec
        self.assertEqual(spec["check"], {"screen": ON}, "what came first")
        self.assertEqual(spec["binds"], {"name": "partner", "model": PARTNER, "from": "new"})
        names = [{"name": "partner", "model": PARTNER}]
        self.assertEqual(self.draft.recorder_open()["names"], names)

    def test_the_last_one_is_taken_back(self):
        step = self.draft.recorder_add({"control": "new"}, "click")["id"]
        other = self.scenario(self.step("a"), approve=False, key="test.other").step_ids
        self.assertTrue(self.draft.recorder_undo(step))
        self.assertFalse(self.draft.step_ids)
        for gone in (step, other.id, None, "1"):
            with self.assertRaises(UserError):
                self.draft.recorder_undo(gone)

    def test_with_a_step_goes_what_only_it_asks_for(self):
        anchor = {"field": "parent_id", "on": ON}
        first = self.draft.recorder_add(anchor, "pick")["id"]
        chosen = self.draft.recorder_add(anchor, "pick")["id"]
        other = self.draft.step_ids.filtered(lambda one: one.id == chosen)
        other.spec = {**other.spec, "do": {"pick": "$param.parent"}}
        name = self.draft.recorder_given(PARTNER, self.env.user.partner_id.id)
        opened = self.draft.recorder_add({"record": f"${name}", "on": ON}, "open")["id"]

        def asked():
            spec = self.draft.spec
            return [[one["name"] for one in spec[part]] for part in ("params", "given")]

        self.assertEqual(asked(), [["parent", "parent_2"], [name]])
        self.draft.recorder_undo(opened)
        self.assertEqual(asked(), [["parent", "parent_2"], []])
        self.draft.recorder_undo(first)
        self.assertEqual(asked()[0][0], "parent", "another step asks for it")
        self.draft.recorder_undo(chosen)
        self.assertNotIn("parent", asked()[0])

    def test_what_was_typed_is_kept_only_where_its_author_says_so(self):
        step = self.draft.recorder_add({"field": "email", "on": ON}, "fill")["id"]
        self.draft.recorder_add({"field": "phone", "on": ON}, "fill")
        self.assertFalse([param for param in self.draft.spec["params"] if "value" in param])
        self.assertTrue(self.draft.recorder_keep(step, "ward@hospital.example"))
        self.assertEqual(
            [(param["name"], param.get("value")) for param in self.draft.spec["params"]],
            [("email", "ward@hospital.example"), ("phone", None)],
        )
        press = self.draft.recorder_add({"control": "save", "on": ON}, "click")["id"]
        for bad in ((press, "x"), (step, ""), (step, "x" * 201), (step, 5), (step, None)):
            with self.subTest(bad[1]), self.assertRaises(ValidationError):
                self.draft.recorder_keep(*bad)

    def test_what_makes_no_sense_is_refused(self):
        for anchor, act in ((None, "click"), ({}, "click"), ({"field": "email"}, "explode")):
            with self.subTest(anchor=anchor, act=act), self.assertRaises(UserError):
                self.draft.recorder_add(anchor, act)
        step = self.draft.recorder_add({"control": "new"}, "click")["id"]
        for bad in (("nothing", "form"), (PARTNER, "hologram"), (PARTNER, "form", "made up")):
            with self.subTest(bad), self.assertRaises(ValidationError):
                self.draft.recorder_shows(step, *bad)

    def test_only_a_draft_and_only_who_may_write(self):
        calls = (
            ("action_record", ()),
            ("recorder_open", ()),
            ("recorder_add", ({"control": "new"}, "click")),
            ("recorder_undo", (1,)),
            ("recorder_keep", (1, "x")),
            ("recorder_shows", (1, PARTNER, "form")),
            ("recorder_actions", ([1],)),
            ("recorder_given", (PARTNER, 1)),
        )
        for method, args in calls:
            with self.subTest(method), self.assertRaises(AccessError):
                getattr(self.draft.with_user(self.learner), method)(*args)
        self.draft.recorder_add({"control": "new"}, "click")
        self.approve(self.draft)
        for method, args in calls:
            with self.subTest(method), self.assertRaises(UserError):
                getattr(self.draft, method)(*args)


@tagged("post_install", "-at_install")
class TestRecorderRpc(RpcCase):
    """The same by raw calls."""

    def test_only_authors_record(self):
        draft = self.scenario(approve=False)
        anchor = {"control": "new"}
        for user in (self.learner, self.outsider):
            self.sign_in(user)
            answer = self.call("golive.scenario", "recorder_add", draft.ids, anchor, "click")
            self.assertEqual(answer, "AccessError")
        self.sign_in(self.admin)
        told = self.call("golive.scenario", "recorder_add", draft.ids, anchor, "click")
        self.assertEqual(told["title"], "Click New")
