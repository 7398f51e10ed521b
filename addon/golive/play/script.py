"""A frozen scenario, asked about its steps and names."""

import re

from .reference import references

XML_ID = re.compile(r"[a-z0-9_]+\.[A-Za-z0-9_.]+")


class Script:
    """Reads a `Scenario` as the types say.

    :param body: the scenario as JSON
    """

    def __init__(self, body):
        self.body = body
        self.steps = body["steps"]
        self.index = {step["key"]: place for place, step in enumerate(self.steps)}
        self.binds = {
            given["name"]: {"name": given["name"], "model": given["model"], "from": "given"}
            for given in body.get("given") or []
        }
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

    def actions(self):
        """Xml ids of the actions that anchors name, in the order of the steps."""
        return self._named("button", "of")

    def xml_ids(self):
        """Xml ids that anchors name: of actions, menus and apps."""
        return self._named("button", "of", "menu", "app")

    def models(self):
        """Models of its bindings, its checks and what it is given, each once."""
        names = [bind["model"] for bind in self.binds.values()]
        for step in self.steps:
            for check in ((step.get("expect") or {}).get("check"), step.get("when")):
                for kind in ("screen", "form", "exists"):
                    names.append(((check or {}).get(kind) or {}).get("model"))
        return list(dict.fromkeys(name for name in names if name))

    def _named(self, *keys):
        anchors = [step.get("at") or {} for step in self.steps]
        named = [anchor[key] for anchor in anchors for key in keys if key in anchor]
        return list(dict.fromkeys(name for name in named if XML_ID.fullmatch(str(name))))

    def references(self, check):
        """What the domain of a check refers to, without `$`."""
        domain = check.get("record") or (check.get("exists") or {}).get("domain") or []
        return references(domain)

    def is_known(self, name):
        """Whether a reference that is no bound record is known all the same."""
        if name.startswith("param."):
            return name[len("param.") :] in self.params
        return name in ("user", "site", "started")

    def subject(self, step, model=None, name=None, is_form=False, without=()):
        """The binding that a check of `step` speaks of: by name; else the one bound last up to
        this step, by a step or because the run was given it; else the first one after it.

        :param model: only bindings of this model
        :param is_form: a form is filled in before its record exists, so that what is bound after
            this step comes before what was given
        :param without: names that no record gets any more
        :return: dict `{name, model, from}` or None
        """
        if name:
            return self.binds.get(name)
        place = self.index[step["key"]]
        declared = [
            (at, other["binds"])
            for at, other in enumerate(self.steps)
            if other.get("binds")
            and model in (None, other["binds"]["model"])
            and other["binds"]["name"] not in without
        ]
        before = [bind for at, bind in declared if at <= place]
        after = [bind for at, bind in declared if at > place]
        given = [bind for bind in self.binds.values() if bind["from"] == "given"]
        given = [bind for bind in given if model in (None, bind["model"])]
        rest = [*after[:1], *given[-1:]] if is_form else [*given[-1:], *after[:1]]
        return next(iter([*before[-1:], *rest]), None)
