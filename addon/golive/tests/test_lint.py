from unittest.mock import patch

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from ..models.golive_scenario_watch import STAMP
from .common import GoliveCase

WATCH = "odoo.addons.golive.models.golive_scenario_watch"

PARTNER = {"model": "res.partner"}
READ = {"read": True}


@tagged("post_install", "-at_install")
class TestLint(GoliveCase):
    """Scenarios whose anchors are not there any more are marked."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.fine = cls.scenario(
            cls.step("name", at={"field": "name", "on": {**PARTNER, "view": "form"}}, do=READ)
        )

    def broken(self):
        """A scenario that points at a page that is in no form of contacts."""
        return self.scenario(
            self.step("page", at={"tab": "golive_gone", "on": {**PARTNER, "view": "form"}}),
            key="test.broken",
        )

    def gone(self, scenario, step):
        """What is said of a step."""
        found = [entry for entry in scenario._anchor_entries() if entry["step"] == step]
        return [(entry["result"], entry["words"]) for entry in found]

    def test_lines_that_stand_as_cards_show_a_field_in_the_window_of_a_card(self):
        def at(field, **more):
            return {"field": field, "in": "child_ids", "on": {**PARTNER, "view": "form"}, **more}

        scenario = self.scenario(
            self.step("new", at=at("name"), do={"fill": "Nurse Joy"}),
            self.step("card", at=at("name", row="first"), do=READ),
            self.step("none", at=at("golive_gone", row="first"), do=READ),
            key="test.cards",
        )
        results = {found["step"]: found["result"] for found in scenario._inspect()}
        self.assertEqual(results, {"": "ok", "new": "ok", "card": "ok", "none": "gone"})

    def test_a_note_is_logged_where_the_form_shows_messages(self):
        def at(control, model):
            return {"control": control, "on": {"model": model, "view": "form"}}

        for model, result in (("res.partner", "ok"), ("res.partner.category", "gone")):
            scenario = self.scenario(
                self.step("begin", at=at("log_note", model), do={"click": True}),
                self.step("write", at=at("message", model), do={"fill": "Wrong price"}),
                self.step("log", at=at("post", model), do={"click": True}),
                key=f"test.{model.replace('.', '_')}",
            )
            results = {one["step"]: one["result"] for one in scenario._inspect() if one["step"]}
            with self.subTest(model):
                self.assertEqual(results, dict.fromkeys(("begin", "write", "log"), result))

    def test_a_mark_names_the_step_and_passes_the_freeze(self):
        scenario = self.broken()
        scenario.with_user(self.admin).check_anchors()
        self.assertEqual((scenario.state, scenario.anchor_state), ("approved", "broken"))
        [(result, words)] = self.gone(scenario, "page")
        self.assertEqual(result, "gone")
        self.assertIn("golive_gone", words)
        self.assertIn("Page", scenario.anchor_report)
        self.assertIn("golive_gone", scenario.anchor_report)
        self.assertTrue(scenario.anchor_date)

    def test_a_mark_goes_when_the_thing_is_back(self):
        scenario = self.broken()
        scenario.check_anchors()
        self.env["ir.ui.view"].create(
            {
                "name": "golive.back",
                "model": "res.partner",
                "inherit_id": self.env.ref("base.view_partner_form").id,
                "arch": "<notebook position='inside'>"
                "<page name='golive_gone' string='Back'><field name='name' /></page></notebook>",
            }
        )
        scenario.check_anchors()
        self.assertEqual(scenario.anchor_state, "whole")
        self.assertFalse(scenario.anchor_findings)
        self.assertFalse(scenario.anchor_report)

    def test_marks_are_not_written_by_hand(self):
        draft = self.fine.with_user(self.admin).copy_for_edit()
        for scenario in (draft, self.fine.with_user(self.admin)):
            with self.assertRaises(UserError):
                scenario.write({"anchor_state": "whole"})
        made = self.env["golive.scenario"].create(
            {
                "key": "test.made",
                "name": "Made",
                "app": "base",
                "start": "base.action_partner_form",
                "anchor_state": "broken",
            }
        )
        self.assertFalse(made.anchor_state)
        self.broken().check_anchors()
        self.assertFalse(self.fine.copy_for_edit().anchor_state)

    def test_only_administrators_check_and_see_marks(self):
        with self.assertRaises(AccessError):
            self.fine.with_user(self.learner).check_anchors()
        with self.assertRaises(AccessError):
            self.fine.with_user(self.learner).read(["anchor_findings"])

    def test_whoever_holds_the_role_has_to_find_it(self):
        self.env["ir.ui.view"].create(
            {
                "name": "golive.hidden",
                "model": "res.partner",
                "inherit_id": self.env.ref("base.view_partner_form").id,
                "arch": "<notebook position='inside'><page name='golive_page' string='Secret'"
                " groups='base.group_system'><field name='name' /></page></notebook>",
            }
        )
        self.role.group_ids = False
        scenario = self.scenario(
            self.step("page", at={"tab": "golive_page", "on": {**PARTNER, "view": "form"}}),
            key="test.secret",
        )
        self.role.user_ids = self.learner | self.other
        self.assertIn("not shown to them", self.words(scenario))
        self.role.user_ids = self.env.ref("base.user_admin")
        self.assertFalse(self.words(scenario))
        self.role.user_ids = self.learner | self.env.ref("base.user_admin")
        self.assertIn("1 of 2 people", self.words(scenario))
        self.role.write({"user_ids": False, "group_ids": self.env.ref("base.group_user")})
        self.env.ref("base.group_user").all_user_ids.active = False
        self.assertIn("not shown to them", self.words(scenario), "as an employee would see it")

    def words(self, scenario):
        scenario.check_anchors()
        return " ".join(words for _result, words in self.gone(scenario, "page"))

    def test_nothing_is_looked_at_twice_until_something_changes(self):
        scenario = self.broken()
        scenarios = self.env["golive.scenario"]
        self.env["ir.config_parameter"].set_param(STAMP, False)
        scenarios._check_all_anchors()
        self.assertEqual((scenario.anchor_state, self.fine.anchor_state), ("broken", "whole"))
        with patch.object(type(scenarios), "_inspect", side_effect=AssertionError):
            scenarios._check_all_anchors()
        view = self.env.ref("base.view_partner_form")
        self.env.cr.execute(
            "UPDATE ir_ui_view SET write_date = now() + interval '1 s' WHERE id = %s", [view.id]
        )
        with patch.object(type(scenarios), "_inspect", return_value=[]) as inspected:
            scenarios._check_all_anchors()
        self.assertGreaterEqual(inspected.call_count, 2)

    def test_what_cannot_be_checked_stops_nothing(self):
        scenarios = self.env["golive.scenario"]
        self.env["ir.config_parameter"].set_param(STAMP, False)
        broken = patch.object(type(scenarios), "_inspect", side_effect=ZeroDivisionError)
        with broken, self.assertLogs(WATCH, "ERROR") as logged:
            scenarios._check_all_anchors()
        self.assertIn("could not be checked", logged.output[0])
        wrong = patch.object(type(scenarios), "_anchor_stamp", side_effect=ZeroDivisionError)
        changed = patch.object(self.env.registry, "updated_modules", ["web"])
        with wrong, changed, self.assertLogs(WATCH, "ERROR") as logged:
            scenarios._register_hook()
        self.assertIn("not checked after the upgrade", logged.output[0])

    def test_an_ordinary_start_looks_at_nothing(self):
        scenarios = self.env["golive.scenario"]
        looked = patch.object(type(scenarios), "_check_all_anchors", side_effect=AssertionError)
        with looked, patch.object(self.env.registry, "updated_modules", []):
            scenarios._register_hook()
        looked = patch.object(type(scenarios), "_check_all_anchors")
        with looked as checked, patch.object(self.env.registry, "updated_modules", ["web"]):
            scenarios._register_hook()
        checked.assert_called_once()
