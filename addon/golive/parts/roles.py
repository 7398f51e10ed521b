from odoo import api, models

from ..bundle import shape
from ..content.words import put_words, words_of
from ..play.key import KEY

AREAS = ("procurement", "inventory", "maintenance", "helpdesk", "other")
SEGMENTS = (
    *("process_owner", "super_user", "transactional"),
    *("approver", "reporting", "executive"),
)


class GolivePartRoles(models.AbstractModel):
    """The roles that scenarios and paths speak of. Who holds one is said in each database: neither
    groups nor people travel."""

    _name = "golive.part.roles"
    _inherit = "golive.part"
    _description = "Golive Bundle: Roles"

    _part = "roles"
    _turn = 10
    _shape = {
        "id": shape.matches(KEY),
        "shipped": shape.flag,
        "area": shape.one_of(*AREAS),
        "segment": shape.one_of(*SEGMENTS),
        "name": lambda value: bool(value) and shape.words(value),
    }

    @api.model
    def _rows(self, going):
        roles = going.scenarios.role_ids | going.scenarios.step_ids.actor_id
        roles |= going.paths.role_id
        shipped = roles._get_external_ids()
        return [
            {
                "id": role.key,
                "shipped": any(not name.startswith("__") for name in shipped[role.id]),
                "area": role.area,
                "segment": role.segment,
                "name": words_of(role, "name"),
            }
            for role in roles
        ]

    @api.model
    def _take(self, coming, rows):
        roles = coming.env["golive.role"]
        known = {role.key: role for role in roles.search([])}
        for row in rows:
            role = known.get(row["id"])
            if role:
                is_same = (role.area, role.segment) == (row["area"], row["segment"])
                coming.count(self._part, "there" if is_same else "differs")
                if not is_same:
                    coming.note("differs", role.name)
            elif row["shipped"]:
                # The module that brings it would meet ours, and could not be installed.
                coming.count(self._part, "left")
                coming.note("role", f"{row['name']['en_US']} ({row['id']})")
            else:
                coming.count(self._part, "new")
                made = roles.create(
                    {
                        "key": row["id"],
                        "name": row["name"]["en_US"],
                        "area": row["area"],
                        "segment": row["segment"],
                    }
                )
                put_words(made, {"name": row["name"]})
                coming.note("holders", made.name)
