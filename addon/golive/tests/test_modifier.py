from odoo.tests import BaseCase, tagged

from ..atlas.modifier import SOMETHING, UNKNOWN, always, can_both_be_false, truth


@tagged("post_install", "-at_install")
class TestModifier(BaseCase):
    """What views say of when a thing is hidden, read as data and never run."""

    def test_constants(self):
        for text, said in (("1", True), ("True", True), ("0", False), ("not 1", False)):
            self.assertIs(truth(text), said, text)
        for text in ("", None, "(", "state ==", "1 if x"):
            self.assertIs(truth(text), UNKNOWN, text)

    def test_of_a_record(self):
        values = {"state": "draft", "qty": 3, "partner": False, "parent.state": "done"}
        for text, said in (
            ("state == 'draft'", True),
            ("state not in ('draft', 'sent')", False),
            ("1 < qty <= 3 and not partner", True),
            ("parent.state != 'done'", False),
            ("qty == -3", False),
            ("state in ['draft'] or elsewhere", True),
            ("partner and elsewhere", False),
        ):
            self.assertIs(truth(text, lambda name: values.get(name, UNKNOWN)), said, text)

    def test_nothing_is_run(self):
        for text in (
            "__import__('os').system('true')",
            "().__class__.__bases__",
            "[x for x in (1,)]",
            "(lambda: 1)()",
            "2 ** 99999999",
            "'a' < 1",
            "state[0]",
            "context.pop('x')",
            "context.get('x', key=1)",
            "context.get(state)",
        ):
            self.assertIs(truth(text, lambda _name: "x"), UNKNOWN, text)

    def test_what_an_action_says(self):
        known = {"context.x": True}
        for text, said in (("context.get('x')", True), ("not context.get('x', 0)", False)):
            self.assertIs(truth(text, lambda name: known.get(name, UNKNOWN)), said, text)
        self.assertIs(truth("context.get('y')", lambda name: known.get(name, UNKNOWN)), UNKNOWN)

    def test_what_the_context_lacks(self):
        for text, said in (
            ("context.get('x') != 1", True),
            ("context.get('x', True)", True),
            ("not context.get('x', 2)", False),
        ):
            self.assertIs(truth(text, lambda _name: None), said, text)

    def test_whichever_value_it_has(self):
        known = {"state": ("draft", "sent"), "id": (False,), "vendor": (SOMETHING,)}
        for text, said in (
            ("state in ('draft', 'sent')", True),
            ("state == 'draft'", UNKNOWN),
            ("state == 'done' or id", False),
            ("id or elsewhere", UNKNOWN),
            ("vendor and not id", True),
            ("vendor == False", False),
            ("vendor == 3", UNKNOWN),
            ("vendor in [3]", UNKNOWN),
        ):
            self.assertIs(always(text, lambda name: known.get(name, (UNKNOWN,))), said, text)
        many = " or ".join(f"f{number}" for number in range(20))
        self.assertIs(always(many, lambda _name: (True, False)), UNKNOWN)

    def test_two_things_at_once(self):
        def values(name):
            return ("draft", "sent", "done") if name == "state" else None

        self.assertIs(can_both_be_false(["state != 'draft'"], ["state != 'sent'"], values), False)
        self.assertIs(can_both_be_false(["state == 'draft'"], ["state != 'sent'"], values), True)
        self.assertIs(can_both_be_false([], [], values), True)
        self.assertIs(can_both_be_false([], ["context.get('x')"], values), UNKNOWN)
        self.assertIs(can_both_be_false(["partner"], ["not partner"], values), False)
        many = [" or ".join(f"f{number} == {number}" for number in range(20))]
        self.assertIs(can_both_be_false(many, [], values), UNKNOWN)
