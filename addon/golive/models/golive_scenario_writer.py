from odoo import SUPERUSER_ID, api, fields, models

from ..content.scenario import content_of, digest_of
from .golive_scenario_freeze import METHODS


class GoliveScenario(models.Model):
    """Who wrote in a version, in whatever database that was: none of them approves it."""

    _inherit = "golive.scenario"

    author_ids = fields.Many2many(
        "res.users",
        "golive_scenario_author_rel",
        string="Authors",
        readonly=True,
        copy=False,
        help="Who wrote in this version. None of them approves it.",
    )
    told_authors = fields.Json(
        readonly=True,
        copy=False,
        help="Authors as a bundle named them, where no user here is called the same: login, name.",
    )
    also_written_by = fields.Text(
        compute="_compute_also_written_by",
        help="Who wrote in it in another database. They do not approve it here, either.",
    )

    @api.depends("author_ids", "told_authors")
    def _compute_also_written_by(self):
        for scenario in self.sudo():
            logins = [one["login"] for one in scenario.told_authors or []]
            users = scenario.env["res.users"].with_context(active_test=False)
            here = set(users.search([("login", "in", logins)]).mapped("login"))
            scenario.also_written_by = "\n".join(
                self._told_author(one, one["login"] in here)
                for one in scenario._authors()
                if one["login"] not in scenario.author_ids.mapped("login")
            )

    @api.model
    def _told_author(self, author, is_here):
        told = f"{author['name']} ({author['login']})" if author["name"] else author["login"]
        return told if is_here else self.env._("%s, who has no user here", told)

    def _authors(self):
        """All of them, as a bundle names them: list of dict login, name, in the order of their
        logins. What another database said stays as it said it, so that it leaves as it came."""
        self.ensure_one()
        said = {user.login: user.name or "" for user in self.author_ids}
        said.update({one["login"]: one["name"] for one in self.told_authors or []})
        return [{"login": login, "name": said[login]} for login in sorted(said)]

    def _is_writer(self, user):
        """Whether somebody wrote in it; who got their login here after it came, too."""
        return user in self.author_ids or user.login in {one["login"] for one in self._authors()}

    def _keep_authors(self, authors, users):
        """Add some, past the freeze: it takes nobody's right but theirs to approve it.

        :param authors: as `_authors` has them
        :param users: those of them who are here
        """
        self.ensure_one()
        told = {one["login"]: one for one in self.told_authors or []}
        here = {user.login: user.name or "" for user in self.author_ids | users}
        for one in authors:
            if here.get(one["login"]) != one["name"]:
                told.setdefault(one["login"], one)
        values = {}
        if new := users - self.author_ids:
            values["author_ids"] = [fields.Command.link(user.id) for user in new]
        if len(told) > len(self.told_authors or []):
            values["told_authors"] = [told[login] for login in sorted(told)]
        if values:
            self.with_context(golive_state_by=METHODS).write(values)

    def _keep_author(self, user):
        self._keep_authors([], user)

    def _authored(self):
        """Whoever writes in a version is an author of it; nobody is of what a module brings."""
        if self.env.uid != SUPERUSER_ID:
            for scenario in self.sudo():
                if self.env.user not in scenario.author_ids:
                    scenario._keep_author(self.env.user)

    def copy(self, default=None):
        copies = super().copy(default)
        for scenario, made in zip(self, copies, strict=True):
            made._wrote_too(scenario)
        return copies

    def _wrote_too(self, other):
        """What was taken from another version is its authors' words, unless somebody else approved
        them: then what is new in it is all that still needs a second pair of eyes, and theirs will
        do. Else each version would have fewer people who may approve it than the one before."""
        mine, other = self.sudo(), other.sudo()
        if not other._is_approved_as_it_is():
            mine._keep_authors(other._authors(), other.author_ids)

    def _is_approved_as_it_is(self):
        """Whether somebody who did not write in it approved just what it says now."""
        approvals = self.review_ids.filtered(lambda one: one.act == "approved")
        wrote = {one["login"] for one in self._authors()}
        given = {one.digest for one in approvals if one.login not in wrote}
        return bool(given) and digest_of(content_of(self)) in given
