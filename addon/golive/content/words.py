"""Words of a record in all its languages."""

from psycopg2.extras import Json

from odoo.tools import SQL


def words_of(record, name):
    """dict language → text: what the database has, whatever is installed."""
    return record._fields[name]._get_stored_translations(record) or {}


def put_words(record, words):
    """Give a record its words, past the freeze. Odoo's own method takes installed languages only,
    and what travels on should lose none.

    :param words: dict field → dict language → text, or None
    """
    if not words:
        return
    names = list(words)
    record.flush_recordset(names)
    said = [
        SQL("%s = %s::jsonb", SQL.identifier(name), Json(said) if said else None)
        for name, said in words.items()
    ]
    record.env.cr.execute(
        SQL(
            "UPDATE %s SET %s WHERE id = %s",
            SQL.identifier(record._table),
            SQL(", ").join(said),
            record.id,
        )
    )
    record.invalidate_recordset(names)
