from odoo.exceptions import UserError

from .common import GoliveCase

PARTNER = "res.partner"


class ModesCase(GoliveCase):
    """A scenario whose three steps are checked and one is not, in a test database."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.declare("test")
        cls.work = cls.scenario(
            cls.step("make", binds={"name": "contact", "model": PARTNER, "from": "new"}),
            cls.step("city", check={"record": [["city", "=", "Gent"]]}),
            cls.step("street", check={"record": [["street", "=", "Markt"]]}),
            cls.step("zip", check={"record": [["zip", "=", "9000"]]}, optional=True),
            cls.step("read"),
            key="test.work",
        )

    def play(self, mode, **values):
        """A run whose contact is made."""
        uid = self.begin(self.work, mode=mode)
        values = {"city": "Gent", "street": "Markt", "zip": "9000", **values}
        contact = self.contact(**values)
        self.record(uid, self.entry("make", binds={"contact": contact.id}))
        return uid, contact

    def offer(self, key="test.work"):
        offers = self.env["golive.scenario"].with_user(self.learner).offer()
        return next(offer for offer in offers if offer["key"] == key)

    def score(self, uid):
        score = self.runs().load(uid)["score"]
        return [score[name] for name in ("checked", "earned", "passMark", "passed")]

    def refused(self, uid, *entries):
        with self.assertRaises(UserError) as caught, self.cr.savepoint():
            self.record(uid, *entries)
        return str(caught.exception)
