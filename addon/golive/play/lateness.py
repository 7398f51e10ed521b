"""How late the server looks at what could not be sent at once, and how that is said."""

#: Seconds below which nobody calls it late: a slow network, not a missing one.
ON_TIME = 5
#: What waited for longer than this says more of a clock that was set than of anything else.
LONGEST = 90 * 86400


def late_by(waited, started, now):
    """Seconds that an entry is late: no longer than the run lasts, and no clock's nonsense.

    :param waited: seconds from making it to sending it, as the client says
    :param started: datetime, UTC, when the run began
    :param now: datetime, UTC
    """
    since = max((now - started).total_seconds(), 0)
    late = int(min(max(waited, 0), since, LONGEST))
    return late if late >= ON_TIME else 0


def said(env, late):
    """Such as "3 minutes", in the person's language."""
    if late < 60:
        return env._("%s seconds", late)
    if late < 120:
        return env._("1 minute")
    if late < 5400:
        return env._("%s minutes", round(late / 60))
    if late < 36 * 3600:
        return env._("%s hours", round(late / 3600))
    return env._("%s days", round(late / 86400))


def with_lateness(env, saw, late):
    """What was seen, and that it was seen late."""
    if not late:
        return saw
    looked = env._("Looked at %s after you did it", said(env, late))
    return f"{saw} ({looked[0].lower()}{looked[1:]})" if saw else looked
