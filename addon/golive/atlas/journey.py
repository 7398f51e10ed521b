"""Where a person is on the screen, step by step, as far as that can be known beforehand."""

from dataclasses import replace

from .finding import gone
from .happening import happen
from .known import Known
from .screen import Screen, screen_of
from .staying import stays

#: What is done at a target to go somewhere by it.
GOING = frozenset({"click", "open"})


class Journey:
    """Follows a scenario through menus, actions and views.

    :param atlas: `Atlas`
    :param script: `Script`
    :param is_played: whether what earlier steps made of the records counts; else any record may be
        in any state
    """

    def __init__(self, atlas, script, is_played=True):
        self.atlas = atlas
        self.script = script
        self.known = Known(atlas, script.body.get("given") or () if is_played else ())
        self._is_played = is_played
        self.base = screen_of(self._ref(script.body["start"]))
        self.dialog = None
        self._before = []
        self._actor = None
        self._last_bound = None

    def screen(self, step):
        """The screen that a step's anchor is on.

        :return: `Screen`
        """
        self._take_over(step)
        anchor = step.get("at") or {}
        on = anchor.get("on") or {}
        here = self._here(anchor, on.get("model"))
        if on.get("model") and on["model"] != here.model:
            title = here.title if here.opener is not None else ""
            opener = here.opener if anchor.get("dialog") else None
            view = "form" if opener is not None else None
            here = Screen(model=on["model"], view=view, title=title, opener=opener)
        elif on.get("model") and not here.sure:
            here = replace(here, sure=True, view=here.view)
        if on.get("view") and on["view"] != here.view:
            here = here.showing(on["view"])
        return replace(here, holds=self.known.of(here.subject) if self._is_played else {})

    def follow(self, step, finding):
        """Go on to where the step leads.

        :param finding: what was found of its anchor
        :return: a `Finding` where it leads elsewhere than its check says, else None
        """
        anchor, action = step.get("at") or {}, step.get("do") or {}
        here, known = self.screen(step), None
        if not anchor:
            self.base = replace(self.base, sure=False)
        elif GOING & set(action) or not action:
            known = self._go(step, finding, here)
        bind = step.get("binds")
        if bind:
            self._last_bound = bind
        problem = self._arrive(step, known)
        if bind and bind["from"] == "open":
            self._opened(bind)
        happen(self.known, self.script, step, here, self._now())
        return problem

    def _opened(self, bind):
        if self._now().model != bind["model"]:
            self._move(Screen(model=bind["model"], view="form"))
        self._set(replace(self._now(), subject=bind["name"]))

    def _take_over(self, step):
        """Somebody with another role begins on the record itself, by a link."""
        actor = self.script.actor(step)
        if self._actor not in (None, actor) and self._last_bound:
            model, name = self._last_bound["model"], self._last_bound["name"]
            self.known.hand_over()
            self.base, self.dialog = Screen(model=model, view="form", subject=name), None
        self._actor = actor

    def _here(self, anchor, model):
        if anchor.get("dialog") and not self.dialog:
            return Screen(model=model, view="form", opener="", sure=False)
        if self.dialog and (anchor.get("dialog") or model in (None, self.dialog.model)):
            return self.dialog
        return self.base

    def _now(self):
        return self.dialog or self.base

    def _go(self, step, finding, here):
        """:return: the screen that it certainly leads to, or None"""
        anchor = step["at"]
        if "menu" in anchor or "app" in anchor:
            return self._by_menu(anchor.get("menu") or anchor["app"])
        if here.opener is None:
            self.base, self.dialog = here, None
        if "tab" in anchor:
            self._set(replace(here, pages=(*here.pages, anchor["tab"])))
        elif "view" in anchor:
            return self._move(here.showing(anchor["view"]))
        elif (
            "record" in anchor
            and here.view in (None, "list")
            and self._new_in(here.showing("list")) == "list"
        ):
            # A list that is typed in opens its row where it stands.
            self._set(replace(here, view="list"))
        elif "record" in anchor:
            name = (anchor["record"] or "").removeprefix("$")
            return self._move(replace(here.showing("form"), subject=name or None))
        elif "control" in anchor:
            return self._by_control(step, here)
        elif "button" in anchor or "field" in anchor:
            return self._by_button(finding, here)
        elif "css" in anchor:
            self._set(replace(here, sure=False))
        return None

    def _by_menu(self, xml_id):
        menu = self.atlas.menus.find(xml_id)
        action = self.atlas.menus.action(menu) if menu else None
        if action:
            self._before, self.dialog = [], None
            self.base = screen_of(action)
        return self.base if action and self.base.is_known else None

    def _by_control(self, step, here):
        anchor = step["at"]
        name = anchor["control"]
        if name == "new":
            return self._move(self._new_record(step, here))
        if name == "breadcrumb" and self._before:
            self.base, self.dialog = self._before.pop(), None
        if name == "action":
            # A copy may be open now.
            self._set(replace(self._now(), subject=None))
            return self._open(self._ref(anchor.get("of")), anchor.get("of") or "")
        return None

    def _new_record(self, step, here):
        """The empty form; its record is the one that a step is going to bind."""
        there = here.showing(self._new_in(here))
        if there.view != "form" or not here.model or step.get("optional") or step.get("when"):
            return there
        bind = self.script.subject(step, model=here.model, is_form=True)
        is_bound = bind and bind["from"] != "given"
        there = replace(there, subject=bind["name"] if is_bound else f"new {here.model}")
        if self._is_played and here.model in self.atlas.env:
            self.known.begin(there.subject, there)
        return there

    def _new_in(self, here):
        """A list that is typed in makes its new row itself."""
        if here.view == "list":
            root = self.atlas.views.read(here.model, "list", here.view_id("list"), here.refs)
            if root is not None and root.get("editable"):
                return "list"
        return "form"

    def _by_button(self, finding, here):
        buttons = [_button_of(node) for node in finding.nodes]
        if not buttons or buttons[0] is None:
            return None
        button = buttons[0]
        if button.get("type") == "action" and button.get("name"):
            return self._open(self._ref(button.get("name")), button.get("string") or "")
        if here.opener is not None:
            self.dialog = None
        elif here.model and stays(self.atlas.env[here.model], button.get("name")):
            return None
        self._set(replace(self._now(), sure=False))
        return None

    def _open(self, action, label):
        if not action:
            return None
        there = screen_of(action, label)
        if there.opener is not None:
            self.dialog = there
            return None
        return self._move(there) if there.is_known else None

    def _arrive(self, step, known):
        """What a check says of the screen is where the person is."""
        shown = ((step.get("expect") or {}).get("check") or {}).get("screen")
        if not shown:
            return None
        now, view = self._now(), shown.get("view")
        if known and known.model != shown["model"]:
            return gone("leads_elsewhere", known, model=known.model or "", wanted=shown["model"])
        if known and view and known.view != view:
            return gone("opens_as", known, model=known.model, view=known.view, wanted=view)
        if now.model != shown["model"]:
            self._move(Screen(model=shown["model"], view=view))
        elif view and now.view != view:
            self._set(now.showing(view))
        else:
            self._set(replace(now, sure=True))
        return None

    def _move(self, there):
        self._before.append(self.base)
        self.base, self.dialog = there, None
        return there

    def _set(self, screen):
        if screen.opener is not None:
            self.dialog = screen
        else:
            self.base = screen

    def _ref(self, name):
        """An action by its id or xml id, or None."""
        env = self.atlas.env
        if (name or "").isdecimal():
            action = env["ir.actions.actions"].browse(int(name)).exists()
            return env[action.type].browse(action.id) if action else None
        action = env.ref(name, raise_if_not_found=False) if "." in (name or "") else None
        return action if action and action._name.startswith("ir.actions.") else None


def _button_of(node):
    """The button that a node is or stands in, such as the number in a smart button."""
    return next((n for n in (node, *node.iterancestors()) if n.tag in ("button", "a")), None)
