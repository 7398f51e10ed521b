from odoo.tests import tagged

from ..play.form_domain import called, form_domain
from .common import GoliveCase


@tagged("post_install", "-at_install")
class TestFormDomain(GoliveCase):
    """What the page says of a form, the server says of the saved record."""

    def holds(self, record, **form):
        domain = form_domain(record, form, lambda value: value)
        return bool(record.search_count([("id", "=", record.id), *domain]))

    def test_a_moment_is_on_its_day_wherever_the_browser_is(self):
        server = self.env["ir.cron"].search([], limit=1)
        for nextcall, holds in (
            ("2027-03-05 12:00:00", True),
            ("2027-03-04 10:00:00", True),
            ("2027-03-06 11:59:59", True),
            ("2027-03-04 09:59:59", False),
            ("2027-03-06 12:00:00", False),
        ):
            server.nextcall = nextcall
            self.assertEqual(self.holds(server, field="nextcall", **{"is": "2027-03-05"}), holds)

    def test_a_link_is_called_by_its_name_or_as_it_is_shown(self):
        parent = self.contact(name="Gloves and Co", is_company=True)
        shelf = self.contact(name="Shelf", parent_id=parent.id)
        child = self.contact(name="Ann", parent_id=shelf.id)
        for name, holds in (
            ("shelf", True),
            ("Gloves and Co, Shelf", True),
            ("Gloves and Co", False),
            (shelf.id, True),
            (parent.id, False),
        ):
            self.assertEqual(self.holds(child, field="parent_id", **{"is": name}), holds, name)

    def test_a_link_is_called_by_its_name_in_any_language(self):
        self.env["res.lang"]._activate_lang("fr_FR")
        germany = self.env.ref("base.de")
        germany.with_context(lang="fr_FR").name = "Allemagne"
        person = self.contact(name="Ann", country_id=germany.id)
        for lang in ("en_US", "fr_FR"):
            read = person.with_context(lang=lang)
            for name, holds in (("Germany", True), ("Allemagne", True), ("France", False)):
                with self.subTest(f"{name} read in {lang}"):
                    self.assertEqual(self.holds(read, field="country_id", **{"is": name}), holds)
                    domain = called(read, [("city", "=", False), ("country_id", "=", name)])
                    found = read.search_count([("id", "=", read.id), *domain])
                    self.assertEqual(bool(found), holds)

    def test_a_number_is_as_it_can_be_stored(self):
        place = self.contact(partner_latitude=51.0543422)
        for value, holds in ((51.0543422, True), (51.05434221, True), (51.0543, False)):
            form = {"field": "partner_latitude", "is": value}
            self.assertEqual(self.holds(place, **form), holds)

    def test_what_is_no_day_is_on_none(self):
        server = self.env["ir.cron"].search([], limit=1)
        for value in ("2027-99-99", "0001-01-01", "9999-12-31", "soon"):
            domain = form_domain(server, {"field": "nextcall", "is": value}, lambda one: one)
            self.assertEqual(domain, [("nextcall", "=", value)])
