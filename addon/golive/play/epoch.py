"""What a version asks again: versions of a scenario from one major one to the next are one epoch,
and what was learned in an epoch counts in all of it."""

from odoo.tools import SQL

#: (scenario_id, key, epoch): the rank of the last major version in a scenario's line. A customer's
#: copy keeps its own when it is approved; the line of what is shipped is what was shipped before.
EPOCHS = SQL("""
    SELECT one.id AS scenario_id, one.key, COALESCE(NULLIF(one.epoch, 0), (
               SELECT max(major.version * 1000)
                 FROM golive_scenario major
                WHERE major.key = one.key
                  AND major.revision = 'major'
                  AND major.edition = 0
                  AND major.version <= one.version
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
      JOIN golive_run run ON run.id = there.run_id
           AND (run.state != 'stopped' OR run.user_id != there.user_id)
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

#: (key, epoch, date): the epoch that counts now, and since when: since the last version of another
#: epoch was followed by a later one, or taken out of use.
NOW = SQL(
    """
    WITH versions AS (
         SELECT one.id, one.key, epochs.epoch, one.date_retired,
                COALESCE(one.date_approved, one.create_date) AS date,
                (one.edition > 0, one.version, one.edition) AS place
           FROM golive_scenario one
           JOIN (%(epochs)s) epochs ON epochs.scenario_id = one.id
          WHERE one.state IN ('approved', 'retired')
            AND (one.edition = 0 OR one.date_approved IS NOT NULL)
    )
    SELECT now.key, now.epoch, COALESCE((
               SELECT max(LEAST(before.date_retired, (
                          SELECT min(after.date)
                            FROM versions after
                           WHERE after.key = before.key AND after.place > before.place)))
                 FROM versions before
                WHERE before.key = now.key AND before.epoch != now.epoch
           ), now.date) AS date
      FROM versions now
      JOIN (%(current)s) counts ON counts.scenario_id = now.id
    """,
    epochs=EPOCHS,
    current=CURRENT,
)
