"""What was done in the past, done on its day: Odoo stamps everything with the moment it runs."""

from odoo.tools import SQL


def stamp(env, model, values):
    """Write dates past the ORM, which keeps some of these columns to itself.

    :param values: record id → {column: date or datetime}, the same columns for all
    """
    if not values:
        return
    env.flush_all()
    table = SQL.identifier(env[model]._table)
    columns = list(next(iter(values.values())))
    rows = SQL(", ").join(
        SQL("(%s, %s)", id_, SQL(", ").join(SQL("%s::timestamp", one[c]) for c in columns))
        for id_, one in values.items()
    )
    names = SQL(", ").join(SQL.identifier(column) for column in columns)
    written = SQL(", ").join(
        SQL("%s = stamped.%s", SQL.identifier(column), SQL.identifier(column)) for column in columns
    )
    env.cr.execute(
        SQL(
            "UPDATE %s SET %s FROM (VALUES %s) AS stamped (id, %s) WHERE %s.id = stamped.id",
            table,
            written,
            rows,
            names,
            table,
        )
    )
    env.invalidate_all()
