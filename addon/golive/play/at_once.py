"""Two requests that are about to make the same thing."""

from odoo.exceptions import ConcurrencyError
from odoo.tools import SQL


def let_others_first(env, name, made):
    """Let those go first who are about to make the same thing. What they stored this transaction
    cannot see, and PostgreSQL would refuse ours with a fault in the log.

    :param name: str, what all of them call the thing
    :param made: `SQL` that finds what was made of it and this transaction does not know of
    :raise ConcurrencyError: where there is any: Odoo runs the request again
    """
    env.cr.execute(SQL("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", name))
    with env.registry.cursor() as cr:
        cr.execute(made)
        if cr.rowcount:
            raise ConcurrencyError("made at the same moment by another request")
