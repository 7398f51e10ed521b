import json
from contextlib import contextmanager
from uuid import UUID

from odoo import Command
from odoo.tests import HttpCase, TransactionCase, new_test_user
from odoo.tools import mute_logger


def approve(scenarios):
    """Submit them, and have them approved by somebody who wrote none of them."""
    scenarios.sudo().submit()
    scenarios.with_user(scenarios.env.ref("base.user_admin")).approve()


class GoliveCase(TransactionCase):
    """A small world on contacts, which every Odoo has: a scenario, who learns it, who may not."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.count = 0
        cls.learner = new_test_user(
            cls.env, "golive_learner", "base.group_user,base.group_partner_manager"
        )
        cls.other = new_test_user(
            cls.env, "golive_other", "base.group_user,base.group_partner_manager"
        )
        cls.outsider = new_test_user(cls.env, "golive_outsider", "base.group_user")
        cls.admin = new_test_user(
            cls.env,
            "golive_admin",
            "base.group_user,golive.group_admin,base.group_partner_manager",
        )
        cls.role = cls.env["golive.role"].create(
            {
                "key": "test.clerk",
                "name": "Clerk",
                "group_ids": [Command.set(cls.env.ref("base.group_partner_manager").ids)],
            }
        )
        cls.second_role = cls.env["golive.role"].create({"key": "test.boss", "name": "Boss"})

    @classmethod
    def uid(cls):
        """A unique id, the next in a row."""
        cls.count += 1
        return str(UUID(int=cls.count + (id(cls) << 64)))

    @classmethod
    def step(cls, key, **values):
        """Values of a step; what is no field goes into its specification."""
        fields = {
            name: values.pop(name) for name in ("why", "expect", "actor_id") if name in values
        }
        return {
            "key": key,
            "title": key.capitalize(),
            "say": f"Do {key}.",
            "spec": values or False,
            **fields,
        }

    @classmethod
    def scenario(cls, *steps, approve=True, **values):
        """An approved scenario of these steps."""
        scenario = cls.env["golive.scenario"].create(
            {
                "key": "test.contact",
                "name": "Make a contact",
                "summary": "Make a contact with a city.",
                "app": "base",
                "start": "base.action_partner_form",
                "role_ids": [Command.set(cls.role.ids)],
                "step_ids": [
                    Command.create({"sequence": place, **step}) for place, step in enumerate(steps)
                ],
                **values,
            }
        )
        if approve:
            cls.approve(scenario)
        return scenario

    approve = staticmethod(approve)

    @classmethod
    def contact_scenario(cls, **values):
        """Open, name, save (binds), say the city, optional look, make a tag, read."""
        partner = "res.partner"
        return cls.scenario(
            cls.step("open", check={"screen": {"model": partner}}),
            cls.step(
                "name",
                binds={"name": "contact", "model": partner, "from": "new"},
                check={"form": {"model": partner, "field": "name"}},
            ),
            cls.step("look", optional=True),
            cls.step("city", check={"record": [["city", "=", "Gent"]], "of": "contact"}),
            cls.step(
                "child",
                check={"exists": {"model": partner, "domain": [["parent_id", "=", "$contact"]]}},
            ),
            cls.step("read"),
            **values,
        )

    @classmethod
    def new_portal(cls):
        """Somebody who is no employee."""
        return cls.env["res.users"].create(
            {
                "name": "Portal",
                "login": "golive_portal",
                "password": "golive_portal",
                "group_ids": [Command.set(cls.env.ref("base.group_portal").ids)],
            }
        )

    @classmethod
    def database(cls, user=None):
        """golive.database as a person."""
        return cls.env["golive.database"].with_user(user or cls.learner)

    @classmethod
    def declare(cls, kind="test", **values):
        """Say what this database is."""
        return cls.database(cls.admin).declare({"kind": kind, "reason": "For the trial", **values})

    @contextmanager
    def undone(self):
        """A world of its own for each case."""
        try:
            with self.cr.savepoint() as savepoint:
                yield
                savepoint.rollback()
        finally:
            self.env.invalidate_all()
            self.env.registry.clear_cache()

    def runs(self, user=None):
        """golive.run as a person."""
        return self.env["golive.run"].with_user(user or self.learner).with_context(lang="en_US")

    def begin(self, scenario, user=None, mode="learn", setup=None):
        """Start a run, and give its uid."""
        uid = self.uid()
        self.runs(user).start(scenario.id, mode, uid, setup)
        return uid

    def entry(self, step, outcome="done", **values):
        """An `Entry` of the protocol."""
        return {"uid": self.uid(), "step": step, "outcome": outcome, "seconds": 1, **values}

    def record(self, run, *entries, user=None):
        """Record entries, and give the answers."""
        return self.runs(user).record(run, list(entries))

    def contact(self, user=None, **values):
        """A contact that a person makes."""
        partners = self.env["res.partner"].with_user(user or self.learner)
        return partners.create({"name": "Ann", **values})


class RpcCase(HttpCase, GoliveCase):
    """Raw calls with the browser's own session."""

    def sign_in(self, user):
        self.authenticate(user.login, user.login)

    def call(self, model, method, *args, **kwargs):
        """The result of a raw call, or the name of the error."""
        with mute_logger("odoo.http", "odoo.addons.base.models.ir_rule"):
            answer = self.url_open(
                f"/web/dataset/call_kw/{model}/{method}",
                data=json.dumps(
                    {
                        "jsonrpc": "2.0",
                        "method": "call",
                        "params": {
                            "model": model,
                            "method": method,
                            "args": args,
                            "kwargs": kwargs,
                        },
                    }
                ),
                headers={"Content-Type": "application/json"},
            )
        self.assertEqual(answer.status_code, 200)
        body = answer.json()
        if "error" in body:
            return body["error"]["data"]["name"].rsplit(".", 1)[-1]
        return body["result"]

    def assertSeesNothing(self, model, records):
        """By no call that reads."""
        domain = [["id", "in", records.ids]]
        self.assertEqual(self.call(model, "search", domain), [])
        self.assertEqual(self.call(model, "search_count", domain), 0)
        self.assertEqual(self.call(model, "search_read", domain, ["id"]), [])
        found = self.call(model, "web_search_read", domain, {"id": {}})
        self.assertEqual((found["length"], found["records"]), (0, []))
        self.assertEqual(self.call(model, "name_search", "", domain), [])
        groups = self.call(model, "formatted_read_group", domain, [], ["__count"])
        self.assertEqual([group["__count"] for group in groups], [0])
        self.assertEqual(self.call(model, "read", records.ids, ["id"]), "AccessError")
        answer = self.call(model, "web_read", records.ids, {"display_name": {}})
        self.assertEqual(answer, "AccessError")
        answer = self.call(model, "export_data", records.ids, ["id"])
        self.assertIn(answer, ("AccessError", "UserError"))
