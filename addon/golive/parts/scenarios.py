from odoo import api, models
from odoo.exceptions import UserError
from odoo.fields import Command

from ..bundle import shape
from ..bundle.manifest import HASH
from ..content.scenario import content_of, digest_of, is_content, source_words
from ..content.words import put_words
from ..play.key import KEY
from .reference import find, is_reference, reference, shipped_id

#: As far as `play.epoch` can rank them.
MAX_VERSION, MAX_EDITION = 1_000_000, 999
STATES = ("draft", "review", "approved", "retired")
APPROVAL = shape.of(
    {
        "database": shape.PLACE,
        "person": shape.PERSON,
        "date": shape.moment,
        "digest": shape.matches(HASH),
    }
)
SHIPPED = {
    "id": shape.filled(),
    "key": shape.matches(KEY),
    "version": shape.whole(1, MAX_VERSION),
    "shipped": lambda value: value is True,
    "digest": shape.matches(HASH),
}
OWN = {
    "id": shape.uid,
    "key": shape.matches(KEY),
    "version": shape.whole(1, MAX_VERSION),
    "shipped": lambda value: value is False,
    "edition": shape.whole(1, MAX_EDITION),
    "content": is_content,
    "state": shape.one_of(*STATES),
    "date_approved": shape.maybe(shape.moment),
    "date_retired": shape.maybe(shape.moment),
    "follows": shape.maybe(is_reference),
    "origin": shape.maybe(is_reference),
    "authors": shape.listed(shape.PERSON, 1000),
    "approvals": shape.listed(APPROVAL, 100),
}


class GolivePartScenarios(models.AbstractModel):
    """Scenarios. What Golive ships is in every database that has the module: of these only what to
    know them by travels, and what they hold, to say where a database has another."""

    _name = "golive.part.scenarios"
    _inherit = "golive.part"
    _description = "Golive Bundle: Scenarios"

    _part = "scenarios"
    _turn = 20

    @api.model
    def _rows(self, going):
        return [_shipped(one) if not one.edition else self._own(one) for one in going.scenarios]

    @api.model
    def _own(self, scenario):
        return {
            "id": scenario.uid,
            "key": scenario.key,
            "version": scenario.version,
            "shipped": False,
            "edition": scenario.edition,
            "content": content_of(scenario),
            "state": scenario.state,
            "date_approved": shape.told(scenario.date_approved),
            "date_retired": shape.told(scenario.date_retired),
            "follows": reference(scenario._major_followed()),
            "origin": reference(scenario.origin_id),
            "authors": scenario._authors(),
            "approvals": [one._told() for one in _approvals(scenario)],
        }

    @api.model
    def _check(self, row):
        is_shipped = row.get("shipped") is True
        shape.check_row(self._part, row, SHIPPED if is_shipped else OWN)
        if is_shipped and row["id"] != shipped_id(row["key"], row["version"]):
            self._refuse()
        if not is_shipped and row["state"] == "approved" and not row["date_approved"]:
            self._refuse()

    @api.model
    def _take(self, coming, rows):
        # What is followed, and what was copied, comes first.
        for row in sorted(rows, key=lambda row: (row["version"], row.get("edition", 0))):
            become = self._take_shipped if row["shipped"] else self._take_own
            coming.count(self._part, become(coming, row))

    @api.model
    def _take_shipped(self, coming, row):
        known = find(coming.env, row["id"])
        if not known:
            coming.note("shipped", f"{row['key']} v{row['version']}")
            return "left"
        if _shipped(known)["digest"] != row["digest"]:
            coming.note("differs", known.display_name)
            return "differs"
        return "there"

    @api.model
    def _take_own(self, coming, row):
        # By its unique id alone: no bundle speaks for what a module ships.
        known = coming.env["golive.scenario"].search([("uid", "=", row["id"])])
        if not known:
            return self._make(coming, row)
        is_same = (known.key, known.version) == (row["key"], row["version"])
        if not (known.edition and is_same and content_of(known) == row["content"]):
            coming.note("differs", known.display_name)
            return "differs"
        self._keep_authors(coming, known, row)
        is_later = row["state"] == "approved" and known.state in ("draft", "review")
        if not is_later:
            return "there"
        try:
            with coming.env.cr.savepoint():
                self._approve(known, row, coming.user)
        except UserError as error:
            coming.note("left", known.display_name, error.args[0])
            return "left"
        return "newer"

    @api.model
    def _make(self, coming, row):
        try:
            with coming.env.cr.savepoint():
                made = self._created(coming, row)
                if row["state"] in ("approved", "retired"):
                    self._approve(made, row, coming.user)
        except UserError as error:
            name = row["content"]["words"]["name"]["en_US"]
            coming.note("left", f"{name} ({row['key']} v{row['version']})", error.args[0])
            return "left"
        return "new"

    @api.model
    def _created(self, coming, row):
        """A draft, as the same edition where that is free.

        :raise UserError: saying what it needs that is not here
        """
        scenarios, content = coming.env["golive.scenario"], row["content"]
        actors = {step["actor"] for step in content["steps"]} - {None}
        roles = self._roles(coming, {*content["roles"], *actors})
        same = [("key", "=", row["key"]), ("version", "=", row["version"])]
        taken = scenarios.search(same).mapped("edition")
        edition = row["edition"] if row["edition"] not in taken else max(taken) + 1
        scenario = scenarios.create(
            {
                "uid": row["id"],
                "key": row["key"],
                "version": row["version"],
                "edition": edition,
                "origin_id": find(coming.env, row["origin"]).id,
                "bundle_id": coming.bundle.id,
                "app": content["app"],
                "kind": content["kind"],
                "minutes": content["minutes"],
                "start": content["start"],
                "role_ids": [Command.set([roles[key].id for key in content["roles"]])],
                "spec": content["spec"] or False,
                "process_class": content["process_class"],
                "revision": content["revision"],
                **source_words(content["words"]),
                "step_ids": [
                    Command.create(
                        {
                            "sequence": place * 10,
                            "key": step["key"],
                            "actor_id": roles[step["actor"]].id if step["actor"] else False,
                            "spec": step["spec"] or False,
                            **source_words(step["words"]),
                        }
                    )
                    for place, step in enumerate(content["steps"], 1)
                ],
            }
        )
        put_words(scenario, content["words"])
        for made, step in zip(scenario.step_ids, content["steps"], strict=True):
            put_words(made, step["words"])
        self._keep_authors(coming, scenario, row)
        return scenario

    @api.model
    def _keep_authors(self, coming, scenario, row):
        """Who wrote it elsewhere approves it here as little: whether they are here or not yet."""
        users = [coming.user(author).id for author in row["authors"]]
        scenario._keep_authors(row["authors"], coming.env["res.users"].browse(filter(None, users)))

    @api.model
    def _roles(self, coming, keys):
        roles = coming.env["golive.role"].search([("key", "in", list(keys))])
        found = {role.key: role for role in roles}
        if missing := sorted(keys - found.keys()):
            raise UserError(coming.env._("These roles are not here: %s.", ", ".join(missing)))
        return found

    @api.model
    def _approve(self, scenario, row, user_of):
        """As it was approved where it comes from, if it can be played here.

        :param user_of: who somebody with name and login is here
        :raise UserError: saying why it cannot
        """
        if row["state"] == "approved" and (problems := scenario._problems()):
            raise UserError("\n".join(problems))
        if row["state"] == "approved":
            self._check_approvals(scenario, row)
        dates = {name: shape.moment_of(row[name]) for name in ("date_approved", "date_retired")}
        scenario._set_state(row["state"], epoch=self._epoch(scenario, row), **dates)
        scenario.env["golive.review"]._keep_approvals(scenario, row["approvals"], user_of)

    @api.model
    def _check_approvals(self, scenario, row):
        """Somebody approved just this, who wrote none of it, here or where it comes from.

        :raise UserError: where nobody did
        """
        wrote = {one["login"] for one in (*row["authors"], *scenario._authors())}
        digest = digest_of(row["content"])
        if not any(
            one["digest"] == digest and one["person"]["login"] not in wrote
            for one in row["approvals"]
        ):
            raise UserError(
                self.env._("Nobody but its authors approved it as it is: it is to be reviewed.")
            )

    @api.model
    def _epoch(self, scenario, row):
        """The rank here of the last major version that it follows; see `play.epoch`."""
        followed = find(scenario.env, row["follows"])
        return (followed or scenario)._rank()


def _approvals(scenario):
    return scenario.review_ids.filtered(lambda one: one.act == "approved").sorted("date")


def _shipped(scenario):
    content = content_of(scenario)
    told = [content, *content["steps"]]
    for one in told:
        one["words"] = source_words(one["words"])
    return {
        "id": shipped_id(scenario.key, scenario.version),
        "key": scenario.key,
        "version": scenario.version,
        "shipped": True,
        "digest": digest_of(content),
    }
