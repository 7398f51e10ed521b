from odoo import Command
from odoo.tests import tagged

from ..content.difference import _scenario_labels, _step_labels
from ..content.difference_told import told
from ..content.scenario import TOLD, content_of, digest_of
from ..play.shape import SCENARIO_KEYS, STEP_KEYS, WORDS
from .test_review import ReviewCase


@tagged("post_install", "-at_install")
class TestDifference(ReviewCase):
    """Whoever approves a version sees all that their approval is of."""

    def setUp(self):
        super().setUp()
        self.env["res.lang"]._activate_lang("fr_FR")
        scenario = self.draft()
        scenario.spec = {
            "given": [{"name": "them", "model": "res.partner", "find": [["name", "=", "A"]]}],
            "params": [{"name": "town", "label": "Town", "value": "Gent"}],
        }
        scenario.labels = "Town"
        scenario.step_ids[1].spec = {
            "at": {"field": "city", "on": {"model": "res.partner", "view": "form"}},
            "do": {"fill": "$param.town"},
            "check": {"record": [["city", "!=", False]]},
        }
        scenario.submit()
        scenario.with_user(self.owner).approve()
        self.first = scenario

    def change(self, write):
        """The rows that the approver reads of a new version with one change."""
        copy = self.first.with_user(self.author).copy_for_edit()
        copy.revision = self.first.revision
        before = digest_of(content_of(copy))
        write(copy)
        copy.invalidate_recordset()
        self.assertNotEqual(
            digest_of(content_of(copy)), before, "the approval is of something else"
        )
        seen = copy.with_user(self.owner)
        rows = told(self.first.difference(copy.id), self.first, seen)
        self.assertTrue(rows, "nothing is shown")
        for row in rows:
            for field in row["fields"]:
                self.assertNotEqual(field["mine"], field["theirs"], field["label"])
                self.assertIn(field["label"], seen.change_difference)
        return {(row["step"], field["label"]): field for row in rows for field in row["fields"]}

    def spec(self, name, value):
        return lambda copy: copy.write({"spec": {**copy.spec, name: value}})

    def step_spec(self, name, value):
        def write(copy):
            copy.step_ids[1].spec = {**copy.step_ids[1].spec, name: value}

        return write

    def test_each_name_of_the_shape_has_a_label(self):
        head, step = _scenario_labels(self.first), _step_labels(self.env)
        self.assertLessEqual(SCENARIO_KEYS - {"roles"} | {"role_order", *TOLD}, set(head))
        self.assertLessEqual(STEP_KEYS | set(WORDS), set(step))
        content = content_of(self.first)
        told_apart = {"key", "spec", "steps", "words"}
        self.assertLessEqual(set(content) - told_apart, set(head))
        self.assertLessEqual(set(content["steps"][0]) - told_apart, set(step))

    def test_whatever_the_scenario_says_otherwise_is_shown(self):
        other = self.env["golive.role"].create({"name": "Stock Keeper", "key": "stock_keeper"})
        param = {"name": "town", "label": "Town", "value": "Brugge"}
        given = {"name": "them", "model": "res.partner", "find": [["name", "=", "B"]]}
        for write in (
            self.spec("exercise", True),
            self.spec("roles", [self.role.key]),
            self.spec("models", ["res.users"]),
            self.spec("passMark", 0.5),
            self.spec("params", [param]),
            self.spec("params", [{**param, "value": "Gent", "from": {"company": "city"}}]),
            self.spec("given", [given]),
            lambda copy: copy.write({"labels": "City"}),
            lambda copy: copy.write({"app": "web"}),
            lambda copy: copy.write({"minutes": 9}),
            lambda copy: copy.write({"kind": "process"}),
            lambda copy: copy.write({"process_class": "locally_variable"}),
            lambda copy: copy.write({"revision": "minor"}),
            lambda copy: copy.write({"role_ids": [Command.link(other.id)]}),
            lambda copy: copy.write({"summary": "How to ask"}),
        ):
            self.change(write)

    def test_whatever_a_step_says_otherwise_is_shown(self):
        place = {"on": {"model": "res.partner", "view": "form"}}
        for write in (
            self.step_spec("at", {"field": "city", "row": "first", **place}),
            self.step_spec("at", {"field": "zip", **place}),
            self.step_spec("do", {"fill": "Gent"}),
            self.step_spec("do", {"click": True}),
            self.step_spec("data", ["$param.town"]),
            self.step_spec("check", {"record": [["city", "=", "Gent"]]}),
            self.step_spec("binds", {"name": "it", "model": "res.partner", "from": "open"}),
            self.step_spec("when", {"exists": {"model": "res.partner", "domain": []}}),
            self.step_spec("optional", True),
            self.step_spec("irreversible", True),
            self.step_spec("keeps", {"town": "city"}),
            lambda copy: copy.step_ids[1].write({"why": "So that it comes"}),
            lambda copy: copy.step_ids[1].write({"actor_id": self.role.id}),
        ):
            self.change(write)

    def test_another_order_is_shown(self):
        def turned(copy):
            copy.step_ids[0].sequence, copy.step_ids[1].sequence = 20, 10

        [(_, field)] = self.change(turned).items()
        self.assertEqual(
            (field["field"], {field["mine"], field["theirs"]}), ("place", {"Step 1", "Step 2"})
        )

    def test_words_of_another_language_are_shown_as_such(self):
        def said(copy):
            copy.step_ids[1].with_context(lang="fr_FR").say = "Demandez ce qu'il faut."

        [((step, label), field)] = self.change(said).items()
        self.assertEqual(step, "ask")
        self.assertIn("French", label)
        self.assertEqual(field["theirs"], "Demandez ce qu'il faut.")
        self.assertEqual(field["mine"], "Ask for what you need.")

    def test_a_reader_of_another_language_sees_what_changed_in_the_source(self):
        copy = self.first.with_user(self.author).copy_for_edit()
        copy.step_ids[1].with_context(lang="fr_FR").say = "Demandez ce qu'il faut."
        copy.submit()
        copy.with_user(self.owner).approve()
        later = copy.with_user(self.author).copy_for_edit()
        later.step_ids[1].say = "Ask for what you need at once."
        [row] = copy.with_context(lang="fr_FR").difference(later.id)
        [field] = row["fields"]
        self.assertEqual(
            (field["lang"], field["theirs"]), ("en_US", "Ask for what you need at once.")
        )
        self.assertIn("(", field["label"])
