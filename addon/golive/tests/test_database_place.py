from unittest.mock import patch

import psycopg2

from odoo.exceptions import UserError
from odoo.sql_db import db_connect
from odoo.tests import tagged
from odoo.tools import SQL

from ..models import golive_database
from ..play.whereabouts import place_of
from .common import GoliveCase


@tagged("post_install", "-at_install")
class TestDatabasePlace(GoliveCase):
    """What was said of a database holds where PostgreSQL keeps it, and for no copy of it."""

    def test_it_names_server_number_and_name(self):
        server, number, name = place_of(self.env.cr).split(" ", 2)
        self.env.cr.execute("SELECT oid FROM pg_database WHERE datname = current_database()")
        self.assertEqual((int(number), name), (self.env.cr.fetchone()[0], self.env.cr.dbname))
        self.env.cr.execute("SELECT system_identifier FROM pg_control_system()")
        self.assertEqual(int(server), self.env.cr.fetchone()[0])
        self.assertEqual(place_of(self.env.cr), place_of(self.env.cr))

    def test_number_and_name_have_to_do_where_no_more_may_be_asked(self):
        with self.cr.savepoint() as savepoint:
            role = SQL.identifier("golive_trial_nobody")
            try:
                self.env.cr.execute(SQL("CREATE ROLE %s", role))
                revoke = "REVOKE EXECUTE ON FUNCTION pg_control_system() FROM PUBLIC"
                self.env.cr.execute(SQL(revoke))
                self.env.cr.execute(SQL("SET LOCAL ROLE %s", role))
            except psycopg2.errors.InsufficientPrivilege:
                # This role may not take rights away from others: then it holds what it holds.
                savepoint.rollback()
            self.assertTrue(place_of(self.env.cr).endswith(f" {self.env.cr.dbname}"))
            savepoint.rollback()

    def test_another_database_of_the_same_server_is_another_place(self):
        with db_connect("postgres").cursor() as cr:
            other = place_of(cr)
        server, number, name = place_of(self.env.cr).split(" ", 2)
        self.assertEqual(other.split(" ", 2)[0], server)
        self.assertNotEqual(other.split(" ", 2)[1:], [number, name])

    def test_a_copy_asks_again(self):
        """A copy brings along uuid, URL and declaration; `createdb -T` and a dump leave the name or
        the number behind, a dump into another server its identifier too."""
        self.declare("test")
        server, number, name = place_of(self.env.cr).split(" ", 2)
        contacts = self.contact_scenario()
        for place in (
            f"{server} {number} renamed",
            f"{server} {int(number) + 1} {name}",
            f"{int(server) + 1} {number} {name}",
            f"- {number} {name}",
        ):
            there = patch.object(golive_database, "place_of", return_value=place)
            with self.subTest(place), there:
                about = self.database()._about()
                self.assertEqual((about["kind"], about["declared"]), ("production", False))
                self.assertIn("copied or moved", about["why"])
                with self.assertRaises(UserError):
                    self.begin(contacts, mode="practice")
                self.declare("training")
                self.assertEqual(self.database()._about()["kind"], "training")
        self.assertEqual(self.database()._about()["kind"], "test", "it holds where it was said")

    def test_what_was_said_before_there_was_a_place_is_asked_again(self):
        self.declare("test")
        self.env.cr.execute("UPDATE golive_database SET place = NULL")
        self.env.invalidate_all()
        self.assertFalse(self.database()._about()["declared"])
