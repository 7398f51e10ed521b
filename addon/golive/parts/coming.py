"""What enters with a bundle: who and what is meant by its words here, and what becomes of it."""

from collections import Counter
from contextlib import contextmanager

from odoo import SUPERUSER_ID

from ..models.golive_unique import KEPT
from .reference import find


class Coming:
    """
    :param env: of the administrator who imports
    :param bundle: golive.bundle that it comes with
    """

    def __init__(self, env, bundle):
        self.companies = env.user.company_ids.sudo()
        self.company = env.company
        context = {
            "lang": env.lang,
            "tracking_disable": True,
            "mail_create_nolog": True,
            "mail_create_nosubscribe": True,
            "golive_uid_by": KEPT,
            "allowed_company_ids": self.companies.ids,
        }
        # Nobody who imports becomes an author of what others wrote.
        self.env = env(user=SUPERUSER_ID, su=True, context=context)
        self.bundle = bundle.with_env(self.env)
        #: Ids of the rows of the bundle: part → set.
        self.ids = {}
        self._counts = {}
        self._notes = Counter()
        self._is_quiet = False
        self._users = {}
        self._sites = {}
        self._scenarios = {}

    def count(self, part, what):
        """One more row of a part is `new`, `newer`, `there`, `differs` or `left`."""
        self._counts.setdefault(part, Counter())[what] += 1

    def note(self, kind, what, why=""):
        """Something that whoever imports should know.

        :param kind: a key of `golive.bundle`'s `NOTES`
        """
        if not self._is_quiet:
            self._notes[kind, what, why] += 1

    @contextmanager
    def quietly(self):
        """What is noted of lines that came with other bundles was said then."""
        self._is_quiet = True
        try:
            yield
        finally:
            self._is_quiet = False

    def report(self):
        """dict parts (name → what → count) and notes (list of dict kind, what, why, count)."""
        return {
            "parts": {part: dict(counts) for part, counts in sorted(self._counts.items())},
            "notes": [
                {"kind": kind, "what": what, "why": why, "count": count}
                for (kind, what, why), count in sorted(self._notes.items())
            ],
        }

    def user(self, person):
        """Who has this login here, an employee, gone ones too; never made. Empty: nobody."""
        users = self.env["res.users"]
        if person is None:
            return users
        if person["login"] not in self._users:
            domain = [*users._get_login_domain(person["login"]), ("share", "=", False)]
            found = users.with_context(active_test=False).search(domain, limit=1)
            self._users[person["login"]] = found.filtered(lambda one: one.id != SUPERUSER_ID)
        user = self._users[person["login"]]
        if not user:
            self.note("person", said_of(person))
        return user

    def scenario(self, said):
        """The scenario that a reference is of, once those of the bundle have entered."""
        if said not in self._scenarios:
            self._scenarios[said] = find(self.env, said)
        return self._scenarios[said]

    def site(self, site):
        """The site with this code here, or none."""
        if site is None:
            return self.env["golive.site"]
        if site["code"] not in self._sites:
            sites = self.env["golive.site"].with_context(active_test=False)
            self._sites[site["code"]] = sites.search([("code", "=", site["code"])])
        found = self._sites[site["code"]]
        if not found:
            self.note("site", f"{site['name']} ({site['code']})")
        return found

    def company_of(self, name):
        """The company of that name, of those that the administrator may enter; else theirs."""
        found = self.companies.filtered(lambda company: company.name == name)[:1]
        if not found:
            self.note("company", name)
        return found or self.company


def said_of(person):
    """A person as text."""
    name, login = person["name"], person["login"]
    return f"{name} ({login})" if name and name != login else login
