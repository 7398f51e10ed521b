from . import (
    part,
    scenarios,
    roles,
    paths,
    scripts,
    runs,
    results,
    turns,
    attempts,
    sessions,
    attendance,
    corrections,
)
