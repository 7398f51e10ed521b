"""What decides about a run, as plain Python over an environment: shapes, domains, verdicts, order."""
