from odoo import Command
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import new_test_user, tagged

from .common import GoliveCase, RpcCase


class ReviewCase(GoliveCase):
    """An author writes for a process that somebody else owns."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.author = new_test_user(cls.env, "golive_author", "base.group_user,golive.group_author")
        cls.owner = new_test_user(cls.env, "golive_owner", "base.group_user")
        cls.role.area = "procurement"
        cls.env["golive.role"].create(
            {
                "key": "test.owner",
                "name": "Owner",
                "area": "procurement",
                "segment": "process_owner",
                "user_ids": [Command.set(cls.owner.ids)],
            }
        )
        action = cls.env.ref("base.action_partner_form")
        cls.menu = cls.env["ir.ui.menu"].create(
            {"name": "People", "action": f"{action._name},{action.id}"}
        )
        cls.env["ir.model.data"].create(
            {
                "module": "base",
                "name": "golive_test_menu",
                "model": "ir.ui.menu",
                "res_id": cls.menu.id,
            }
        )
        # Roles that the apps' own data brings have nobody here.
        cls.env["golive.holding"].search([("role_id.segment", "=", "process_owner")]).filtered(
            lambda one: one.user_id != cls.owner
        ).unlink()

    def draft(self, user=None, **values):
        """What an author wrote by words alone."""
        return (
            self.env["golive.scenario"]
            .with_user(user or self.author)
            .create(
                {
                    "name": "Ask for gloves",
                    "menu_id": self.menu.id,
                    "role_ids": [Command.set(self.role.ids)],
                    "step_ids": [
                        Command.create({"title": "Open the list", "say": "Open the list."}),
                        Command.create({"title": "Ask", "say": "Ask for what you need."}),
                    ],
                    **values,
                }
            )
        )


@tagged("post_install", "-at_install")
class TestReview(ReviewCase):
    """From draft to approved and retired, by people who are not the same."""

    def test_what_the_database_needs_follows_from_the_words(self):
        scenario = self.draft()
        self.assertEqual(
            (scenario.app, scenario.start, scenario.key),
            ("base", "base.action_partner_form", "base.ask_for_gloves"),
        )
        self.assertEqual(scenario.step_ids.mapped("key"), ["open_the_list", "ask"])
        self.assertTrue(scenario.menu_id.action, "the same menu, or another that opens it")
        self.assertEqual(self.draft().key, "base.ask_for_gloves_2")
        scenario.write({"step_ids": [Command.create({"title": "Ask!", "say": "Again."})]})
        self.assertEqual(scenario.step_ids[-1].key, "ask_2")
        self.assertEqual(self.draft(name="手套").key, "base.scenario")
        self.assertEqual(scenario.author_ids, self.author)

    def test_the_owner_of_the_process_approves_what_others_wrote(self):
        scenario = self.draft()
        scenario.submit()
        self.assertEqual((scenario.state, scenario.reviewer_ids), ("review", self.owner))
        self.assertEqual(scenario.sudo().activity_ids.user_id, self.owner)
        with self.assertRaises(UserError):
            scenario.name = "Something else"
        theirs = scenario.with_user(self.owner)
        self.env.invalidate_all()
        [told] = theirs.web_read({"role_ids": {}, "may_approve": {}, "state": {}})
        self.assertTrue(told["may_approve"])
        self.assertEqual(told["role_ids"], self.role.ids, "they own the process of this role")
        theirs.approve()
        self.assertEqual(scenario.state, "approved")
        self.assertFalse(scenario.sudo().activity_ids)
        self.assertEqual(
            [(review.act, review.user_id) for review in scenario.review_ids],
            [("approved", self.owner), ("submitted", self.author)],
        )
        digests = set(scenario.review_ids.mapped("digest"))
        self.assertEqual(len(digests), 1, "what was approved is what was submitted")

    def test_what_a_context_proposes_is_no_approval(self):
        values = {"key": "base.taken", "name": "Taken", "app": "base", "start": "base.action_x"}
        for context in (
            {"default_state": "approved"},
            {"default_state": "review"},
            {"default_author_ids": [Command.set(self.admin.ids)]},
            {"default_epoch": 99},
            {"default_date_approved": "2026-11-23 00:00:00"},
        ):
            scenarios = self.env["golive.scenario"].with_user(self.author).with_context(**context)
            with self.subTest(context), self.assertRaisesRegex(UserError, "is a draft"):
                scenarios.create(values)

    def test_nobody_else_approves(self):
        scenario = self.draft()
        scenario.submit()
        for user in (self.author, self.admin, self.learner):
            with self.assertRaises(AccessError), self.cr.savepoint():
                scenario.with_user(user).approve()
            with self.assertRaises(AccessError), self.cr.savepoint():
                scenario.with_user(user).send_back("No.")
        self.assertEqual(scenario.state, "review")

    def test_an_owner_who_wrote_in_it_needs_another_one(self):
        self.owner.group_ids += self.env.ref("golive.group_author")
        scenario = self.draft()
        scenario.step_ids[0].with_user(self.owner).say = "Open the list of people."
        self.assertEqual(scenario.author_ids, self.author | self.owner)
        scenario.submit()
        self.assertNotIn(self.owner, scenario.reviewer_ids)
        self.assertIn(self.admin, scenario.reviewer_ids, "where no owner is left")
        with self.assertRaises(AccessError), self.cr.savepoint():
            scenario.with_user(self.owner).approve()
        scenario.with_user(self.admin).approve()

    def test_a_copy_of_what_nobody_approved_is_its_writers_too(self):
        self.owner.group_ids += self.env.ref("golive.group_author")
        draft = self.draft(self.owner)
        told = [{"login": "elsewhere", "name": "Somebody Elsewhere"}]
        draft.sudo()._keep_authors(told, self.env["res.users"])
        for state in ("draft", "review"):
            if state == "review":
                draft.submit()
            values = {"edition": 90, "origin_id": False}
            for copy in (
                draft.with_user(self.author).copy(),
                draft.with_user(self.author).copy_for_edit(),
                draft.with_user(self.author).copy({**values, "key": f"base.copied_{state}"}),
            ):
                self.assertEqual(copy.author_ids, self.author | self.owner)
                self.assertEqual(copy.told_authors, told)
                self.assertNotIn(self.owner, copy._approvers())

    def test_a_step_that_is_taken_from_a_draft_brings_its_writers(self):
        self.owner.group_ids += self.env.ref("golive.group_author")
        theirs = self.draft(self.owner).step_ids.with_user(self.author)
        copied, given = self.draft(), self.draft()
        theirs[0].copy({"scenario_id": copied.id, "key": "taken"})
        theirs[1].write({"scenario_id": given.id, "key": "taken"})
        for scenario in (copied, given):
            self.assertEqual(scenario.author_ids, self.author | self.owner)

    def test_a_new_version_of_what_others_approved_is_its_writers_alone(self):
        first = self.draft(self.admin)
        first.submit()
        first.with_user(self.owner).approve()
        second = first.with_user(self.author).copy_for_edit()
        self.assertEqual(second.author_ids, self.author)
        first.with_user(self.owner).retire()
        self.assertEqual(first.with_user(self.author).copy_for_edit().author_ids, self.author)
        never = self.draft(self.admin)
        never.with_user(self.admin).retire()
        copy = never.with_user(self.author).copy_for_edit()
        self.assertEqual(copy.author_ids, self.author | self.admin, "retired without approval")

    def test_an_administrator_alone_approves_nothing_of_their_own(self):
        others = self.env["golive.scenario"]._administrators() - self.admin
        scenario = self.draft(self.admin, role_ids=[])
        scenario.sudo()._keep_author(self.owner)
        for other in others:
            scenario.sudo()._keep_author(other)
        with self.assertRaises(UserError):
            scenario.submit()
        self.assertEqual(scenario.state, "draft")

    def test_what_is_sent_back_is_written_again(self):
        scenario = self.draft()
        scenario.submit()
        theirs = scenario.with_user(self.owner)
        for words in ("", "  ", None, 7):
            with self.assertRaises(UserError), self.cr.savepoint():
                theirs.send_back(words)
        asked = {"scenario_id": scenario.id, "reason": "We scan first."}
        self.env["golive.send.back"].with_user(self.owner).create(asked).apply()
        self.assertEqual(scenario.state, "draft")
        self.assertEqual(scenario.review_ids[0].reason, "We scan first.")
        self.assertTrue(theirs.name, "who sent it back still reads what becomes of it")
        self.assertEqual(scenario.sudo().activity_ids.user_id, self.author)
        scenario.step_ids[0].say = "Scan it."
        scenario.submit()
        scenario.withdraw()
        self.assertEqual(scenario.state, "draft")
        digests = [review.digest for review in scenario.review_ids]
        self.assertEqual(len(set(digests)), 2, "it changed between the two")

    def test_what_is_not_whole_is_not_submitted_and_says_why_at_the_step(self):
        scenario = self.draft()
        step = scenario.step_ids[1]
        step.spec = {"check": {"record": [["name", "=", "x"]], "of": "order"}}
        with self.assertRaises(ValidationError), self.cr.savepoint():
            scenario.submit()
        self.assertIn("no step names", step.problem)
        self.assertFalse(scenario.step_ids[0].problem)
        self.assertIn("Ask", scenario.problems)

    def test_what_is_in_use_is_the_owners_to_retire(self):
        scenario = self.draft()
        scenario.submit()
        scenario.with_user(self.owner).approve()
        with self.assertRaises(AccessError):
            scenario.retire()
        scenario.with_user(self.owner).retire()
        self.assertEqual(scenario.state, "retired")
        self.assertEqual(scenario.review_ids[0].act, "retired")

    def test_what_was_decided_stays(self):
        scenario = self.draft()
        scenario.submit()
        review = scenario.review_ids
        for user in (self.author, self.admin, self.owner):
            for act in (
                lambda one: one.write({"act": "approved"}),
                lambda one: one.unlink(),
                lambda one: one.copy(),
            ):
                with self.assertRaises(UserError), self.cr.savepoint():
                    act(review.with_user(user))

    def test_a_new_version_says_what_changes_and_whom_it_asks_again(self):
        first = self.draft(role_ids=[Command.set(self.role.ids)])
        first.submit()
        first.with_user(self.owner).approve()
        path = self.env["golive.path"].create({"name": "Clerk", "role_id": self.role.id})
        self.env["golive.path.line"].create(
            {"path_id": path.id, "scenario_id": first.id, "key": first.key, "mode": "learn"}
        )
        run = self.begin(first)
        self.record(run, self.entry("open_the_list"), self.entry("ask"))
        copy = first.with_user(self.author).copy_for_edit()
        copy.step_ids[1].say = "Ask for what you need, by the box."
        self.assertEqual(copy.replaces_id, first)
        self.assertIn("by the box", copy.change_difference)
        self.assertIn("asked for nothing", copy.change_asks)
        copy.revision = "major"
        self.env.flush_all()
        self.assertIn("Clerk (1)", copy.change_asks)

    def test_what_changes_is_told_in_words(self):
        first = self.draft()
        first.submit()
        first.with_user(self.owner).approve()
        copy = first.with_user(self.author).copy_for_edit()
        form = {"model": "res.partner", "view": "form"}
        copy.step_ids[1].spec = {
            "at": {"field": "city", "on": form},
            "do": {"fill": "$param.city"},
            "check": {"form": {"model": "res.partner", "field": "city", "is": "Gent"}},
        }
        copy.spec = {"params": [{"name": "city", "label": "Town"}]}
        told = copy.change_difference
        for words in ("Field City on the", "Type", "City is “Gent”", "Town", "Minor"):
            self.assertIn(words, told)
        for word in ("{", "fill", "res.partner"):
            self.assertNotIn(word, told)


@tagged("post_install", "-at_install")
class TestTrial(ReviewCase):
    """What is not approved yet is played by those who write and approve it, and counts nowhere."""

    def test_a_draft_is_tried_in_each_mode_and_counts_nowhere(self):
        self.declare("training")
        scenario = self.draft()
        for mode in ("learn", "practice", "test"):
            wizard = self.env["golive.try"].with_user(self.author)
            action = wizard.create({"scenario_id": scenario.id, "mode": mode}).begin()
            uid = action["url"].rsplit("/", 1)[-1]
            runs = self.runs(self.author)
            self.assertEqual(runs.load(uid)["mode"], mode)
            self.record(uid, self.entry("open_the_list"), self.entry("ask"), user=self.author)
            run = runs.sudo().search([("uid", "=", uid)])
            self.assertEqual(
                (run.state, run.scenario_id.id, run.trial_id), ("done", False, scenario)
            )
        self.assertFalse(self.env["golive.attempt"].search([("key", "=", scenario.key)]))
        self.assertFalse(self.env["golive.attendance"].search([("key", "=", scenario.key)]))
        self.assertFalse(runs._learned([scenario.key]))

    def test_its_author_has_golive_play_it(self):
        self.declare("test")
        scenario = self.draft()
        wizard = self.env["golive.try"].with_user(self.author)
        action = wizard.create({"scenario_id": scenario.id, "mode": "verify"}).begin()
        self.assertEqual(action["tag"], "golive.check")
        uid = action["params"]["run"]
        [planned] = action["params"]["scenarios"]
        self.assertEqual((planned["id"], planned["trial"]), (scenario.id, True))
        with self.assertRaises(UserError):
            self.runs(self.learner).cannot_tell(scenario.id, uid, "Mine now.")
        with self.assertRaises(UserError):
            self.runs(self.author).cannot_tell(scenario.id, self.uid(), "No trial.")
        self.runs(self.author).cannot_tell(scenario.id, uid, "There is no such menu.")
        run = self.env["golive.run"].search([("uid", "=", uid)])
        self.assertEqual(
            (run.verify_verdict, run.untold, run.is_trial, run.scenario_id.id),
            ("cannot_tell", "There is no such menu.", True, False),
        )
        self.assertFalse(scenario.with_user(self.admin).verify_run_id)

    def test_all_parts_are_played_by_who_tries_it(self):
        scenario = self.draft()
        scenario.write({"role_ids": [Command.link(self.second_role.id)]})
        scenario.step_ids[1].actor_id = self.second_role
        uid = self.env["golive.run"].with_user(self.author)._try(scenario, "learn", self.uid()).uid
        self.record(uid, self.entry("open_the_list"), self.entry("ask"), user=self.author)
        self.assertEqual(self.runs(self.author).load(uid)["state"], "done")
        self.assertFalse(self.env["golive.turn"].search([("run_id.uid", "=", uid)]))

    def test_who_may_not_read_it_cannot_try_it(self):
        scenario = self.draft()
        for user in (self.learner, self.owner):
            with self.assertRaises(AccessError), self.cr.savepoint():
                self.env["golive.run"].with_user(user)._try(
                    scenario.with_user(user), "learn", self.uid()
                )
        scenario.submit()
        run = self.env["golive.run"].with_user(self.owner)
        self.assertTrue(run._try(scenario.with_user(self.owner), "learn", self.uid()))

    def test_a_trial_is_not_gone_on_with_once_it_is_approved(self):
        scenario = self.draft()
        trial = self.env["golive.run"].with_user(self.owner)
        scenario.submit()
        trial = trial._try(scenario.with_user(self.owner), "learn", self.uid())
        scenario.with_user(self.owner).approve()
        with self.assertRaises(UserError), self.cr.savepoint():
            self.env["golive.run"].with_user(self.owner)._try(
                scenario.with_user(self.owner), "learn", self.uid()
            )
        self.owner.group_ids += self.env.ref("base.group_partner_manager")
        load = self.runs(self.owner).start(scenario.id, "learn", self.uid())
        self.assertNotEqual(load["uid"], trial.uid)

    def test_a_draft_that_was_tried_can_be_deleted(self):
        scenario = self.draft()
        run = self.env["golive.run"].with_user(self.author)._try(scenario, "learn", self.uid())
        self.record(run.uid, self.entry("open_the_list"), user=self.author)
        scenario.unlink()
        self.assertTrue(run.is_trial, "what was recorded stays, and counts nowhere")
        standing = self.env["golive.run"].with_user(self.author)._standing([run.key])
        self.assertFalse(standing[run.key]["run"])

    def test_practice_and_test_are_not_tried_in_production(self):
        self.declare("production")
        wizard = self.env["golive.try"].with_user(self.author)
        self.assertEqual([mode for mode, _words in wizard._modes()], ["learn"])
        with self.assertRaises(UserError):
            self.env["golive.run"].with_user(self.author)._try(self.draft(), "practice", self.uid())


@tagged("post_install", "-at_install")
class TestReviewRpc(RpcCase, ReviewCase):
    """Past the interface, as each kind of user."""

    def assertRefused(self, *call):
        answer = self.call(*call)
        self.assertIn(answer, ("AccessError", "UserError", "ValidationError"), call)

    def test_a_plain_user_writes_submits_and_approves_nothing(self):
        scenario = self.draft()
        scenario.submit()
        self.sign_in(self.learner)
        self.assertRefused("golive.scenario", "create", {"name": "Mine", "app": "base"})
        for method in ("submit", "withdraw", "approve", "retire", "copy_for_edit"):
            self.assertRefused("golive.scenario", method, scenario.ids)
        self.assertRefused("golive.scenario", "send_back", scenario.ids, "No.")
        self.assertRefused("golive.scenario", "read", scenario.ids, ["name"])
        self.assertRefused("golive.step", "write", scenario.step_ids.ids, {"say": "Mine."})
        self.assertEqual(self.call("golive.review", "search", []), [])
        made = self.call("golive.try", "create", [{"scenario_id": scenario.id, "mode": "learn"}])
        self.assertRefused("golive.try", "begin", made)
        self.assertEqual(scenario.state, "review")

    def test_an_author_skips_no_review(self):
        scenario = self.draft()
        self.sign_in(self.author)
        for values in (
            {"state": "approved"},
            {"state": "review"},
            {"author_ids": [[6, 0, []]]},
            {"reviewer_ids": [[6, 0, self.author.ids]]},
            {"review_ids": [[0, 0, {"act": "approved"}]]},
        ):
            self.assertRefused("golive.scenario", "write", scenario.ids, values)
        self.assertRefused("golive.scenario", "approve", scenario.ids)
        self.assertRefused("golive.scenario", "_set_state", scenario.ids, "approved")
        self.assertRefused("golive.review", "create", {"scenario_id": scenario.id})
        self.assertEqual(scenario.author_ids, self.author)
        self.call("golive.scenario", "submit", scenario.ids)
        self.assertRefused("golive.scenario", "approve", scenario.ids)
        self.env.invalidate_all()
        self.assertEqual(scenario.state, "review")
