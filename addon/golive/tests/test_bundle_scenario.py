from odoo import Command
from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from ..content.scenario import digest_of
from .bundle_common import BundleCase


@tagged("post_install", "-at_install")
class TestBundleScenario(BundleCase):
    """Scenarios that go from one database to the next, and what they need there."""

    def found(self, key="test.contact"):
        return self.env["golive.scenario"].search([("key", "=", key)])

    def test_a_unique_id_is_never_copied_nor_chosen(self):
        copy = self.contacts.copy_for_edit()
        self.assertTrue(copy.uid and self.contacts.uid and copy.uid != self.contacts.uid)
        made = self.env["golive.path"].create(
            {"name": "One", "role_id": self.role.id, "uid": self.contacts.uid}
        )
        self.assertNotEqual(made.uid, self.contacts.uid)
        with self.assertRaisesRegex(Exception, "unique id stays"):
            copy.uid = self.uid()

    def test_it_arrives_with_its_words_its_state_and_who_approved_it(self):
        self.env["res.lang"]._activate_lang("fr_FR")
        draft = self.contacts.copy_for_edit()
        draft.with_context(lang="fr_FR").name = "Créer un contact"
        draft.step_ids[0].with_context(lang="fr_FR").say = "Ouvrez."
        self.approve(draft)
        data = self.exported()
        told = {row["id"]: row for row in self.rows(data, "scenarios")}[draft.uid]
        self.assertEqual(told["state"], "approved")
        self.assertEqual([one["person"]["login"] for one in told["approvals"]], ["admin"])
        self.assertEqual(told["approvals"][0]["database"]["kind"], "test")
        uid, date = draft.uid, draft.date_approved
        self.forget()
        self.imported(data)
        here = self.env["golive.scenario"].search([("uid", "=", uid)])
        self.assertEqual((here.state, here.date_approved), ("approved", date))
        self.assertEqual(here.with_context(lang="fr_FR").name, "Créer un contact")
        self.assertEqual(here.step_ids[0].with_context(lang="fr_FR").say, "Ouvrez.")
        self.assertEqual(here.review_ids.login, "admin")
        self.assertEqual(here.origin_id.key, "test.contact")
        self.assertEqual(self.hashes(self.exported()), self.hashes(data))

    def test_words_of_a_language_that_is_not_installed_are_kept(self):
        data = self.exported()

        def french(rows):
            rows[0]["content"]["words"]["name"]["xx_YY"] = "Wort"
            rows[0]["approvals"][0]["digest"] = digest_of(rows[0]["content"])
            return rows

        data = self.repacked(data, scenarios=french)
        self.forget()
        self.imported(data)
        self.assertEqual(self.hashes(self.exported()), self.hashes(data))

    def test_what_a_copy_follows_goes_with_it_and_counts_the_same(self):
        major = self.contacts.copy_for_edit()
        major.revision = "major"
        self.approve(major)
        self.play(scenario=major)
        minor = major.copy_for_edit()
        self.approve(minor)
        self.assertEqual(minor.epoch, major.version * 1000 + major.edition)
        bundles = self.bundles()
        _name, data = bundles._export(minor.with_user(self.admin), True)
        self.assertIn(major.uid, [row["id"] for row in self.rows(data, "scenarios")])
        uids = major.uid, minor.uid
        self.forget()
        # Another copy has taken the edition here.
        taken = self.contact_scenario(approve=False)
        self.env.flush_all()
        self.cr.execute("UPDATE golive_scenario SET edition = 2 WHERE id = %s", [taken.id])
        self.env.invalidate_all()
        self.imported(data)
        scenarios = self.env["golive.scenario"]
        major, minor = (scenarios.search([("uid", "=", uid)]) for uid in uids)
        self.assertEqual(minor.epoch, major.version * 1000 + major.edition)
        self.assertNotEqual(major.edition, 2)
        self.assertEqual(self.runs()._learned(["test.contact"]), {"test.contact"})

    def test_what_is_otherwise_here_is_left_alone(self):
        draft = self.contacts.copy_for_edit()
        data = self.exported()
        draft.name = "Edited here"
        answer = self.imported(data)
        self.assertEqual(self.counts(answer)["scenarios"], {"there": 1, "differs": 1})
        self.assertEqual(self.notes(answer, "differs"), [draft.display_name])
        self.assertEqual(draft.name, "Edited here")

    def test_a_draft_that_was_approved_meanwhile_is_approved(self):
        draft = self.contacts.copy_for_edit()
        before = self.exported()
        self.approve(draft)
        after, uid = self.exported(), draft.uid
        self.forget()
        self.imported(before)
        here = self.env["golive.scenario"].search([("uid", "=", uid)])
        self.assertEqual(here.state, "draft")
        self.assertFalse(here.review_ids)
        self.assertEqual(self.counts(self.imported(after))["scenarios"]["newer"], 1)
        self.assertEqual((here.state, len(here.review_ids)), ("approved", 1))
        self.assertEqual(self.counts(self.imported(before))["scenarios"], {"there": 2})
        self.assertEqual(here.state, "approved")

    def test_what_nobody_else_approved_stays_out(self):
        draft = self.contacts.copy_for_edit()
        self.approve(draft)
        data = self.exported()
        [own] = [row for row in self.rows(data, "scenarios") if row["id"] == draft.uid]
        [approval] = own["approvals"]
        changed = {**own["content"], "minutes": 99}
        for row in (
            {**own, "approvals": []},
            {**own, "approvals": [{**approval, "digest": "0" * 64}]},
            {**own, "content": changed},
            {**own, "authors": [approval["person"]]},
        ):
            forged = self.repacked(data, scenarios=[row])
            self.forget()
            with self.subTest(row["approvals"]), self.cr.savepoint() as savepoint:
                answer = self.imported(forged)
                self.assertEqual(self.counts(answer)["scenarios"], {"left": 1})
                self.assertFalse(self.env["golive.scenario"].search([("uid", "=", own["id"])]))
                savepoint.rollback()

    def test_who_wrote_it_goes_with_it_and_does_not_approve_it_there(self):
        draft = self.contacts.copy_for_edit()
        draft._keep_author(self.admin)
        data, uid = self.exported(), draft.uid
        self.forget()
        self.imported(data)
        here = self.env["golive.scenario"].search([("uid", "=", uid)])
        self.assertIn(self.admin, here.author_ids)
        self.assertNotIn(self.admin, here._approvers())

    def test_who_wrote_it_and_is_not_here_goes_on_and_approves_it_nowhere(self):
        draft = self.contacts.copy_for_edit()
        draft._keep_author(self.other)
        login = self.other.login
        before, uid = self.exported(), draft.uid
        self.forget()
        self.other.login = "somebody else"
        self.imported(before)
        here = self.env["golive.scenario"].search([("uid", "=", uid)])
        self.assertFalse(here.author_ids)
        self.assertIn(f"({login}), who has no user here", here.also_written_by)
        self.assertEqual(self.hashes(self.exported()), self.hashes(before))
        here.submit()
        self.other.login = login
        self.other.group_ids += self.env.ref("golive.group_admin")
        self.assertNotIn(self.other, here._approvers(), "who got that login only now")
        self.assertNotIn("no user", here.also_written_by)
        with self.assertRaisesRegex(AccessError, "You wrote in"):
            here.with_user(self.other).approve()

    def test_who_is_called_otherwise_here_leaves_as_they_came(self):
        draft = self.contacts.copy_for_edit()
        draft._keep_author(self.other)
        before, uid = self.exported(), draft.uid
        self.forget()
        self.other.name = "Called otherwise here"
        self.imported(before)
        here = self.env["golive.scenario"].search([("uid", "=", uid)])
        self.assertEqual(here.author_ids, self.other)
        self.assertFalse(here.also_written_by)
        self.assertEqual(self.hashes(self.exported()), self.hashes(before))

    def test_who_wrote_it_since_is_added_to_what_is_there(self):
        draft = self.contacts.copy_for_edit()
        before = self.exported()
        draft._keep_author(self.other)
        after, uid = self.exported(), draft.uid
        self.forget()
        for data in (before, after, before):
            self.imported(data)
        here = self.env["golive.scenario"].search([("uid", "=", uid)])
        self.assertEqual(here.author_ids, self.other)
        self.assertEqual(self.hashes(self.exported()), self.hashes(after))

    def test_an_author_in_the_middle_approves_nothing_further_on(self):
        """Written by somebody in A, who is not in B, and is an administrator in C."""
        draft = self.contacts.copy_for_edit()
        draft._keep_author(self.other)
        told, uid = draft._authors(), draft.uid
        data = self.exported()
        self.forget()
        self.other.login = "not here"
        self.imported(data)
        here = self.env["golive.scenario"].search([("uid", "=", uid)])
        self.assertEqual(here._authors(), told)
        self.approve(here)
        middle = self.exported()
        [own] = [row for row in self.rows(middle, "scenarios") if row["id"] == uid]
        [approval] = own["approvals"]
        theirs = {**own, "approvals": [{**approval, "person": told[0]}]}
        self.forget()
        answer = self.imported(self.repacked(middle, scenarios=[theirs]))
        self.assertEqual(self.counts(answer)["scenarios"], {"left": 1})

    def test_what_would_be_refused_elsewhere_does_not_leave(self):
        draft = self.contacts.copy_for_edit()
        self.env.flush_all()
        self.cr.execute("UPDATE golive_scenario SET kind = 'odd' WHERE id = %s", [draft.id])
        self.env.invalidate_all()
        with self.assertRaisesRegex(UserError, "Scenarios"):
            self.exported()

    def test_what_it_needs_and_is_not_here_is_said(self):
        data = self.exported()
        uid = self.contacts.uid
        self.forget()

        def other(**values):
            def change(rows):
                rows[0]["content"].update(values)
                return rows

            return self.repacked(data, scenarios=change)

        for values, why in (
            ({"roles": ["test.nobody"]}, "test.nobody"),
            ({"spec": {"models": ["golive.nothing"]}}, "golive.nothing"),
            ({"start": "golive.action_nothing"}, "action_nothing"),
        ):
            with self.undone():
                answer = self.imported(other(**values))
                self.assertEqual(self.counts(answer)["scenarios"], {"left": 1}, why)
                [note] = [one for one in answer["report"]["notes"] if one["kind"] == "left"]
                self.assertIn(why, note["why"])
                self.assertFalse(self.found())
        self.imported(data)
        self.assertEqual(self.found().uid, uid)

    def test_roles_and_paths_come_with_it_and_bring_no_rights(self):
        role = self.env["golive.role"].create({"key": "test.new", "name": "New"})
        role.user_ids = self.learner
        self.env["golive.path"].create(
            {
                "name": "Becoming new",
                "role_id": role.id,
                "line_ids": [Command.create({"key": "test.other", "days": 3})],
            }
        )
        self.scenario(self.step("a"), key="test.other", role_ids=[Command.set(role.ids)])
        data = self.exported("test.other")
        self.forget()
        role.unlink()
        answer = self.imported(data)
        self.assertEqual(self.counts(answer)["roles"], {"new": 1})
        self.assertEqual(self.counts(answer)["paths"], {"new": 1})
        self.assertEqual(self.notes(answer, "holders"), ["New"])
        role = self.env["golive.role"].search([("key", "=", "test.new")])
        self.assertFalse(role.user_ids or role.group_ids)
        path = self.env["golive.path"].search([("role_id", "=", role.id)])
        self.assertEqual(path.line_ids.mapped("days"), [3])
        self.assertEqual(self.hashes(self.exported("test.other")), self.hashes(data))
        path.line_ids.days = 9
        answer = self.imported(data)
        self.assertEqual(self.counts(answer)["paths"], {"differs": 1})
        self.assertEqual(path.line_ids.days, 9)
        path.unlink()
        self.env["golive.path"].create({"name": "Mine", "role_id": role.id})
        answer = self.imported(data)
        self.assertEqual(self.notes(answer, "path_of_its_own"), ["Becoming new"])

    def test_what_golive_ships_is_known_by_key_and_version(self):
        self.env.flush_all()
        self.cr.execute("UPDATE golive_scenario SET edition = 0 WHERE id = %s", [self.contacts.id])
        self.env.invalidate_all()
        self.play()
        data = self.exported()
        [row] = self.rows(data, "scenarios")
        self.assertEqual((row["id"], row["shipped"]), ("test.contact@1", True))
        self.assertNotIn("content", row)
        self.forget(scenarios=False)
        self.imported(data)
        run = self.env["golive.run"].search([("key", "=", "test.contact")])
        self.assertEqual(run.scenario_id, self.contacts)
        changed = self.repacked(data, scenarios=[{**row, "digest": "0" * 64}])
        self.assertEqual(self.counts(self.imported(changed))["scenarios"], {"differs": 1})
        self.forget()
        answer = self.imported(data)
        self.assertEqual(self.notes(answer, "shipped"), ["test.contact v1"])
        self.assertFalse(self.found())

    def test_what_came_is_taken_back_and_what_counted_before_counts_again(self):
        copy = self.contacts.copy_for_edit()
        self.approve(copy)
        data, uid = self.exported(), copy.uid
        self.env.flush_all()
        self.cr.execute("DELETE FROM golive_review")
        self.cr.execute("DELETE FROM golive_scenario WHERE id = %s", [copy.id])
        self.env.invalidate_all()
        scenarios = self.env["golive.scenario"]
        self.assertEqual(scenarios._current(["test.contact"]), self.contacts)
        bundle = self.bundles().browse(self.imported(data)["id"])
        [came] = scenarios.search([("uid", "=", uid)])
        self.assertEqual(scenarios._current(["test.contact"]), came)
        run = self.begin(came)
        self.assertEqual(bundle.standing_count, 1)
        bundle.take_back()
        self.assertEqual(came.state, "retired")
        self.assertEqual(scenarios._current(["test.contact"]), self.contacts)
        self.assertEqual(self.runs().load(run)["state"], "open", "what has begun goes on")
        self.imported(data)
        self.assertEqual(came.state, "retired", "it does not come back by itself")
        with self.assertRaisesRegex(UserError, "in use"):
            bundle.take_back()
        with self.assertRaises(AccessError):
            bundle.with_user(self.learner).take_back()
