from odoo import Command
from odoo.tests import new_test_user

from .common import GoliveCase


class RelayCase(GoliveCase):
    """Clerks make a contact, one of two bosses says its city, a clerk reads it again."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.nadia = new_test_user(cls.env, "golive_nadia", "base.group_user", name="Nadia Okafor")
        cls.boris = new_test_user(cls.env, "golive_boris", "base.group_user", name="Boris Boss")
        cls.second_role.user_ids = cls.nadia + cls.boris
        cls.relay = cls.scenario(
            cls.step("make", binds={"name": "contact", "model": "res.partner", "from": "new"}),
            cls.step("hint", optional=True),
            cls.step(
                "city",
                actor_id=cls.second_role.id,
                check={"record": [["city", "=", "Gent"]], "of": "contact"},
            ),
            cls.step("sign", actor_id=cls.second_role.id),
            cls.step("read"),
            key="test.relay",
            name="Make and approve a contact",
            role_ids=[Command.set((cls.role + cls.second_role).ids)],
            spec={"roles": ["test.clerk", "test.boss"]},
        )

    def make(self, run, user=None):
        """The clerk's part, done: gives the contact."""
        contact = self.contact(user)
        self.record(run, self.entry("make", binds={"contact": contact.id}), user=user)
        return contact

    def handed_over(self):
        """A run whose second part waits: its uid and its contact."""
        run = self.begin(self.relay)
        return run, self.make(run)

    def turn(self, run):
        """The newest turn of a run, as superuser."""
        return self.env["golive.turn"].search([("run_id.uid", "=", run)], limit=1)

    def activities(self, user):
        """What Odoo reminds a person of by itself, of ours."""
        return self.env["mail.activity"].search(
            [("user_id", "=", user.id), ("note", "like", "/golive/turn/")]
        )

    def told(self, user, run):
        """`Turn` of the protocol, as the dock's home has it, or None."""
        home = self.env["golive.scenario"].with_user(user).home()
        return next((turn for turn in home["turns"] if turn["run"] == run), None)
