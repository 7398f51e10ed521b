from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged

from .common import GoliveCase


@tagged("post_install", "-at_install")
class TestRun(GoliveCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.contacts = cls.contact_scenario()

    def test_starting_gives_all_that_is_needed_to_play(self):
        uid = self.uid()
        load = self.runs().start(self.contacts.id, "learn", uid)
        self.assertEqual((load["uid"], load["mode"], load["state"]), (uid, "learn", "open"))
        self.assertEqual(load["roles"], ["test.clerk"])
        self.assertEqual(load["results"], [])
        self.assertEqual(load["bindings"], {})
        self.assertEqual(load["candidates"], {})
        self.assertEqual(load["holds"], {"name": "failed", "city": "failed", "child": "failed"})
        script = load["script"]
        self.assertEqual(script["key"], "test.contact")
        self.assertEqual(script["roles"], ["test.clerk"])
        self.assertEqual(
            [step["key"] for step in script["steps"]],
            ["open", "name", "look", "city", "child", "read"],
        )
        self.assertEqual(
            script["steps"][2],
            {"key": "look", "title": "Look", "say": "Do look.", "optional": True},
        )

    def test_starting_twice_with_one_uid_makes_one_run(self):
        uid = self.begin(self.contacts)
        again = self.runs().start(self.contacts.id, "learn", uid)
        self.assertEqual(again["uid"], uid)
        self.assertEqual(self.env["golive.run"].search_count([("uid", "=", uid)]), 1)

    def test_an_open_run_is_gone_on_with_rather_than_doubled(self):
        uid = self.begin(self.contacts)
        again = self.runs().start(self.contacts.id, "learn", self.uid())
        self.assertEqual(again["uid"], uid)

    def test_a_stopped_run_is_kept_and_makes_way_for_a_new_one(self):
        uid = self.begin(self.contacts)
        self.record(uid, self.entry("open", page="passed"))
        self.assertTrue(self.runs().stop(uid))
        self.assertTrue(self.runs().stop(uid))
        stopped = self.runs().load(uid)
        self.assertEqual((stopped["state"], len(stopped["results"])), ("stopped", 1))
        self.assertNotEqual(self.begin(self.contacts), uid)

    def test_what_is_no_scenario_and_mode_is_refused(self):
        good = self.contacts.id
        for scenario, mode in (
            *((good, mode) for mode in ("play", None, [], {}, 1)),
            *((scenario, "learn") for scenario in ("1", None, True, [good], 1.0)),
        ):
            with self.assertRaises(ValidationError):
                self.runs().start(scenario, mode, self.uid())

    def test_what_is_not_offered_cannot_be_started(self):
        with self.assertRaises(UserError):
            self.runs(self.outsider).start(self.contacts.id, "learn", self.uid())
        with self.assertRaises(UserError):
            self.runs().start(0, "learn", self.uid())

    def test_nobody_plays_anothers_run(self):
        uid = self.begin(self.contacts)
        for user in (self.other, self.outsider, self.admin):
            for call in (
                lambda runs: runs.load(uid),
                lambda runs: runs.record(uid, [self.entry("open", page="passed")]),
                lambda runs: runs.start(self.contacts.id, "learn", uid),
            ):
                with self.assertRaises(UserError):
                    call(self.runs(user))
        for user in (self.other, self.outsider):
            with self.assertRaises(AccessError):
                self.runs(user).stop(uid)
        self.assertEqual(self.runs().load(uid)["state"], "open")

    def test_a_run_that_does_not_exist_is_refused_like_anothers(self):
        anothers = self.begin(self.contacts)
        messages = set()
        for uid in (anothers, self.uid()):
            with self.assertRaises(AccessError) as caught:
                self.runs(self.other).load(uid)
            messages.add(str(caught.exception))
        self.assertEqual(len(messages), 1)

    def test_a_run_can_be_gone_on_with_from_another_company(self):
        company = self.env["res.company"].create({"name": "Second Hospital"})
        self.learner.company_ids += company
        uid = self.begin(self.contacts)
        elsewhere = self.runs().with_context(allowed_company_ids=company.ids)
        self.assertEqual(elsewhere.load(uid)["state"], "open")
        self.assertFalse(elsewhere.search([("uid", "=", uid)]), "raw reading keeps companies apart")

    def test_loading_closes_a_run_whose_last_steps_came_at_once(self):
        uid = self.begin(self.scenario(self.step("only"), key="test.only"))
        run = self.env["golive.run"].search([("uid", "=", uid)])
        self.record(uid, self.entry("only"))
        run.write({"state": "open", "date_end": False})
        load = self.runs().load(uid)
        self.assertEqual(load["state"], "done")
        self.assertTrue(run.date_end)

    def test_what_odoo_saved_by_itself_is_a_candidate(self):
        self.contact(name="Before")
        uid = self.begin(self.contacts)
        self.env["golive.run"].search([("uid", "=", uid)]).date_start = "2001-01-01"
        self.env.cr.execute(
            "UPDATE res_partner SET create_date = '2000-01-01' WHERE name = 'Before'"
        )
        self.contact(self.other, name="Not mine")
        draft = self.contact(name="Draft")
        load = self.runs().load(uid)
        self.assertEqual(load["candidates"], {"contact": [{"id": draft.id, "name": "Draft"}]})
        self.record(
            uid,
            self.entry("open", page="passed"),
            self.entry("name", "bound", binds={"contact": draft.id}),
        )
        load = self.runs().load(uid)
        self.assertEqual(load["candidates"], {})
        self.assertEqual(load["bindings"], {"contact": draft.id})
        draft.unlink()
        load = self.runs().load(uid)
        self.assertEqual(load["bindings"], {})
        self.assertEqual(load["holds"]["name"], "failed")
