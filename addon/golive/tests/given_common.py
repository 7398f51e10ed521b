from odoo.exceptions import UserError

from .common import GoliveCase

PARTNER = "res.partner"
#: A contact that waits, below a company that a button of its form made.
GIVEN = {
    "name": "waiting",
    "model": PARTNER,
    "find": [["ref", "=", "WAITING"], ["parent_id", "!=", False]],
    "make": {
        "name": "Ann",
        "ref": "WAITING",
        "company_name": "Gloves and Co",
        "country_id": "base.be",
        "state_id": "Noord-Brabant",
        "user_id": "$user",
        "city": "$param.place",
        "bank_ids": [{"acc_number": "BE1"}, {"acc_number": "$param.place"}],
    },
    "press": ["create_company"],
}
PARAMS = [{"name": "place", "label": "City", "value": "Gent"}]


class GivenCase(GoliveCase):
    def given(self, *given, **values):
        check = {"record": [["comment", "!=", False]], "of": given[0]["name"]}
        return self.scenario(
            self.step("work", check=check),
            self.step("read"),
            spec={"given": list(given), "params": PARAMS},
            **values,
        )

    def waiting(self, **values):
        parent = self.env["res.partner"].create({"name": "Hospital", "is_company": True})
        return self.env["res.partner"].create(
            {"name": "Bea", "ref": "WAITING", "parent_id": parent.id, **values}
        )

    def load(self, scenario, user=None, setup=None):
        return self.runs(user).start(scenario.id, "learn", self.uid(), setup)

    def refused(self, scenario, user=None):
        """What a person is told who starts it, and is told beforehand by the offer."""
        with self.assertRaises(UserError) as caught, self.cr.savepoint():
            self.load(scenario, user)
        self.assertFalse(self.env["golive.given"].search([("model", "=", PARTNER)]))
        return str(caught.exception)

    def offered(self, scenario, user=None):
        scenarios = self.env["golive.scenario"].with_user(user or self.learner)
        offers = scenarios.with_context(lang="en_US").offer()
        return next(offer["why"] for offer in offers if offer["id"] == scenario.id)

    def filling(self, **param):
        """A scenario with something to try with: a country, and one who lives there."""
        country = {
            "name": "country",
            "model": "res.country",
            "find": [["code", "=", "BE"]],
            "shared": True,
            "fills": {"country": "name"},
        }
        living = {
            "name": "living",
            "model": PARTNER,
            "find": [["ref", "=", "LIVES"], ["country_id", "=", "$param.country"]],
            "make": {"name": "Cas", "ref": "LIVES", "country_id": "$param.country"},
            "fills": {"who": "name", "where": "country_id"},
        }
        params = [
            {"name": "country", "label": "Country", **param},
            {"name": "who", "label": "Who"},
            {"name": "where", "label": "Where"},
            {"name": "house", "label": "House", "from": {"company": "name"}},
        ]
        spec = {"given": [country, living], "params": params}
        return self.scenario(self.step("read"), spec=spec)

    def params(self, load):
        return {param["name"]: param.get("value") for param in load["script"]["params"]}
