"""What a version asks again: versions of a scenario from one major one to the next are one epoch,
and what was learned in an epoch counts in all of it."""

from odoo.tools import SQL

#: (scenario_id, key, epoch): the rank of the last major version in a scenario's line. The line of
#: a customer's copy is what was shipped up to its version, and their copies of it before this one.
EPOCHS = SQL("""
    SELECT one.id AS scenario_id, one.key, COALESCE((
               SELECT max(major.version * 1000 + major.edition)
                 FROM golive_scenario major
                WHERE major.key = one.key
                  AND major.revision = 'major'
                  AND major.version <= one.version
                  AND (major.edition = 0
                       OR major.version = one.version
                      AND major.edition <= one.edition
                      AND major.date_approved IS NOT NULL)
           ), 0) AS epoch
      FROM golive_scenario one
""")

#: (scenario_id, key): the version of each key that counts, as `golive.scenario._current` says.
CURRENT = SQL("""
    SELECT DISTINCT ON (key) id AS scenario_id, key
      FROM golive_scenario
     WHERE state = 'approved'
  ORDER BY key, edition > 0 DESC, version DESC, edition DESC
""")

#: (user_id, key, mode, epoch, date): what people proved, and what they attended.
PROOFS = SQL(
    """
    WITH epochs AS (%(epochs)s)
    SELECT there.user_id, epochs.key, 'learn' AS mode, epochs.epoch, there.date
      FROM golive_attendance there
      JOIN golive_run run ON run.id = there.run_id AND run.state != 'stopped'
      JOIN epochs ON epochs.scenario_id = there.scenario_id
     UNION ALL
    SELECT there.user_id, epochs.key, 'learn', epochs.epoch, there.date
      FROM golive_attendance there
      JOIN golive_session held ON held.id = there.session_id AND held.state = 'held'
      JOIN golive_scenario_golive_session_rel taught ON taught.golive_session_id = held.id
      JOIN epochs ON epochs.scenario_id = taught.golive_scenario_id
     WHERE there.state = 'attended'
     UNION ALL
    SELECT tried.user_id, epochs.key, 'practice', epochs.epoch, tried.date
      FROM golive_attempt tried
      JOIN epochs ON epochs.scenario_id = tried.scenario_id
     WHERE tried.grade = 'passed'
     UNION ALL
    SELECT run.user_id, epochs.key, 'test', epochs.epoch, run.date_end
      FROM golive_run run
      JOIN epochs ON epochs.scenario_id = run.scenario_id
     WHERE run.mode = 'test' AND run.state = 'done'
    """,
    epochs=EPOCHS,
)

#: (key, epoch, date): the epoch that counts now, and since when.
NOW = SQL(
    """
    SELECT epochs.key, epochs.epoch,
           COALESCE(current.date_approved, current.create_date) AS date
      FROM (%(epochs)s) epochs
      JOIN (%(current)s) counts ON counts.scenario_id = epochs.scenario_id
      JOIN golive_scenario current ON current.id = counts.scenario_id
    """,
    epochs=EPOCHS,
    current=CURRENT,
)
