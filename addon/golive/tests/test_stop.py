from collections import Counter
from random import Random

from odoo import Command
from odoo.exceptions import AccessError
from odoo.tests import new_test_user, tagged

from .common import GoliveCase

SESSIONS = 1000
STEPS = ("open", "name", "city", "read")
COUNTED = ("reached", "finished", "skipped", "hinted", "abstained", "gave_up")


@tagged("post_install", "-at_install")
class TestStop(GoliveCase):
    """Where people stop is what their runs say, counted."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.people = cls.learner | cls.other
        for number in range(4):
            cls.people |= new_test_user(
                cls.env, f"golive_many_{number}", "base.group_user,base.group_partner_manager"
            )
        # Of all of them but the last three a site is known, of these they are too few.
        sites = cls.env["golive.site"].create(
            [
                {"name": "Lindenau", "code": "tst1", "user_ids": [Command.set(cls.people[:5].ids)]},
                {"name": "Erlenried", "code": "tst2", "user_ids": [Command.set(cls.people[5].ids)]},
            ]
        )
        cls.many, cls.few = sites
        cls.lesson = cls.scenario(*[cls.step(key) for key in STEPS], key="test.lesson")
        cls.author = new_test_user(cls.env, "golive_author", "base.group_user,golive.group_author")

    def play(self, user, ends_at, scenario=None, mode="learn", hints=(), skips=(), lost=()):
        """A run that ends before a step: given up there, or done behind the last one."""
        scenario = scenario or self.lesson
        run = self.begin(scenario, user, mode)
        entries = []
        for place, key in enumerate(STEPS):
            if key in hints and place <= ends_at:
                entries.append(self.entry(key, "hint"))
            if key in lost and place <= ends_at:
                entries.append(self.entry(key, "absent"))
            if place < ends_at:
                entries.append(self.entry(key, "skipped" if key in skips else "done", seconds=2))
        if entries:
            self.record(run, *entries, user=user)
        if ends_at < len(STEPS):
            self.runs(user).stop(run)
        return run

    def counted(self, *groupby, user=None, domain=()):
        """Sums by these fields: dict values → dict of COUNTED."""
        rows = (
            self.env["golive.stop"]
            .with_user(user or self.author)
            ._read_group(
                [("key", "=", "test.lesson"), *domain],
                list(groupby),
                [f"{name}:sum" for name in COUNTED],
            )
        )
        size = len(groupby)
        return {tuple(row[:size]): dict(zip(COUNTED, row[size:], strict=True)) for row in rows}

    def test_a_thousand_sessions_are_counted_exactly(self):
        self.declare("training")
        self.few.user_ids = False
        self.many.user_ids = self.people
        random = Random(7)
        expected = Counter()
        for _session in range(SESSIONS):
            user = random.choice(self.people)
            ends_at = random.randint(0, len(STEPS))
            mode = random.choice(["learn", "practice"])
            chosen = {
                name: [key for key in STEPS if of in (None, mode) and random.random() < 0.2]
                for name, of in (("hints", "practice"), ("skips", None), ("lost", "learn"))
            }
            self.play(user, ends_at, mode=mode, **chosen)
            for place, key in enumerate(STEPS[: ends_at + 1]):
                expected[key, "reached"] += 1
                is_behind = place < ends_at
                expected[key, "finished"] += is_behind and key not in chosen["skips"]
                expected[key, "skipped"] += is_behind and key in chosen["skips"]
                expected[key, "hinted"] += key in chosen["hints"]
                expected[key, "abstained"] += key in chosen["lost"]
                expected[key, "gave_up"] += not is_behind
        found = self.counted("step_key")
        self.assertEqual(
            {(key, name): figure for [key], row in found.items() for name, figure in row.items()},
            {(key, name): expected[key, name] for key in STEPS for name in COUNTED},
        )

    def test_by_role_site_and_version(self):
        for user in self.people:
            self.play(user, 2)
        other = self.lesson.with_user(self.admin).copy_for_edit()
        self.approve(other)
        for user in self.people:
            self.play(user, 4, other)
        by_version = self.counted("scenario_id")
        self.assertEqual(by_version[self.lesson,]["gave_up"], 5)
        self.assertEqual(by_version[other,]["gave_up"], 0)
        self.assertEqual(by_version[other,]["finished"], 20)
        self.assertEqual(self.counted("role_id")[self.role,]["reached"], 35)
        self.assertEqual(
            {site.code: row["reached"] for [site], row in self.counted("site_id").items()},
            {"tst1": 35},
            "who is alone at a site is nobody's to look at, and not what is left of the whole",
        )
        steps = [
            row.step for row in self.env["golive.stop"].search([("scenario_id", "=", other.id)])
        ]
        self.assertEqual(sorted(set(steps))[0], "01 · Open")
        [[seconds]] = self.env["golive.stop"]._read_group(
            [("scenario_id", "=", other.id)], [], ["seconds:avg"]
        )
        self.assertEqual(seconds, 2)

    def test_of_a_few_nothing_is_told_unless_the_settings_say_so(self):
        for user in self.people[:4]:
            self.play(user, 1)
        self.assertFalse(self.counted("step_key"))
        self.env["ir.config_parameter"].set_param("golive.named_detail", "full")
        self.env.registry.clear_cache()
        self.assertEqual(self.counted("step_key")["open",]["finished"], 4)

    def test_who_are_few_in_a_mode_or_a_company_are_not_told_by_those_who_are_many(self):
        self.declare("training")
        company = self.env["res.company"].create({"name": "Small Clinic"})
        self.author.company_ids |= company
        for user in self.people:
            self.play(user, 2)
        self.play(self.people[0], 2, mode="practice")
        self.people[1].company_ids |= company
        alone = self.people[1].with_company(company).with_context(allowed_company_ids=company.ids)
        self.play(alone, 2)
        self.assertEqual([mode for [mode] in self.counted("mode")], ["learn"])
        self.assertNotIn((company,), self.counted("company_id"))
        told = self.env["golive.stop"].search([("key", "=", "test.lesson")])
        self.assertEqual(set(told.mapped("date")), {False}, "who began alone in a week")

    def test_small_sites_are_one_where_they_are_many_together(self):
        self.few.user_ids = False
        self.many.user_ids = self.people[:1]
        for user in self.people:
            self.play(user, 2)
        found = self.counted("site_id")
        self.assertEqual({site.code: row["reached"] for [site], row in found.items()}, {False: 18})

    def test_who_alone_acts_in_a_part_is_not_told(self):
        approver = self.env["golive.role"].create(
            {
                "key": "test.approver",
                "name": "Approver",
                "segment": "approver",
                "user_ids": [Command.set(self.admin.ids)],
            }
        )
        relay = self.scenario(
            self.step("open", actor_id=self.role.id),
            self.step("read", actor_id=approver.id),
            key="test.relay_of_one",
            role_ids=[Command.set((self.role | approver).ids)],
        )
        for user in self.people:
            run = self.begin(relay, user)
            self.record(run, self.entry("open", "done", seconds=2), user=user)
        for run in self.env["golive.run"].search([("key", "=", "test.relay_of_one")], limit=4):
            self.runs(self.admin).claim(run.uid)
            self.record(run.uid, self.entry("read", "done", seconds=9), user=self.admin)
        stops = self.env["golive.stop"].with_user(self.author)
        mine = [("key", "=", "test.relay_of_one")]
        [row] = stops.formatted_read_group(mine, ["step_key"], ["reached:sum", "finished:sum"])
        self.assertEqual((row["step_key"], row["reached:sum"]), ("open", 5))
        self.assertEqual(set(stops.search(mine).mapped("step_key")), {"open"})

    def test_what_is_under_way_was_reached(self):
        self.env["ir.config_parameter"].set_param("golive.named_detail", "full")
        run = self.begin(self.lesson)
        self.record(run, self.entry("open"))
        found = self.counted("step_key")
        self.assertEqual(found["name",], dict.fromkeys(COUNTED, 0) | {"reached": 1})
        self.assertNotIn(("city",), found)

    def test_trials_and_checks_are_not_in_it(self):
        self.env["ir.config_parameter"].set_param("golive.named_detail", "full")
        draft = self.lesson.with_user(self.admin).copy_for_edit()
        self.env["golive.run"].with_user(self.admin)._try(draft, "learn", self.uid())
        self.declare("test")
        self.begin(self.lesson, self.admin, "verify")
        self.assertFalse(self.counted("step_key"))

    def test_no_person_and_no_value_is_in_it(self):
        fields = set(self.env["golive.stop"]._fields)
        self.assertFalse(fields & {"user_id", "create_uid", "write_uid", "note", "binds", "run_id"})

    def test_who_sees_it(self):
        for user in self.people:
            self.play(user, 2)
        self.assertFalse(self.counted("step_key", user=self.learner))
        self.role.area = "procurement"
        owner = self.env["golive.role"].create(
            {
                "key": "test.owner",
                "name": "Owner",
                "area": "procurement",
                "segment": "process_owner",
                "user_ids": [Command.set(self.outsider.ids)],
            }
        )
        self.assertTrue(owner)
        self.assertTrue(self.counted("step_key", user=self.outsider))
        for user, sees in ((self.outsider, True), (self.author, True), (self.learner, False)):
            self.assertEqual(self.lesson.with_user(user).has_stops, sees, user.login)
        portal = self.new_portal()
        with self.assertRaises(AccessError):
            self.counted("step_key", user=portal)
