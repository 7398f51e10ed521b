"""Views as an audience gets them."""

from lxml import etree

from odoo.exceptions import UserError

#: Attributes by which a view hides a thing.
HIDING = ("invisible", "column_invisible")
RIGHTS = (("create", "create"), ("delete", "unlink"), ("edit", "write"))
#: Views that a field holds for its lines.
NESTED = ("list", "form", "kanban", "graph", "calendar")
FALSE = ("0", "false", "False")


class Views:
    """Reads the arch of views, without what is not for the audience.

    :param env: the superuser's environment, in the language to read in
    :param audience: `Audience`
    """

    def __init__(self, env, audience):
        self.env = env
        self.audience = audience
        self._read = {}

    def read(self, model, kind, view_id=False, refs=()):
        """The combined arch as an etree, or None where there is no such view.

        :param kind: "list", "form", "search", …
        :param view_id: that very view; default: the first of its kind
        :param refs: pairs (`<kind>_view_ref`, xml id) of an action's context
        """
        key = (model, kind, view_id or False, refs)
        if key not in self._read:
            self._read[key] = self._prune(*key) if model in self.env else None
        return self._read[key]

    def others(self, model, kind, but):
        """Every other view of the kind, which some action might show.

        :param but: ids of views to leave out
        """
        domain = [("model", "=", model), ("type", "=", kind), ("mode", "=", "primary")]
        found = self.env["ir.ui.view"].search([*domain, ("id", "not in", list(but))])
        roots = (self.read(model, kind, view.id) for view in found)
        return [root for root in roots if root is not None]

    def id_of(self, model, kind, view_id=False):
        """Id of the view that `read` gives."""
        return view_id or self.env["ir.ui.view"].default_view(model, kind)

    def _prune(self, model, kind, view_id, refs):
        try:
            model = self.env[model].with_context(**dict(refs))
            cached = model._get_view_cache(view_id or None, kind)
        except (UserError, ValueError, AttributeError):
            return None
        root = etree.fromstring(cached["arch"])
        for node in root.xpath("//*[@__groups_key__]"):
            if not self.audience.matches(node.get("__groups_key__")):
                if node is root:
                    return None
                node.getparent().remove(node)
        for node in root.xpath("//*[@__debug__='True']"):
            node.set("invisible", "1")
        for node in root.xpath("//*[@model_access_rights]"):
            for attribute, mode in RIGHTS if node.tag != "field" else ():
                if not self.audience.may(node.get("model_access_rights"), mode):
                    node.set(attribute, "0")
        return root


def hidings(node):
    """Every expression that hides it: its own and those of all that it stands in."""
    return [
        above.get(name)
        for above in (node, *node.iterancestors())
        for name in HIDING
        if above.get(name)
    ]


def is_off(node, attribute):
    """Whether a view says `create="0"`, or the like."""
    return node.get(attribute) in FALSE


def own(root, path):
    """Nodes of this view itself, and not of the views of its fields' lines."""
    return [node for node in root.xpath(path) if view_of(node) is root]


def view_of(node):
    """The view that a node stands in: the one of a field's lines, or the whole."""
    for above in (node, *node.iterancestors()):
        parent = above.getparent()
        if parent is None or (parent.tag == "field" and above.tag in NESTED):
            return above
    return None
