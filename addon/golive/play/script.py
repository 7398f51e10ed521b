"""A frozen scenario, asked about its steps and names."""

from .reference import references


class Script:
    """Reads a `Scenario` as the types say.

    :param body: the scenario as JSON
    """

    def __init__(self, body):
        self.body = body
        self.steps = body["steps"]
        self.index = {step["key"]: place for place, step in enumerate(self.steps)}
        self.binds = {}
        for step in self.steps:
            if bind := step.get("binds"):
                self.binds.setdefault(bind["name"], bind)
        self.params = {param["name"]: param.get("value") for param in body.get("params") or []}

    def actor(self, step):
        """Key of the role that acts in `step`, or None where anyone may."""
        return step.get("actor") or next(iter(self.body["roles"]), None)

    def param(self, value):
        """What a value stands for: that of a param for `$param.<name>`, else itself.

        :return: None for a param that is set to nothing, which anything then fits
        """
        if isinstance(value, str) and value.startswith("$param."):
            return self.params.get(value[len("$param.") :])
        return value

    def references(self, check):
        """What the domain of a check refers to, without `$`."""
        domain = check.get("record") or (check.get("exists") or {}).get("domain") or []
        return references(domain)

    def is_known(self, name):
        """Whether a reference that is no bound record is known all the same."""
        if name.startswith("param."):
            return name[len("param.") :] in self.params
        return name in ("user", "site", "started")

    def subject(self, step, model=None, name=None):
        """The binding that a check of `step` speaks of: by name; else the one declared last up to
        this step; else the first one after it (a form filled in before its record exists).

        :param model: only bindings of this model
        :return: dict `{name, model, from}` or None
        """
        if name:
            return self.binds.get(name)
        place = self.index[step["key"]]
        declared = [
            (at, other["binds"])
            for at, other in enumerate(self.steps)
            if other.get("binds") and model in (None, other["binds"]["model"])
        ]
        before = [bind for at, bind in declared if at <= place]
        after = [bind for at, bind in declared if at > place]
        return before[-1] if before else next(iter(after), None)
