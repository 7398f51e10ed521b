from odoo.fields import Datetime
from odoo.tests import new_test_user, tagged

from odoo.addons.golive.tests.common import GoliveCase

REQUEST = "maintenance.request"
TOMORROW = "2099-01-02 08:00:00"


@tagged("post_install", "-at_install")
class TestScenarios(GoliveCase):
    """What the shipped scenarios count as done, and what only looks like it."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.declare("training")
        cls.technician = new_test_user(
            cls.env, "golive_technician", "base.group_user,maintenance.group_equipment_manager"
        )
        cls.colleague = new_test_user(
            cls.env, "golive_colleague", "base.group_user,maintenance.group_equipment_manager"
        )
        roles = cls.env["golive.role"].search([("area", "=", "maintenance")])
        roles.user_ids += cls.technician
        stage = "maintenance.stage_%s"
        cls.new, cls.busy, cls.repaired, cls.scrap = (
            cls.env.ref(stage % number) for number in (0, 1, 3, 4)
        )

    def start(self, name):
        """Begin a shipped scenario: what it was given, by name."""
        scenario = self.env.ref(f"golive_maintenance.scenario_{name}_v1")
        self.run_uid = self.begin(scenario, self.technician)
        bindings = self.runs(self.technician).load(self.run_uid)["bindings"]
        binds = {given["name"]: given["model"] for given in scenario.spec["given"]}
        return {
            name: self.env[binds[name]].with_user(self.technician).browse(record_id)
            for name, record_id in bindings.items()
        }

    def holds(self, step):
        return self.runs(self.technician).load(self.run_uid)["holds"][step]

    def judge(self, name, step, deeds):
        """Each deed on what the scenario was given leaves the step undone, but the last."""
        for place, (what, deed) in enumerate(deeds.items(), 1):
            with self.subTest(what), self.undone():
                deed(self.start(name))
                self.assertEqual(self.holds(step), "passed" if place == len(deeds) else "failed")

    def stage(self, stage):
        return lambda given: given["request"].write({"stage_id": stage.id})

    def test_each_can_be_approved_as_it_is(self):
        shipped = self.env["golive.scenario"].search([("app", "=", "maintenance")])
        self.assertGreaterEqual(len(shipped), 9)
        for scenario in shipped:
            self.assertEqual(scenario._problems(), [], scenario.key)

    def test_work_is_done_when_it_is_repaired(self):
        self.judge(
            "work_order",
            "done",
            {
                "nothing": lambda given: None,
                "begun": self.stage(self.busy),
                "scrapped instead": self.stage(self.scrap),
                "cancelled": lambda given: given["request"].archive_equipment_request(),
                "another one of the same device": lambda given: given["request"].copy(
                    {"stage_id": self.repaired.id}
                ),
                "repaired": self.stage(self.repaired),
            },
        )

    def test_what_is_late_gets_a_name_and_a_day_to_come(self):
        late = {"user_id": self.colleague.id, "stage_id": self.busy.id}
        self.judge(
            "overdue_work_order",
            "start",
            {
                "begun with its old day": lambda given: given["request"].write(late),
                "a day of its own past": lambda given: given["request"].write(
                    {**late, "schedule_date": "2020-01-01 08:00:00", "schedule_end": False}
                ),
                "a day, and nobody": lambda given: given["request"].write(
                    {**late, "schedule_date": TOMORROW, "user_id": False}
                ),
                "a day and a name, not begun": lambda given: given["request"].write(
                    {**late, "schedule_date": TOMORROW, "stage_id": self.new.id}
                ),
                "all three": lambda given: given["request"].write(
                    {**late, "schedule_date": TOMORROW}
                ),
            },
        )

    def test_what_is_late_goes_to_somebody_else(self):
        late = self.env[REQUEST].create(
            {
                "name": "Late",
                "schedule_date": "2020-01-01 08:00:00",
                "stage_id": self.new.id,
                "user_id": self.technician.id,
            }
        )
        others = self.env[REQUEST].search([("stage_id", "=", self.new.id), ("id", "!=", late.id)])
        others.stage_id = self.busy
        self.judge(
            "overdue_work_order",
            "technician",
            {
                "the same name": lambda given: given["request"].write(
                    {"user_id": self.technician.id}
                ),
                "no name": lambda given: given["request"].write({"user_id": False}),
                "another": lambda given: given["request"].write({"user_id": self.colleague.id}),
            },
        )

    def test_what_was_there_is_not_what_was_written(self):
        def notes(text):
            return lambda given: given["request"].write({"description": text})

        for name, step in (
            ("work_order", "write_down"),
            ("waiting_for_part", "reason"),
            ("beyond_repair", "finding"),
            ("overdue_work_order", "note"),
        ):
            self.judge(
                name,
                step,
                {
                    f"{name}: nothing": lambda given: None,
                    f"{name}: another stage": self.stage(self.busy),
                    f"{name}: emptied": notes("<p><br></p>"),
                    f"{name}: cleared": notes(False),
                    f"{name}: written": notes("<p>Cuff replaced, leak test passed.</p>"),
                },
            )

    def test_what_waits_is_blocked_and_open(self):
        blocked = {"kanban_state": "blocked"}
        self.judge(
            "waiting_for_part",
            "blocked",
            {
                "ready for the next stage": lambda given: given["request"].write(
                    {"kanban_state": "done"}
                ),
                "blocked, then closed": lambda given: (
                    given["request"].write(blocked),
                    given["request"].write({"stage_id": self.repaired.id}),
                ),
                "blocked": lambda given: given["request"].write(blocked),
            },
        )

    def test_what_is_beyond_repair_is_scrap_and_leaves_the_register(self):
        self.judge(
            "beyond_repair",
            "scrap",
            {"repaired": self.stage(self.repaired), "scrap": self.stage(self.scrap)},
        )
        self.judge(
            "beyond_repair",
            "archive",
            {
                "its request is cancelled": lambda given: given[
                    "request"
                ].archive_equipment_request(),
                "another device": lambda given: given["equipment"].copy().action_archive(),
                "this device": lambda given: given["equipment"].action_archive(),
            },
        )

    def test_history_is_read_of_the_device_looked_up(self):
        given = self.start("equipment_history")
        self.assertEqual(self.holds("what_was_done"), "passed")
        given["last"].equipment_id = given["equipment"].copy()
        self.assertEqual(self.holds("what_was_done"), "failed")

    def plan(self, equipment, **values):
        return (
            self.env[REQUEST]
            .with_user(self.technician)
            .create(
                {
                    "name": "Service",
                    "equipment_id": equipment.id,
                    "maintenance_type": "preventive",
                    "recurring_maintenance": True,
                    "repeat_interval": 6,
                    "repeat_unit": "month",
                    "schedule_date": Datetime.now(),
                    "user_id": self.technician.id,
                    **values,
                }
            )
        )

    def cycle(self, **values):
        """A service of the device, planned so, is done: what of the next one holds."""
        equipment = self.start("preventive_cycle")["equipment"]
        service = self.plan(values.pop("device", None) or equipment, **values)
        made = self.entry("new_request", page="passed", binds={"request": service.id})
        before = ("open_equipment", "open_device", "requests")
        opened = [self.entry(step, page="passed") for step in before]
        self.record(self.run_uid, *opened, made, user=self.technician)
        planned = self.holds("save")
        service.stage_id = self.repaired
        return planned, self.holds("next")

    def test_the_cycle_goes_on_by_itself(self):
        other = self.env["maintenance.equipment"].create({"name": "Neighbour"})
        for case, values, expected in (
            ("once", {"recurring_maintenance": False}, ("failed", "failed")),
            ("of another device", {"device": other}, ("failed", "failed")),
            (
                "until a day that has passed",
                {"repeat_type": "until", "repeat_until": "2020-01-01"},
                ("passed", "failed"),
            ),
            ("forever", {}, ("passed", "passed")),
        ):
            with self.subTest(case), self.undone():
                self.assertEqual(self.cycle(**values), expected)

    def test_a_hospital_that_renamed_its_stages_plays_the_same(self):
        self.repaired.name = "Fertig"
        given = self.start("work_order")
        self.assertEqual(given["repaired"], self.repaired)

    def test_a_hospital_without_odoos_stages_plays_its_own(self):
        own = self.env["maintenance.stage"].create({"name": "Over", "done": True, "sequence": 9})
        self.env[REQUEST].search([("stage_id", "=", self.repaired.id)]).stage_id = own
        self.repaired.unlink()
        self.scrap.done = False
        self.assertEqual(self.start("work_order")["repaired"], own)
