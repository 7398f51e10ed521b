import json

from odoo import api, models

from ..bundle import shape
from ..bundle.canonical import dump
from ..bundle.fault import BundleFault


class GolivePart(models.AbstractModel):
    """One kind of row in a bundle: how it leaves, and how it enters. Another model adds its part as
    a model `golive.part.<name>` of its own, in a file beside these."""

    _name = "golive.part"
    _description = "Golive Part of a Bundle"

    #: What the bundle calls it.
    _part = None
    #: Where it stands among those that enter: what others speak of comes first.
    _turn = 0
    #: What its rows hold: field → function of `bundle.shape`.
    _shape = None

    @api.model
    def _all(self):
        """Every part there is, in the order in which they enter."""
        names = [name for name in self.env.registry if name.startswith("golive.part.")]
        return sorted((self.env[name] for name in names), key=lambda part: part._turn)

    @api.model
    def _rows(self, going):
        """The rows that leave.

        :param going: `Going`
        :return: list of dict, each with its `id`
        """
        raise NotImplementedError

    @api.model
    def _check(self, row):
        """
        :raise BundleFault: for a row that is not as it should be
        """
        shape.check_row(self._part, row, self._shape)
        self._check_sense(row)

    @api.model
    def _check_sense(self, row):
        """What fields of the right kind may still not say together.

        :raise BundleFault: for such a row
        """

    @api.model
    def _refuse(self):
        raise BundleFault(self._part, "row")

    @api.model
    def _take(self, coming, rows):
        """Let rows enter.

        :param coming: `Coming`, which counts what becomes of them
        :param rows: list of dict, each checked
        """
        raise NotImplementedError

    @api.model
    def _settle(self, coming):
        """Place what came earlier and could not be then."""


class GoliveProof(models.AbstractModel):
    """A part that is kept line by line as it came, in `golive.carried`, and placed beside what was
    proven here as far as its people and scenarios are here."""

    _name = "golive.proof"
    _inherit = "golive.part"
    _description = "Golive Part of What Was Proven"

    @api.model
    def _of(self, row):
        """The run or session that a row belongs to: uid, or None."""
        return row["run"]

    @api.model
    def _rank(self, row):
        """Of two rows with one id, that which is later counts."""
        return 0

    @api.model
    def _own(self, ids):
        """Of these ids, those of what was proven in this very database."""
        raise NotImplementedError

    @api.model
    def _place(self, coming, rows):
        """Place rows, or what is new in them, here.

        :param rows: list of dict
        :return: set of ids of those of which all has its place now
        """
        raise NotImplementedError

    @api.model
    def _carried(self, going):
        """The rows of runs and sessions that leave, as they once came."""
        lines = self.env["golive.carried"].sudo()
        found = lines.search([("part", "=", self._part), ("of", "in", list(going.carried))])
        return [json.loads(line.body) for line in found]

    @api.model
    def _take(self, coming, rows):
        lines = coming.env["golive.carried"]
        known = {
            line.uid: line
            for line in lines.search(
                [("part", "=", self._part), ("uid", "in", [row["id"] for row in rows])]
            )
        }
        own = self._own([row["id"] for row in rows if row["id"] not in known])
        new = []
        for row in rows:
            line = known.get(row["id"])
            if row["id"] in own:
                coming.count(self._part, "there")
            elif line is None:
                coming.count(self._part, "new")
                new.append(row)
            elif self._rank(row) > self._rank(json.loads(line.body)):
                coming.count(self._part, "newer")
                line.write({"body": dump(row).decode(), "settled": False})
            else:
                coming.count(self._part, "there")
        lines.create(
            [
                {
                    "part": self._part,
                    "uid": row["id"],
                    "of": self._of(row),
                    "body": dump(row).decode(),
                    "bundle_id": coming.bundle.id,
                }
                for row in new
            ]
        )

    @api.model
    def _settle(self, coming):
        lines = coming.env["golive.carried"].search(
            [("part", "=", self._part), ("settled", "!=", True)]
        )
        rows = [json.loads(line.body) for line in lines]
        ids = coming.ids.get(self._part, ())
        settled = self._place(coming, [row for row in rows if row["id"] in ids])
        with coming.quietly():
            settled |= self._place(coming, [row for row in rows if row["id"] not in ids])
        lines.filtered(lambda line: line.uid in settled).settled = True
