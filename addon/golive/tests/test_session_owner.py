from odoo.http import SessionExpiredException
from odoo.tests import tagged

from .common import GoliveCase


@tagged("post_install", "-at_install")
class TestSessionOwner(GoliveCase):
    """A browser's session that went over to somebody else says so to the pages of before."""

    def test_a_page_of_somebody_else_is_told_to_log_in_again(self):
        own = self.env(user=self.env.user, context={"uid": self.env.uid})
        self.assertIn("offers", own["golive.scenario"].home())
        other = self.env(user=self.env.user, context={"uid": self.env.uid + 1})
        calls = {
            "golive.scenario": {"home": []},
            "golive.run": {
                "start": [1, "learn", "x"],
                "load": ["x"],
                "record": ["x", []],
                "stop": ["x"],
                "explain": ["x", "x"],
                "claim": ["x"],
                "delegate": ["x", None],
                "colleagues": ["x"],
            },
        }
        for model, methods in calls.items():
            for method, args in methods.items():
                with self.subTest(method=method), self.assertRaises(SessionExpiredException):
                    getattr(other[model], method)(*args)
