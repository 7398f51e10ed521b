from odoo.tests import new_test_user

from .common import GoliveCase


class SupportCase(GoliveCase):
    """Contacts are of the area of most roles whose scenarios are about them; its super user is at
    North."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.taught = cls.contact_scenario()
        cls.area = cls.env["golive.holding"]._area_of("res.partner")
        cls.north, cls.south = cls.env["golive.site"].create(
            [{"name": "North", "code": "N"}, {"name": "South", "code": "S"}]
        )
        cls.north.user_ids = cls.learner
        cls.super_role = cls.env["golive.role"].create(
            {"key": "test.super", "name": "Super", "segment": "super_user", "area": cls.area}
        )
        cls.ada, cls.bea = (
            new_test_user(cls.env, f"golive_{name}", "base.group_user", name=name)
            for name in ("Ada", "Bea")
        )
        for user, site in ((cls.ada, cls.north), (cls.bea, cls.south)):
            cls.env["golive.holding"].create(
                {"role_id": cls.super_role.id, "user_id": user.id, "site_id": site.id}
            )
        cls.support = new_test_user(
            cls.env, "golive_support", "base.group_user,golive.group_support"
        )

    def people(self, user=None):
        return self.env["golive.person"].with_user(user or self.learner)

    def problems(self, user=None):
        return self.env["golive.problem"].with_user(user or self.learner)

    def report(self, user=None, **values):
        told = {"uid": self.uid(), "words": "It does not save", "model": "res.partner", **values}
        receipt = self.problems(user).report(told)
        return self.env["golive.problem"].browse(receipt["id"]), receipt
