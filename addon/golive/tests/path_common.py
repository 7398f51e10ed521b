from datetime import date

from .common import GoliveCase


class PathCase(GoliveCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.declare()
        cls.taught = cls.contact_scenario()
        cls.role.user_ids = cls.learner
        cls.role.group_ids = False
        cls.path = cls.env["golive.path"].create(
            {
                "name": "Becoming a clerk",
                "role_id": cls.role.id,
                "date_from": date(2020, 1, 1),
                "line_ids": [
                    (0, 0, {"sequence": 1, "key": "test.contact", "mode": "learn", "days": 7}),
                    (
                        0,
                        0,
                        {
                            "sequence": 2,
                            "key": "test.contact",
                            "mode": "practice",
                            "days": 3,
                            "since": "previous",
                        },
                    ),
                ],
            }
        )
        cls.site = cls.env["golive.site"].create({"name": "North", "code": "N"})

    def progress(self, user=None, asking=None):
        """Rows of a person: list of (mode, state)."""
        self.env.flush_all()
        self.env.invalidate_all()
        rows = self.env["golive.progress"].with_user(asking or user or self.learner)
        found = rows.search([("user_id", "=", (user or self.learner).id)])
        return [(row.mode, row.state) for row in found]

    def row(self, mode, user=None):
        self.env.flush_all()
        self.env.invalidate_all()
        domain = [("user_id", "=", (user or self.learner).id), ("mode", "=", mode)]
        return self.env["golive.progress"].search(domain)

    def play(self, user=None, mode="learn", scenario=None):
        """A whole run."""
        run = self.begin(scenario or self.taught, user, mode)
        contact = self.contact(user, city="Gent")
        self.contact(user, parent_id=contact.id)
        entries = [
            self.entry("open", page="passed"),
            self.entry("name", page="passed", binds={"contact": contact.id}),
            *(self.entry(key) for key in ("look", "city", "child", "read")),
        ]
        answers = self.record(run, *entries, user=user)
        self.assertTrue(all(answer["accepted"] for answer in answers))
        return self.env["golive.run"].search([("uid", "=", run)])
