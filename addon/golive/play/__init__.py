"""What decides about a run, in plain Python: shapes, domains, verdicts, order."""
