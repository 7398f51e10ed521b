from odoo import api, models
from odoo.fields import Command

from ..bundle import shape
from ..content.words import put_words, words_of
from ..play.key import KEY
from ..play.script import XML_ID

LINE = shape.of(
    {
        "key": shape.matches(KEY),
        "mode": shape.one_of("learn", "practice", "test"),
        "days": shape.whole(-3650, 3650),
        "since": shape.one_of("joined", "previous", "live"),
    }
)


class GolivePartPaths(models.AbstractModel):
    """Learning paths in force: those that Golive ships by their xml id, the customer's own by their
    unique id."""

    _name = "golive.part.paths"
    _inherit = "golive.part"
    _description = "Golive Bundle: Learning Paths"

    _part = "paths"
    _turn = 30
    _shape = {
        "id": lambda value: shape.uid(value) or shape.matches(XML_ID)(value),
        "role": shape.matches(KEY),
        "name": lambda value: bool(value) and shape.words(value),
        "date_from": shape.day,
        "lines": shape.listed(LINE, 500),
    }

    @api.model
    def _rows(self, going):
        shipped = self._shipped(going.paths)
        return [
            {
                "id": shipped.get(path.id) or path.uid,
                "role": path.role_id.key,
                "name": words_of(path, "name"),
                "date_from": shape.told(path.date_from),
                "lines": self._lines(path),
            }
            for path in going.paths
        ]

    @api.model
    def _take(self, coming, rows):
        paths = coming.env["golive.path"]
        for row in rows:
            path = self._find(coming, row["id"])
            if path:
                is_same = self._lines(path) == row["lines"]
                coming.count(self._part, "there" if is_same else "differs")
                if not is_same:
                    coming.note("differs", path.name)
                continue
            role = coming.env["golive.role"].search([("key", "=", row["role"])])
            if not shape.uid(row["id"]) or not role:
                coming.count(self._part, "left")
                coming.note("path", row["name"]["en_US"])
            elif paths.search_count([("role_id", "=", role.id)], limit=1):
                coming.count(self._part, "left")
                coming.note("path_of_its_own", row["name"]["en_US"], role.name)
            else:
                coming.count(self._part, "new")
                self._make(paths, row, role)

    @api.model
    def _make(self, paths, row, role):
        lines = [{"sequence": place * 10, **line} for place, line in enumerate(row["lines"], 1)]
        path = paths.create(
            {
                "uid": row["id"],
                "name": row["name"]["en_US"],
                "role_id": role.id,
                "date_from": shape.day_of(row["date_from"]),
                "line_ids": [Command.create(line) for line in lines],
            }
        )
        put_words(path, {"name": row["name"]})

    @api.model
    def _find(self, coming, said):
        paths = coming.env["golive.path"].with_context(active_test=False)
        if shape.uid(said):
            return paths.search([("uid", "=", said)])
        path = coming.env.ref(said, raise_if_not_found=False)
        return path if path and path._name == "golive.path" else paths

    @api.model
    def _shipped(self, paths):
        """id → xml id, of those that a module brings."""
        named = paths._get_external_ids()
        found = {
            path: [name for name in names if name[:2] != "__"] for path, names in named.items()
        }
        return {path: min(names) for path, names in found.items() if names}

    @api.model
    def _lines(self, path):
        names = ("key", "mode", "days", "since")
        return [{name: line[name] for name in names} for line in path.line_ids]
