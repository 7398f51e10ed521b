"""Words of a record in all its languages."""

from psycopg2.extras import Json

from odoo.tools import SQL


def words_of(record, name):
    """dict language → text: what the database has, whatever is installed."""
    return record._fields[name]._get_stored_translations(record) or {}


def put_words(record, words):
    """Give a new record its words. Odoo's own method takes installed languages only, and what
    travels on should lose none.

    :param words: dict field → dict language → text
    """
    names = [name for name in words if words[name]]
    if not names:
        return
    record.flush_recordset(names)
    said = [SQL("%s = %s::jsonb", SQL.identifier(name), Json(words[name])) for name in names]
    record.env.cr.execute(
        SQL(
            "UPDATE %s SET %s WHERE id = %s",
            SQL.identifier(record._table),
            SQL(", ").join(said),
            record.id,
        )
    )
    record.invalidate_recordset(names)
