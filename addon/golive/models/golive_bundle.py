import base64
import hashlib
import json
from datetime import date

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.modules.module import get_manifest
from odoo.tools import SQL

from ..bundle import shape, signing
from ..bundle.container import MAX_FILE, open_bundle, pack
from ..bundle.fault import BundleFault
from ..parts.coming import Coming
from ..parts.going import Going
from ..play.at_once import let_others_first
from ..play.key import KEY
from .golive_database import KINDS


class GoliveBundle(models.Model):
    """A signed file with scenarios, and with what was proven, that left this database or entered
    it. Insert-only: the list of what came and went. Times are UTC."""

    _name = "golive.bundle"
    _description = "Golive Bundle"
    _log_access = False
    _order = "id desc"
    _rec_name = "source"

    direction = fields.Selection(
        [("out", "Exported"), ("in", "Imported")], required=True, readonly=True
    )
    date = fields.Datetime(required=True, readonly=True)
    user_id = fields.Many2one(
        "res.users", string="Person", required=True, readonly=True, ondelete="restrict"
    )
    hash = fields.Char(string="SHA-256 of the File", required=True, readonly=True)
    size = fields.Integer(string="Bytes", readonly=True)
    source = fields.Char(string="From Database", required=True, readonly=True)
    source_kind = fields.Selection(KINDS, string="Kind of Database", readonly=True)
    source_uuid = fields.Char(string="Database UUID", readonly=True)
    source_url = fields.Char(string="URL", readonly=True)
    fingerprint = fields.Char(readonly=True, help="Of the key that it is signed with.")
    made = fields.Datetime(string="Made On", readonly=True)
    made_by = fields.Char(readonly=True)
    version = fields.Char(string="Golive Version", readonly=True)
    content = fields.Json(readonly=True, help="Its parts, as the manifest has them.")
    report = fields.Json(readonly=True, help="What became of each part, and what to look at.")

    @api.model_create_multi
    def create(self, vals_list):
        if not self.env.su:
            raise UserError(self.env._("Bundles are exported and imported, not written by hand."))
        return super().create(vals_list)

    def write(self, vals):
        if not self.env.su:
            raise UserError(self.env._("What came and went is kept as it was."))
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_never(self):
        raise UserError(self.env._("What came and went is kept."))

    @api.model
    def export_file(self, scenarios=None, proof=True, since=None):
        """Make a bundle, as an administrator of Golive.

        :param scenarios: keys of those that leave in all their versions; None: all
        :param proof: whether runs, results, attempts and attendance do, as far as the administrator
            may read them in any of their companies
        :param since: only what was begun since then, `YYYY-MM-DD`, or None
        :return: dict name (of a file), file (base64)
        :raise AccessError: for anybody else
        :raise ValidationError: for anything else
        """
        self._check_admin()
        is_keys = shape.listed(shape.matches(KEY))
        if not (
            (scenarios is None or is_keys(scenarios))
            and isinstance(proof, bool)
            and (since is None or shape.day(since))
        ):
            raise ValidationError(self.env._("Not what a bundle can be made of."))
        chosen = self.env["golive.scenario"]
        if scenarios is None:
            chosen = chosen.search([("state", "!=", False)])
        elif scenarios:
            chosen = chosen.search([("key", "in", scenarios)])
            if missing := sorted(set(scenarios) - set(chosen.mapped("key"))):
                raise UserError(self.env._("There is no scenario “%s”.", missing[0]))
        name, data = self._export(chosen, proof, date.fromisoformat(since) if since else None)
        return {"name": name, "file": base64.b64encode(data).decode()}

    @api.model
    def import_file(self, file, dry_run=False, trust=None):
        """Let a bundle enter, as an administrator of Golive; all of it or nothing.

        :param file: base64
        :param dry_run: only say what would become of it
        :param trust: fingerprint of a key that is accepted from now on, if it is this bundle's
        :return: dict id (of the golive.bundle, or None), report, words (list of lines)
        :raise AccessError: for anybody else
        :raise UserError: for a bundle that is refused, saying where it is wrong, and for a source
            that is not trusted, with its fingerprint
        """
        self._check_admin()
        if not isinstance(dry_run, bool) or not (trust is None or isinstance(trust, str)):
            raise ValidationError(self.env._("Not a way to import a bundle."))
        data = self._decoded(file)
        manifest, parts = self._opened(data)
        if trust is not None:
            self._check_fingerprint(manifest, trust)
        with self.env.cr.savepoint() as savepoint:
            if trust is not None:
                self.env["golive.bundle.source"]._trust(manifest)
            bundle = self._import(data, manifest, parts)
            bundle_id, report = bundle.id, bundle.report
            if dry_run:
                savepoint.rollback()
        self.env.invalidate_all()
        words = self._words(report, dry_run)
        return {"id": None if dry_run else bundle_id, "report": report, "words": words}

    @api.model
    def _check_admin(self):
        if not (self.env.su or self.env.user.has_group("golive.group_admin")):
            raise AccessError(
                self.env._("Only administrators of Golive export and import bundles.")
            )

    @api.model
    def _about_here(self):
        """This database, as a manifest names it: dict uuid, name, kind, url."""
        database = self.env["golive.database"]
        here = database._here()
        return {
            "uuid": here["uuid"] or self.env.cr.dbname,
            "name": self.env.cr.dbname,
            "kind": database._newest().kind or "production",
            "url": here["url"],
        }

    @api.model
    def _export(self, scenarios, proof, since=None):
        """
        :param scenarios: golive.scenario
        :return: pair of a name for the file, and its bytes
        """
        going = Going(self.env, scenarios._with_followed(), proof, since)
        parts = {part._part: part._rows(going) for part in self.env["golive.part"]._all()}
        user, now = self.env.user, fields.Datetime.now()
        key = self.env["golive.bundle.key"]._mine()
        about = {
            "golive": get_manifest("golive")["version"],
            "made": shape.told(now),
            "by": {"name": user.name, "login": user.login},
            "source": self._about_here(),
        }
        try:
            data = pack(about, parts, bytes.fromhex(key.private))
            if len(data) > MAX_FILE:
                raise BundleFault("container", "too_big")
            manifest, _rows = open_bundle(data)
            for part in self.env["golive.part"]._all():
                # What would be refused elsewhere does not leave as if it were whole.
                for row in parts[part._part]:
                    part._check(row)
        except BundleFault as error:
            raise UserError(self._fault_words(error)) from error
        self._keep("out", data, manifest)
        return f"golive_{self.env.cr.dbname}_{now:%Y%m%d_%H%M%S}.golive", data

    @api.model
    def _decoded(self, file):
        if not isinstance(file, str) or len(file) > MAX_FILE * 2:
            raise ValidationError(self.env._("Not a bundle: a file in base64 is expected."))
        try:
            return base64.b64decode(file, validate=True)
        except ValueError as error:
            raise ValidationError(
                self.env._("Not a bundle: a file in base64 is expected.")
            ) from error

    @api.model
    def _opened(self, data):
        """The manifest and rows of a bundle that is whole.

        :raise UserError: saying where it is wrong
        """
        try:
            return open_bundle(data)
        except BundleFault as error:
            raise UserError(self._fault_words(error)) from error

    @api.model
    def _check_fingerprint(self, manifest, said):
        known = signing.fingerprint(bytes.fromhex(manifest["key"]))
        if "".join(said.split()).lower() != known.replace(" ", ""):
            raise UserError(
                self.env._("The bundle is signed by another key than the one to trust: %s.", known)
            )

    @api.model
    def _import(self, data, manifest, parts):
        """Let the rows of a bundle enter.

        :return: the golive.bundle that keeps it
        """
        if not self.env["golive.bundle.source"]._is_trusted(manifest):
            raise UserError(
                self.env._(
                    "Nobody has accepted the key of “%(database)s” yet. Have an administrator "
                    "there read its fingerprint to you, as Golive shows it under Configuration, "
                    "Bundles. If it is this one, accept it when you import: %(fingerprint)s",
                    database=manifest["source"]["name"],
                    fingerprint=signing.fingerprint(bytes.fromhex(manifest["key"])),
                )
            )
        known = self.sudo().search([("direction", "=", "in")]).ids
        others = SQL("SELECT FROM golive_bundle WHERE direction = 'in' AND id != ALL(%s)", known)
        let_others_first(self.env, "golive.bundle", others)
        bundle = self._keep("in", data, manifest)
        coming = Coming(self.env, bundle)
        try:
            self._let_in(coming, parts)
        except BundleFault as error:
            raise UserError(self._fault_words(error)) from error
        bundle.sudo().report = coming.report()
        return bundle

    @api.model
    def _let_in(self, coming, rows):
        parts = self.env["golive.part"]._all()
        if set(rows) - {part._part for part in parts}:
            raise BundleFault("manifest", "parts")
        for part in parts:
            for row in rows.get(part._part, ()):
                part._check(row)
        coming.ids = {name: {row["id"] for row in found} for name, found in rows.items()}
        for part in parts:
            if part._part in rows:
                part._take(coming, rows[part._part])
        for part in parts:
            part._settle(coming)

    @api.model
    def _keep(self, direction, data, manifest):
        source = manifest["source"]
        return self.sudo().create(
            {
                "direction": direction,
                "date": fields.Datetime.now(),
                "user_id": self.env.uid,
                "hash": hashlib.sha256(data).hexdigest(),
                "size": len(data),
                "source": source["name"],
                "source_kind": source["kind"],
                "source_uuid": source["uuid"],
                "source_url": source["url"],
                "fingerprint": signing.fingerprint(bytes.fromhex(manifest["key"])),
                "made": shape.moment_of(manifest["made"]),
                "made_by": f"{manifest['by']['name']} ({manifest['by']['login']})",
                "version": manifest["golive"],
                "content": json.loads(json.dumps(manifest["parts"])),
            }
        )
