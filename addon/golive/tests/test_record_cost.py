from odoo.tests import tagged

from .common import GoliveCase

LONG = 60


@tagged("post_install", "-at_install")
class TestRecordCost(GoliveCase):
    """What recording a step costs, which people wait for: counted, since no clock is the same."""

    def assertRecords(self, queries, run, entry):
        """Recorded with no more queries than that, by a worker that knows nothing of the run."""
        self.env.flush_all()
        self.env.invalidate_all()
        self.runs().env.user._get_group_ids()
        with self.assertQueryCount(queries):
            [answer] = self.record(run, entry)
        self.assertTrue(answer["accepted"])

    def played(self, mode="learn"):
        """A long run, of which all but the last two steps are recorded."""
        steps = [f"step_{place}" for place in range(LONG)]
        scenario = self.scenario(*map(self.step, steps), key="test.long")
        run = self.begin(scenario, mode=mode)
        self.record(run, *map(self.entry, steps[:-2]))
        return run

    def test_a_step_of_a_long_run(self):
        self.assertRecords(10, self.played(), self.entry(f"step_{LONG - 2}"))

    def test_a_step_of_a_practice_asks_what_the_database_is(self):
        self.declare("training")
        self.assertRecords(13, self.played("practice"), self.entry(f"step_{LONG - 2}"))

    def test_a_step_whose_record_is_looked_at(self):
        run = self.begin(self.contact_scenario())
        contact = self.contact(city="Gent")
        self.record(
            run,
            self.entry("open", page="passed"),
            self.entry("name", binds={"contact": contact.id}),
        )
        self.assertRecords(18, run, self.entry("city"))
