"""What leaves with a bundle, and how it is told of people, places and records."""

from functools import cached_property


class Going:
    """
    :param env: of the administrator who exports, in all of their companies: their rights decide
        which runs and sessions leave
    :param scenarios: golive.scenario that leave
    :param proof: whether what was proven does
    :param since: date; only runs and sessions that began since then, or None
    """

    def __init__(self, env, scenarios, proof, since=None):
        companies = env.user.company_ids.ids
        self.env = env(context={"lang": "en_US", "allowed_company_ids": companies})
        self.scenarios = scenarios.with_env(self.env).sudo()
        self.proof = proof
        self.since = since
        self._names = {}

    @cached_property
    def full(self):
        """Whether hints and minutes of somebody's learning may be told to others."""
        return self.env["golive.settings"]._named_detail() == "full"

    @cached_property
    def paths(self):
        """golive.path in force that teach one of the scenarios, as superuser."""
        keys = self.scenarios.mapped("key")
        return self.env["golive.path"].sudo().search([("line_ids.key", "in", keys)])

    @cached_property
    def runs(self):
        """golive.run, as superuser. Who tried a draft has proven nothing."""
        return self._since("golive.run", [("is_trial", "=", False)]).sudo()

    @cached_property
    def sessions(self):
        """golive.session that were held, as superuser."""
        return self._since("golive.session", [("state", "=", "held")]).sudo()

    def _since(self, model, domain=()):
        if not self.proof:
            return self.env[model]
        since = [("date_start", ">=", self.since)] if self.since else []
        return self.env[model].search([*domain, *since], order="id")

    @cached_property
    def own_runs(self):
        """Those that were played here."""
        return self.runs.filtered(lambda run: not run.source_uuid)

    @cached_property
    def own_sessions(self):
        return self.sessions.filtered(lambda session: not session.source_uuid)

    @cached_property
    def carried(self):
        """Unique ids of the runs and sessions that came from elsewhere."""
        return {
            *(self.runs - self.own_runs).mapped("uid"),
            *(self.sessions - self.own_sessions).mapped("uid"),
        }

    @cached_property
    def learning(self):
        """Unique ids of runs by which people learn."""
        runs = self.runs.filtered(lambda run: run.mode in ("learn", "practice"))
        return set(runs.mapped("uid"))

    @cached_property
    def here(self):
        """Where it was played: dict uuid, name, kind."""
        about = self.env["golive.bundle"]._about_here()
        return {name: about[name] for name in ("uuid", "name", "kind")}

    def person(self, user):
        """dict login, name, or None."""
        return {"login": user.login, "name": user.name or ""} if user else None

    def site(self, site):
        return {"code": site.code, "name": site.name} if site else None

    def records(self, named):
        """Records as text.

        :param named: list of (name in the scenario, model, id)
        :return: list of dict name, model, id, text; what the administrator may not read has none
        """
        return [
            {"name": name, "model": model, "id": record_id, "text": self._text(model, record_id)}
            for name, model, record_id in sorted(named)
        ]

    def learn_names(self, named):
        """Read what records are called, all of a model at once.

        :param named: list of (model, id)
        """
        for model in {model for model, _id in named}:
            if model not in self.env:
                continue
            ids = list({one for other, one in named if other == model})
            records = self.env[model].with_context(active_test=False)
            found = records.search([("id", "in", ids)]) if records.has_access("read") else records
            self._names |= {(model, one.id): one.display_name or "" for one in found}

    def _text(self, model, record_id):
        return self._names.get((model, record_id), "")[:1000]
