from odoo.tests import tagged

from .common import RpcCase
from .relay_common import RelayCase


@tagged("post_install", "-at_install")
class TestRelayRpc(RpcCase, RelayCase):
    """What each kind of user gets of a turn with the browser's own session."""

    def setUp(self):
        super().setUp()
        self.run_uid, self.made = self.handed_over()
        self.made.city = "Gent"

    def acts(self):
        """The calls that move a run on: name → arguments."""
        return {
            "record": [self.run_uid, [self.entry("city")]],
            "claim": [self.run_uid],
            "delegate": [self.run_uid, self.nadia.id],
            "colleagues": [self.run_uid],
            "stop": [self.run_uid],
            "load": [self.run_uid],
        }

    def assertRefused(self, user, **errors):
        """Each of these calls gives that error, and whatever was refused changed nothing."""
        self.sign_in(user)
        before = self.turn(self.run_uid).read()
        for method, error in errors.items():
            answer = self.call("golive.run", method, *self.acts()[method])
            self.assertEqual(answer, error, f"{user.login} {method}")
        self.env.invalidate_all()
        self.assertEqual(self.turn(self.run_uid).read(), before)

    def test_strangers_and_administrators_play_no_part(self):
        no = "AccessError"
        for user in (self.outsider, self.other):
            self.assertRefused(
                user, record=no, claim=no, delegate=no, colleagues=no, stop=no, load=no
            )
            self.assertSeesNothing("golive.turn", self.turn(self.run_uid))
        self.assertRefused(self.admin, record=no, claim=no, load=no)

    def test_who_began_it_does_not_act_for_others(self):
        self.assertRefused(
            self.learner,
            record="UserError",
            claim="AccessError",
            delegate="AccessError",
            colleagues="AccessError",
        )

    def test_who_may_take_it_takes_it_first(self):
        self.assertRefused(
            self.boris,
            record="UserError",
            delegate="AccessError",
            colleagues="AccessError",
            stop="UserError",
        )
        load = self.call("golive.run", "claim", self.run_uid)
        self.assertEqual(load["turn"]["by"], "Boris Boss")
        [answer] = self.call("golive.run", "record", self.run_uid, [self.entry("city")])
        self.assertEqual(answer["verdict"], "passed")

    def test_who_came_second_is_out(self):
        self.runs(self.nadia).claim(self.run_uid)
        no = "UserError"
        self.assertRefused(
            self.boris, record=no, claim=no, delegate=no, colleagues=no, stop=no, load=no
        )

    def test_nobody_writes_a_turn_but_who_has_it_and_that_by_administrators(self):
        turn = self.turn(self.run_uid)
        for user in (self.learner, self.nadia, self.outsider):
            self.sign_in(user)
            for method, *args in (
                ("write", turn.ids, {"user_id": user.id}),
                ("web_save", turn.ids, {"user_id": user.id}, {}),
                ("create", {"run_id": turn.run_id.id}),
                ("unlink", turn.ids),
                ("copy", turn.ids),
            ):
                self.assertEqual(self.call("golive.turn", method, *args), "AccessError", method)
        self.sign_in(self.admin)
        for method, *args in (
            ("create", {"run_id": turn.run_id.id}),
            ("unlink", turn.ids),
            ("copy", turn.ids),
        ):
            self.assertEqual(self.call("golive.turn", method, *args), "AccessError", method)
        self.assertEqual(
            self.call("golive.turn", "write", turn.ids, {"state": "done"}), "UserError"
        )
        self.assertEqual(
            self.call("golive.turn", "write", turn.ids, {"user_id": self.nadia.id}), True
        )
        self.env.invalidate_all()
        self.assertEqual(turn.user_id, self.nadia)
        for method in ("_take", "_hand", "_end", "_announce", "_escalate", "_told"):
            answer = self.call("golive.turn", method, turn.ids)
            self.assertEqual(answer, "AccessError", method)
