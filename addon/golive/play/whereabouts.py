"""Where PostgreSQL keeps a database, which no copy of it brings along."""

from odoo.tools import SQL


def place_of(cr):
    """The identifier that PostgreSQL made for its server (a physical standby has the same one, and
    any other server another), the database's number on it, and its name.

    Everybody may ask for the identifier, unless an administrator of PostgreSQL took that away: then
    number and name have to do.

    :param cr: cursor of the database
    :return: str, such as "7312345678901234567 16385 hospital"
    """
    cr.execute(
        SQL(
            "SELECT oid, datname, has_function_privilege('pg_control_system()', 'EXECUTE')"
            "  FROM pg_database WHERE datname = current_database()"
        )
    )
    number, name, is_readable = cr.fetchone()
    server = "-"
    if is_readable:
        cr.execute(SQL("SELECT system_identifier FROM pg_control_system()"))
        server = cr.fetchone()[0]
    return f"{server} {number} {name}"
