import copy
import hashlib

from odoo.exceptions import UserError
from odoo.tests import tagged

from ..bundle.canonical import dump
from .bundle_common import BundleCase

#: What no field takes, whatever else it does.
WRONG = (["x"], 5.5, {"x": ["y"]}, -1, "\0", True, "x" * 300_000)


@tagged("post_install", "-at_install")
class TestBundleForged(BundleCase):
    """A bundle from a source that is trusted, whose rows are not what they should be: it is refused
    as a whole, and nothing of it is written."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.role.user_ids = cls.learner

    def refused(self, part, rows, words="holds what none may hold"):
        data = self.repacked(self.whole, **{part: rows})
        with self.assertRaisesRegex(UserError, words):
            self.imported(data)
        self.assertFalse(self.env["golive.run"].search([("key", "=", "test.contact")]))
        self.assertFalse(self.env["golive.carried"].search([("id", "!=", False)]))

    def setUp(self):
        super().setUp()
        self.play()
        self.play(mode="practice")
        self.whole = self.exported()
        self.forget()

    def test_a_field_more_a_field_less_and_fields_of_another_kind(self):
        for part in ("scenarios", "scripts", "runs", "results", "attempts", "attendance"):
            [row, *others] = self.rows(self.whole, part)
            self.refused(part, [{**row, "more": 1}, *others])
            for name in row:
                if name == "id":
                    continue
                self.refused(part, [{one: row[one] for one in row if one != name}, *others])
                taken = 0
                for value in WRONG:
                    changed = {**copy.deepcopy(row), name: value}
                    try:
                        self.repacked(self.whole, **{part: [changed, *others]})
                    except UserError:
                        continue
                    checked = self.env["golive.part"]._all()
                    [model] = [one for one in checked if one._part == part]
                    try:
                        model._check(changed)
                    except Exception:
                        continue
                    taken += 1
                # A flag takes True, a number 5.5: no more than one of these each.
                self.assertLessEqual(taken, 1, (part, name))

    def test_a_script_is_what_its_hash_says(self):
        [script] = self.rows(self.whole, "scripts")
        body = copy.deepcopy(script["body"])
        body["scenario"]["steps"][0]["say"] = "Do as I say."
        self.refused("scripts", [{**script, "body": body}])
        for change in (
            lambda body: body.update(more=1),
            lambda body: body["scenario"].update(steps=[]),
            lambda body: body["scenario"]["steps"].append(body["scenario"]["steps"][0]),
            lambda body: body["scenario"]["steps"][0].pop("title"),
            lambda body: body["scenario"].update(roles="test.clerk"),
            lambda body: body["words"].update(fr_FR={"name": "x"}),
        ):
            body = copy.deepcopy(script["body"])
            change(body)
            digest = hashlib.sha256(dump(body)).hexdigest()
            self.refused("scripts", [{"id": digest, "body": body}])

    def test_no_right_and_no_state_is_smuggled(self):
        [row] = self.rows(self.whole, "scenarios")
        for values in (
            {"edition": 0},
            {"shipped": True},
            {"state": "shipped"},
            {"date_approved": None},
            {"epoch": 99},
            {"follows": "__import__('os')"},
            {"id": "../x"},
        ):
            self.refused("scenarios", [{**row, **values}])
        content = copy.deepcopy(row["content"])
        content["steps"][0]["spec"] = {"code": "env.cr.commit()"}
        with self.undone():
            data = self.repacked(self.whole, scenarios=[{**row, "content": content}])
            self.assertEqual(self.counts(self.imported(data))["scenarios"], {"left": 1})
        [role] = self.rows(self.whole, "roles")
        self.refused("roles", [{**role, "groups": ["base.group_system"]}])

    def test_no_number_is_larger_than_what_ranks_versions(self):
        [row] = self.rows(self.whole, "scenarios")
        for name, value in (("version", 2**31 - 1), ("edition", 1000), ("version", 10**30)):
            self.refused("scenarios", [{**row, name: value}])
        content = {**row["content"], "minutes": 10**30}
        self.refused("scenarios", [{**row, "content": content}])

    def test_no_scenario_speaks_for_another(self):
        """With the unique id of a draft of another key, or of what is shipped."""
        [row] = self.rows(self.whole, "scenarios")
        draft = self.contact_scenario(approve=False, key="test.another")
        shipped = self.contact_scenario(key="test.shipped")
        self.env.flush_all()
        self.cr.execute("UPDATE golive_scenario SET edition = 0 WHERE id = %s", [shipped.id])
        self.env.invalidate_all()
        for known in (draft, shipped):
            state = known.state
            data = self.repacked(self.whole, scenarios=[{**row, "id": known.uid}], runs=[])
            for part in ("results", "attempts", "attendance", "scripts"):
                data = self.repacked(data, **{part: []})
            answer = self.imported(data)
            self.assertEqual(self.counts(answer)["scenarios"], {"differs": 1})
            self.assertEqual((known.state, known.key != "test.contact"), (state, True))

    def test_an_old_bundle_takes_nothing_back(self):
        copy = self.contact_scenario(key="test.again")
        before = self.exported("test.again")
        [row] = self.rows(before, "scenarios")
        for values in (
            {"state": "draft", "date_approved": None, "approvals": []},
            {"state": "review", "date_approved": None},
            {"state": "retired", "date_retired": "2026-11-23T00:00:00Z"},
            {"approvals": []},
            {"authors": [{"login": "admin", "name": "Whoever"}]},
        ):
            data = self.repacked(before, scenarios=[{**row, **values}])
            self.assertEqual(self.counts(self.imported(data))["scenarios"], {"there": 1})
            self.assertEqual((copy.state, len(copy.review_ids)), ("approved", 2), values)
        self.assertEqual(self.env["golive.scenario"]._current(["test.again"]), copy)

    def test_other_parts_are_refused(self):
        self.refused("keys", [{"id": "x"}], "does not know")
        self.refused("scripts", [], "not in the bundle")

    def test_ids_hang_together(self):
        rows = self.rows(self.whole, "attendance")
        self.refused("attendance", [{**rows[0], "id": "other"}])
        rows = self.rows(self.whole, "attempts")
        self.refused("attempts", [{**rows[0], "id": f"{self.uid()}/golive_learner"}])
        rows = self.rows(self.whole, "runs")
        self.refused("runs", [{**rows[0], "state": "open"}, *rows[1:]])

    def test_nothing_is_added_to_what_was_played_here(self):
        run = self.play(scenario=self.contact_scenario())
        before = len(run.result_ids)
        mine = self.exported()
        [row] = self.rows(mine, "results")[:1]
        row = {**row, "id": self.uid(), "outcome": "done", "verdict": "passed"}
        self.imported(self.repacked(mine, results=lambda rows: [*rows, row]))
        self.env.invalidate_all()
        self.assertEqual(len(run.result_ids), before)
        attempt = {
            **self.rows(self.whole, "attempts")[0],
            "id": f"{run.uid}/golive_learner",
            "run": run.uid,
        }
        self.imported(self.repacked(mine, attempts=[attempt]))
        self.env.invalidate_all()
        self.assertFalse(run.attempt_ids)
