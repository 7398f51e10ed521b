from odoo.tests import new_test_user, tagged

from odoo.addons.golive.tests.common import GoliveCase

TICKET = "helpdesk.ticket"


@tagged("post_install", "-at_install")
class TestScenarios(GoliveCase):
    """What the shipped scenarios count as done, and what only looks like it."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.declare("training")
        cls.person = new_test_user(
            cls.env, "golive_dispatcher", "base.group_user,helpdesk_mgmt.group_helpdesk_user"
        )
        roles = cls.env["golive.role"].search([("area", "=", "helpdesk")])
        roles.user_ids += cls.person
        cls.busy, cls.done, cls.cancelled, cls.awaiting = (
            cls.env.ref(f"helpdesk_mgmt.helpdesk_ticket_stage_{name}").id
            for name in ("in_progress", "done", "cancelled", "awaiting")
        )
        cls.colleague = new_test_user(
            cls.env, "golive_colleague", "base.group_user,helpdesk_mgmt.group_helpdesk_user"
        )
        cls.first_team, cls.second_team = cls.env["helpdesk.ticket.team"].create(
            [
                {"name": "First", "user_ids": [(4, cls.person.id)]},
                {"name": "Second", "user_ids": [(4, cls.person.id), (4, cls.colleague.id)]},
            ]
        )

    def start(self, name):
        """Begin a shipped scenario: what it was given, by name."""
        scenario = self.env.ref(f"golive_helpdesk_mgmt.scenario_{name}_v1")
        self.run_uid = self.begin(scenario, self.person)
        bindings = self.runs(self.person).load(self.run_uid)["bindings"]
        binds = {given["name"]: given["model"] for given in scenario.spec.get("given", [])}
        return {
            name: self.env[binds[name]].with_user(self.person).browse(record_id)
            for name, record_id in bindings.items()
        }

    def holds(self, step):
        return self.runs(self.person).load(self.run_uid)["holds"][step]

    def judge(self, name, step, deeds):
        """Each deed on what the scenario was given leaves the step undone, but the last."""
        for place, (what, deed) in enumerate(deeds.items(), 1):
            with self.subTest(what), self.undone():
                deed(self.start(name))
                self.assertEqual(self.holds(step), "passed" if place == len(deeds) else "failed")

    def writes(self, **values):
        return lambda given: given["ticket"].write(values)

    def test_each_can_be_approved_as_it_is(self):
        own = self.env["ir.model.data"].search(
            [("module", "=", "golive_helpdesk_mgmt"), ("model", "=", "golive.scenario")]
        )
        shipped = self.env["golive.scenario"].browse(own.mapped("res_id"))
        self.assertGreaterEqual(len(shipped), 7)
        for scenario in shipped:
            self.assertEqual(scenario._problems(), [], scenario.key)

    def test_a_ticket_is_routed_when_somebody_has_it(self):
        team, person = {"team_id": self.first_team.id}, {"user_id": self.person.id}
        busy = {"stage_id": self.busy}
        self.judge(
            "triage_ticket",
            "in_progress",
            {
                "in progress, with nobody": self.writes(**busy),
                "a team alone": self.writes(**team, **busy),
                "given to somebody, and new": self.writes(**team, **person),
                "closed at once": self.writes(**team, **person, stage_id=self.cancelled),
                "routed and begun": self.writes(**team, **person, **busy),
            },
        )

    def test_a_ticket_is_solved_when_it_is_done(self):
        self.judge(
            "resolve_ticket",
            "done",
            {
                "begun": self.writes(stage_id=self.busy),
                "cancelled": self.writes(stage_id=self.cancelled),
                "another one": lambda given: given["ticket"].copy({"stage_id": self.done}),
                "done": self.writes(stage_id=self.done),
            },
        )

    def test_a_ticket_is_open_again_when_it_is_that_one(self):
        again = {"priority": "2", "stage_id": self.busy}
        self.judge(
            "reopen_ticket",
            "priority",
            {
                "urgent, and closed": self.writes(priority="2"),
                "a new one about the same": lambda given: given["ticket"].copy(again),
                "open, and nobody's": self.writes(**again, user_id=False),
                "open, as urgent as it was": self.writes(stage_id=self.busy),
                "open, less urgent": self.writes(**{**again, "priority": "0"}),
                "open, urgent and theirs": self.writes(**again),
            },
        )

    def test_what_has_all_its_stars_keeps_them(self):
        mine = {"name": "Lift", "description": "Stands", "user_id": self.person.id}
        for before, after, verdict in (
            ("3", "3", "passed"),
            ("2", "2", "failed"),
            ("2", "3", "passed"),
        ):
            with self.subTest(before=before, after=after), self.undone():
                mine_done = [("user_id", "=", self.person.id), ("stage_id", "=", self.done)]
                self.env[TICKET].search(mine_done).stage_id = self.cancelled
                self.env[TICKET].create({**mine, "priority": before, "stage_id": self.done})
                ticket = self.start("reopen_ticket")["ticket"]
                self.assertEqual(ticket.priority, before)
                ticket.write({"priority": after, "stage_id": self.busy})
                self.assertEqual(self.holds("priority"), verdict)

    def test_a_ticket_leaves_the_team_that_cannot_help(self):
        def moved(given, **values):
            others = self.first_team + self.second_team - given["wrong"]
            given["ticket"].write({"team_id": others[0].id, "priority": "2"})
            given["ticket"].write({"user_id": self.person.id, **values})

        self.judge(
            "wrong_team",
            "priority",
            {
                "urgent, and still there": self.writes(priority="2", user_id=self.person.id),
                "with no team": self.writes(priority="2", team_id=False),
                "with another team, and nobody": lambda given: moved(given, user_id=False),
                "with another team, closed": lambda given: moved(given, stage_id=self.done),
                "with somebody of another team": moved,
            },
        )

    def test_a_duplicate_says_of_which_and_is_closed(self):
        def tied(given):
            given["ticket"].duplicate_id = given["original"]

        self.judge(
            "duplicate_ticket",
            "confirm",
            {
                "closed without a word": self.writes(stage_id=self.cancelled),
                "the first one of the second": lambda given: given["original"].write(
                    {"duplicate_id": given["ticket"].id}
                ),
                "the second one of the first": tied,
            },
        )
        self.judge(
            "duplicate_ticket",
            "cancel",
            {"tied and open": tied, "closed": self.writes(stage_id=self.cancelled)},
        )

    def ask(self):
        """The only ticket that could be escalated: it stands with the first team."""
        mine = [("user_id", "=", self.person.id), ("stage_id", "=", self.busy)]
        self.env[TICKET].search(mine).stage_id = self.awaiting
        values = {"name": "No labels", "description": "<p>They stand still.</p>"}
        team = {"team_id": self.first_team.id, "user_id": self.person.id, "stage_id": self.busy}
        return self.env[TICKET].create({**values, **team})

    def test_an_escalation_ends_with_somebody_else_who_can(self):
        self.ask()
        team, person = {"team_id": self.second_team.id}, {"user_id": self.colleague.id}
        taken = {**team, **person, "priority": "3", "stage_id": self.busy}
        self.judge(
            "escalate_ticket",
            "in_progress",
            {
                "urgent, and waiting": self.writes(**{**taken, "stage_id": self.awaiting}),
                "with a team alone": self.writes(**{**taken, "user_id": False}),
                "with somebody, not urgent": self.writes(**{**taken, "priority": "1"}),
                "still theirs": self.writes(**{**taken, "user_id": self.person.id}),
                "with somebody else, begun": self.writes(**taken),
            },
        )
        self.judge(
            "escalate_ticket",
            "team",
            {
                "nothing": lambda given: None,
                "no team": self.writes(team_id=False, user_id=False),
                "another": self.writes(**team),
            },
        )
        self.judge(
            "escalate_ticket",
            "person",
            {"nothing": lambda given: None, "somebody else": self.writes(**team, **person)},
        )

    def test_what_was_there_is_not_what_was_written(self):
        self.ask()
        for name, step in (
            ("resolve_ticket", "solution"),
            ("reopen_ticket", "again"),
            ("escalate_ticket", "why_late"),
            ("wrong_team", "found"),
        ):
            self.judge(
                name,
                step,
                {
                    f"{name}: nothing": lambda given: None,
                    f"{name}: urgent": self.writes(priority="3"),
                    f"{name}: emptied": self.writes(description="<p><br></p>"),
                    f"{name}: written": self.writes(description="<p>A clip, tried with them.</p>"),
                },
            )

    def test_a_ticket_is_logged_when_the_next_one_knows_enough(self):
        self.start("log_ticket")
        caller = self.env["res.partner"].create({"name": "Ward 4"})
        category = self.env["helpdesk.ticket.category"].create({"name": "Nurse call"})
        ticket = (
            self.env[TICKET]
            .with_user(self.person)
            .create({"name": "Nurse call dead", "description": "Since the night."})
        )
        opened = self.entry("open_tickets", page="passed")
        made = self.entry("new_ticket", page="passed", binds={"ticket": ticket.id})
        self.record(self.run_uid, opened, made, user=self.person)
        self.assertEqual(self.holds("save"), "failed")
        ticket.partner_id = caller
        self.assertEqual(self.holds("save"), "failed")
        ticket.category_id = category
        for priority, verdict in (("0", "failed"), ("1", "passed"), ("3", "passed")):
            ticket.priority = priority
            self.assertEqual(self.holds("save"), verdict)
