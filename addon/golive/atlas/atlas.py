"""The menus, actions and views of the database, as an audience gets them."""

from functools import cached_property

from .audience import Audience
from .finding import cannot_tell, gone, ok
from .known import new_record
from .menus import Menus
from .moment import hider, is_constant
from .views import Views


class Atlas:
    """What anchors are looked for in.

    :param env: any environment; its language and companies count, its rights do not
    :param audience: `Audience`; default: one that sees everything
    """

    def __init__(self, env, audience=None):
        self.env = env(su=True)
        self.audience = audience or Audience(self.env)
        self.menus = Menus(self.env, self.audience)
        self.views = Views(self.env, self.audience)
        self._new = {}

    @cached_property
    def everyones(self):
        """The same without any groups: tells what is hidden from what is not there."""
        return Atlas(self.env)

    def model(self, name):
        """Why the audience cannot be on a screen of this model: a finding; None where they can."""
        if name not in self.env:
            return gone("no_model", model=name)
        return None if self.audience.may(name) else gone("model_hidden", model=name)

    def seek(self, screen, allowed, match):
        """Nodes of the shown view that `match` gives and that are not always hidden.

        :param allowed: kinds of views that may hold such a thing
        :param match: function root of a view → nodes
        :return: `Finding`, the nodes in it
        """
        if not screen.model:
            return cannot_tell("screen", screen)
        if problem := self.model(screen.model):
            return problem
        kinds = self._kinds(screen, allowed)
        if not kinds:
            return gone("other_view", screen, view=screen.view or allowed[0], model=screen.model)
        findings = [self._seek_in(screen, kind, match) for kind in kinds]
        return next((found for found in findings if not found.code), findings[0])

    def is_field(self, model, name):
        """Whether the model has the field."""
        return model in self.env and name in self.env[model]._fields

    def new_record(self, screen):
        """What an empty form holds: `known.new_record`, made once."""
        known = {name: value for name, value in screen.context.items() if "view_ref" not in name}
        # A default that only the page computes may be for any field.
        is_told = screen.loose is not None
        if not is_told or any(name.startswith("default_") for name in screen.loose):
            is_told = False
        key = (screen.model, repr(sorted(known.items())))
        if is_told and key not in self._new:
            self._new[key] = new_record(self.env, screen.model, known)
        return self._new[key] if is_told else {}

    def _kinds(self, screen, allowed):
        if screen.view in allowed:
            return [screen.view]
        if screen.view and screen.sure:
            return []
        return [kind for kind in allowed if not screen.is_known or kind in screen.kinds()]

    def _seek_in(self, screen, kind, match):
        refs, view_id = screen.refs, screen.view_id(kind)
        kind = "form" if kind == "settings" else kind
        if kind == "search":
            view_id = screen.search
        root = self.views.read(screen.model, kind, view_id, refs)
        if root is None:
            return gone("no_view", screen, model=screen.model, view=kind)
        # What Odoo adds by itself, for expressions that ask for it, nobody ever sees.
        nodes = [node for node in match(root) if not node.get("data-used-by")]
        hiders = [hider(node, screen) for node in nodes]
        if None in hiders:
            shown = [node for node, by in zip(nodes, hiders, strict=True) if by is None]
            return ok(screen, shown)
        if not screen.is_known:
            first = self.views.id_of(screen.model, kind, view_id)
            others = self.views.others(screen.model, kind, but=[first])
            if any(hider(node) is None for other in others for node in match(other)):
                return cannot_tell("which_view", screen, model=screen.model, view=kind)
        place = {"model": screen.model, "view": kind}
        if nodes and not all(map(is_constant, hiders)):
            by = next(by for by in hiders if not is_constant(by))
            return gone("hidden_then", screen, nodes, condition=by, **place)
        if nodes:
            return gone("invisible", screen, nodes, **place)
        return gone("missing", screen, **place)
