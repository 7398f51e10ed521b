from odoo.exceptions import UserError, ValidationError
from odoo.tests import tagged

from ..play.shape import check_scenario_spec, check_step_spec
from ..play.shape_domain import ShapeError, check_domain
from .common import GoliveCase
from .test_forged import NASTY

MODEL = "res.partner"
BIND = {"name": "contact", "model": MODEL, "from": "new"}

BAD_STEPS = {
    "unknown key": {"onclick": "x"},
    "two targets": {"at": {"menu": "a.b", "field": "name"}},
    "no target": {"at": {"dialog": True}},
    "target on an unknown model": {"at": {"field": "name", "on": {"model": "no.model"}}},
    "part of what has none": {"at": {"menu": "a.b", "part": "header"}},
    "unknown part": {"at": {"button": "confirm", "part": "middle"}},
    "unknown control": {"at": {"control": "explode"}},
    "of what is no control": {"at": {"field": "name", "of": "x"}},
    "unknown key of an anchor": {"at": {"field": "name", "nth": "2"}},
    "target in numbers": {"at": {"field": 5}},
    "dialog in words": {"at": {"field": "name", "dialog": "yes"}},
    "two actions": {"do": {"click": True, "fill": "x"}},
    "unknown action": {"do": {"eval": "x"}},
    "pick of anything": {"do": {"pick": True}},
    "click on nothing": {"do": {"click": False}},
    "fill with a switch": {"do": {"fill": True}},
    "check in words": {"do": {"check": "yes"}},
    "no view of Odoo's": {"at": {"view": "tree"}},
    "target on no view of Odoo's": {"at": {"field": "name", "on": {"model": MODEL, "view": 1}}},
    "row of a list by number": {"at": {"field": "name", "in": "child_ids", "row": "3"}},
    "screen of no view of Odoo's": {"check": {"screen": {"model": MODEL, "view": "tree"}}},
    "field of a form that is no text": {"check": {"form": {"field": ["name"]}}},
    "check of no text": {"check": {"record": [], "of": 1}},
    "bind without a model": {"binds": {"name": "contact", "from": "new"}},
    "bind of an abstract model": {"binds": {**BIND, "model": "mail.thread"}},
    "bind of another origin": {"binds": {**BIND, "from": "thin air"}},
    "new record that nobody is kept to have made": {"binds": {**BIND, "model": "golive.result"}},
    "mine of what nobody is kept to have made": {
        "check": {"exists": {"model": "golive.result", "domain": []}}
    },
    "reserved name": {"binds": {**BIND, "name": "user"}},
    "upper-case name": {"binds": {**BIND, "name": "Contact"}},
    "two kinds of check": {"check": {"record": [], "screen": {"model": MODEL}}},
    "no kind of check": {"check": {"of": "contact"}},
    "unknown field of a form": {"check": {"form": {"model": MODEL, "field": "nope"}}},
    "lines of what has none": {
        "check": {"form": {"model": MODEL, "field": "name", "lines": {"name": True}}}
    },
    "unknown field of lines": {
        "check": {"form": {"model": MODEL, "field": "child_ids", "lines": {"nope": True}}}
    },
    "count of nothing": {"check": {"exists": {"model": MODEL, "domain": [], "count": 0}}},
    "by somebody else": {"check": {"exists": {"model": MODEL, "domain": [], "by": "you"}}},
    "when that is a screen": {"when": {"screen": {"model": MODEL}}},
    "optional in words": {"optional": "yes"},
}

BAD_DOMAINS = {
    "text": "[]",
    "condition of two": [["name", "="]],
    "unknown operator": [["name", "==", "x"]],
    "operator that looks past access rules": [["child_ids", "any!", [["name", "=", "x"]]]],
    "nested operator that does": [["child_ids", "any", [["parent_id", "any!", []]]]],
    "unknown field": [["nope", "=", 1]],
    "unknown field on a path": [["parent_id.nope", "=", 1]],
    "unknown field in lines": [["child_ids", "any", [["nope", "=", 1]]]],
    "any of what holds no records": [["name", "any", []]],
    "no text for a reference": [["name", "=", "$"]],
    "reference in capitals": [["name", "=", "$Order"]],
    "in without a list": [["name", "in", "x"]],
    "number beside a text": [["color", "<", "$own.name"]],
    "number beside an unknown field": [["color", "<", "$own.nope"]],
    "numbers that are like": [["color", "like", "$own.partner_latitude"]],
    "numbers of two records": [["parent_id.color", "<", "$own.color"]],
    "one of its own numbers in a list": [["color", "in", ["$own.partner_latitude"]]],
    "equal to a list": [["name", "=", ["x"]]],
    "operator that is no text": [["name", ["="], "x"]],
    "object": [["name", "=", {"a": 1}]],
    "null": [["name", "=", None]],
    "operator without operand": ["&"],
    "too many": [["name", "=", "x"]] * 101,
    "too deep": [
        [
            "child_ids",
            "any",
            [
                [
                    "child_ids",
                    "any",
                    [["child_ids", "any", [["child_ids", "any", [["child_ids", "any", []]]]]]],
                ]
            ],
        ]
    ],
}

HONEST_STEP = {
    "at": {
        "field": "name",
        "in": "child_ids",
        "row": "last",
        "dialog": False,
        "on": {"model": MODEL, "view": "form"},
    },
    "do": {"fill": "x"},
    "binds": BIND,
    "check": {"form": {"model": MODEL, "field": "child_ids", "lines": {"name": "x"}}},
    "when": {
        "exists": {
            "model": MODEL,
            "domain": [["color", "<", "$own.partner_latitude"]],
            "count": 2,
            "by": "me",
        }
    },
    "optional": True,
}
HONEST = {
    "models": [MODEL],
    "given": [
        {
            "name": "contact",
            "model": MODEL,
            "find": [["name", "=", "x"]],
            "make": {"name": "x", "child_ids": [{"name": "y"}]},
        }
    ],
    "params": [{"name": "place", "label": "City", "value": "Gent"}],
    "passMark": 0.5,
    "roles": ["test.learner"],
}


def places(spec, path=()):
    """The paths of all that stands in `spec`, from the outermost in."""
    yield path
    inner = enumerate(spec) if isinstance(spec, list) else ()
    for key, value in spec.items() if isinstance(spec, dict) else inner:
        yield from places(value, (*path, key))


def put(spec, path, value):
    """A copy of `spec` with `value` at `path`."""
    if not path:
        return value
    copy = spec.copy()
    copy[path[0]] = put(spec[path[0]], path[1:], value)
    return copy


@tagged("post_install", "-at_install")
class TestShape(GoliveCase):
    """What an author may write, found when it is written."""

    def test_a_malformed_step_is_refused(self):
        for case, spec in BAD_STEPS.items():
            with self.subTest(case), self.assertRaises(ValidationError), self.cr.savepoint():
                self.scenario(self.step("step", **spec), approve=False)

    def test_whatever_stands_there_is_taken_or_refused_in_words(self):
        """Never anything but `ShapeError`: an author hears what is wrong, and no fault of ours."""
        for check, honest in ((check_step_spec, HONEST_STEP), (check_scenario_spec, HONEST)):
            check(self.env, honest)
            for path in places(honest):
                for value in NASTY:
                    with self.subTest(path=path, value=repr(value)[:80]):
                        try:
                            check(self.env, put(honest, path, value))
                        except ShapeError as error:
                            self.assertTrue(str(error))

    def test_a_target_with_what_belongs_to_it_is_taken(self):
        for place, anchor in enumerate(
            (
                {"button": "confirm", "part": "footer", "dialog": True},
                {"button": "confirm", "row": "$contact"},
                {"field": "name", "in": "child_ids", "row": "last"},
                {"control": "filter", "of": "type_person", "on": {"model": MODEL, "view": "list"}},
                {"css": ".o_form_view"},
            )
        ):
            scenario = self.scenario(self.step("step", at=anchor), key=f"test.anchor{place}")
            self.assertEqual(scenario.step_ids.spec["at"], anchor)

    def test_a_malformed_domain_is_refused(self):
        for case, domain in BAD_DOMAINS.items():
            check = {"exists": {"model": MODEL, "domain": domain}}
            with self.subTest(case), self.assertRaises(ValidationError), self.cr.savepoint():
                self.scenario(self.step("step", check=check), approve=False)

    def test_a_param_may_be_text_or_a_number(self):
        for model, field in ((MODEL, "color"), ("res.partner.bank", "acc_number")):
            with self.subTest(model):
                check_domain(self.env, model, [[field, "=", "$param.x"]])

    def test_the_message_names_the_step_and_what_is_wrong(self):
        with self.assertRaises(ValidationError) as caught:
            self.scenario(
                self.step("vendor", check={"form": {"model": MODEL, "field": "nope"}}),
                approve=False,
            )
        self.assertIn("vendor", str(caught.exception))
        self.assertIn("nope", str(caught.exception))

    def test_names_keep_their_form(self):
        for values in (
            {"key": "Purchase.order"},
            {"key": "order"},
            {"start": "not an id"},
            {"spec": {"models": ["no.model"]}},
            {"spec": {"secret": 1}},
            {"spec": {"passMark": 2}},
            {"spec": {"passMark": True}},
            {"spec": {"params": [{"name": "place"}]}},
        ):
            refused = self.assertRaises(ValidationError)
            with self.subTest(values=values), refused, self.cr.savepoint():
                self.scenario(self.step("step"), approve=False, **values)
        with self.assertRaises(ValidationError), self.cr.savepoint():
            self.scenario(self.step("Step One"), approve=False)
        with self.assertRaises(ValidationError), self.cr.savepoint():
            self.env["golive.role"].create({"key": "Buyer!", "name": "Buyer"})

    def test_approval_looks_at_the_whole(self):
        made = self.step("make", binds=BIND)
        cases = {
            "no step": [],
            "no record to check": [self.step("a", check={"record": []})],
            "an unknown field of the bound record": [
                made,
                self.step("a", check={"record": [["nope", "=", 1]]}),
            ],
            "an unknown name": [made, self.step("a", check={"record": [["id", "=", "$boat"]]})],
            "an unknown param": [
                made,
                self.step("a", check={"record": [["name", "=", "$param.x"]]}),
            ],
            "one name for two": [made, self.step("again", binds=BIND)],
            "a form of nothing": [self.step("a", check={"form": {"field": "name"}})],
            "a role from elsewhere": [self.step("a", actor_id=self.second_role.id)],
        }
        for case, steps in cases.items():
            scenario = self.scenario(*steps, key="test.whole", approve=False)
            with self.subTest(case), self.assertRaises(ValidationError):
                self.approve(scenario)
            self.assertEqual(scenario.state, "draft")
            scenario.unlink()
        scenario = self.scenario(made, start="no.action", approve=False)
        with self.assertRaises(ValidationError):
            self.approve(scenario)

    def test_only_drafts_are_approved(self):
        scenario = self.scenario(self.step("step"))
        with self.assertRaises(UserError):
            self.approve(scenario)
