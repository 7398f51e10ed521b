import base64

from odoo.tools import SQL

from ..bundle import signing
from ..bundle.container import open_bundle, pack
from .common import GoliveCase

#: What a run and a session leave behind, in the order in which it can be deleted.
PROVEN = (
    *("golive_correction", "golive_attendance", "golive_session", "golive_attempt"),
    *("golive_turn", "golive_result", "golive_given", "golive_run", "golive_script"),
    *("golive_carried", "golive_review"),
)


class BundleCase(GoliveCase):
    """A scenario of the customer's own, played here; what leaves can be forgotten, as another
    database does not know it, and come back."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.declare()
        cls.contacts = cls.contact_scenario()

    def bundles(self, user=None):
        return self.env["golive.bundle"].with_user(user or self.admin).with_context(lang="en_US")

    def play(self, user=None, mode="learn", scenario=None):
        """A whole run."""
        uid = self.begin(scenario or self.contacts, user, mode)
        contact = self.contact(user, city="Gent")
        self.contact(user, parent_id=contact.id)
        entries = [
            self.entry("open", page="passed"),
            self.entry("name", page="passed", binds={"contact": contact.id}),
            *(self.entry(key) for key in ("look", "city", "child", "read")),
        ]
        self.record(uid, *entries, user=user)
        return self.env["golive.run"].search([("uid", "=", uid)])

    def exported(self, *keys, **values):
        """The bytes of a bundle of these scenarios, of the test's own without any."""
        made = self.bundles().export_file(list(keys or ("test.contact",)), **values)
        return base64.b64decode(made["file"])

    def imported(self, data, user=None, **values):
        """What `import_file` answers."""
        return self.bundles(user).import_file(base64.b64encode(data).decode(), **values)

    def rows(self, data, part):
        return open_bundle(data)[1][part]

    def counts(self, answer):
        return answer["report"]["parts"]

    def notes(self, answer, kind):
        return [note["what"] for note in answer["report"]["notes"] if note["kind"] == kind]

    def hashes(self, data):
        """Part → (lines, hash of what it holds)."""
        manifest, _rows = open_bundle(data)
        return {
            part["name"]: (part["count"], part["content"]["sha256"]) for part in manifest["parts"]
        }

    def repacked(self, data, key=None, about=None, **parts):
        """The bundle with other parts, signed by another database, or with the key of this one.

        :param parts: name → what makes rows of its rows, or the rows themselves
        """
        manifest, rows = open_bundle(data)
        for name, change in parts.items():
            rows[name] = change(rows[name]) if callable(change) else change
        kept = {name: manifest[name] for name in ("golive", "made", "by", "source")}
        mine = bytes.fromhex(self.env["golive.bundle.key"]._mine().private)
        return pack({**kept, **(about or {})}, rows, key or mine)

    def elsewhere(self, data, name="test", **parts):
        """The same as another database would have made it, and its fingerprint."""
        key = signing.new_key()
        source = {"uuid": f"of {name}", "name": name, "kind": "test", "url": "http://elsewhere"}
        told = signing.fingerprint(signing.public_of(key))
        return self.repacked(data, key, {"source": source}, **parts), told

    def forget(self, scenarios=True):
        """Be a database in which nothing of this was made."""
        self.env.flush_all()
        for table in PROVEN:
            self.cr.execute(SQL("DELETE FROM %s", SQL.identifier(table)))
        if scenarios:
            self.cr.execute("DELETE FROM golive_scenario WHERE key LIKE 'test.%'")
        self.env.invalidate_all()
