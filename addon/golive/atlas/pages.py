"""Pages of a notebook, and apps in the settings: of each, one is open."""

from .views import NESTED


def closed_page(node, opened, module=None):
    """The page that hides a node since nobody opened it.

    :param opened: names of pages that were opened, in that order
    :param module: the app that the settings open with
    :return: the page's node, or None where the node is in sight
    """
    for above in node.iterancestors():
        if above.tag in ("page", "app"):
            siblings = [other for other in above.getparent() if other.tag == above.tag]
            chosen = [name for name in opened if any(p.get("name") == name for p in siblings)]
            if chosen:
                if chosen[-1] != above.get("name"):
                    return above
            elif above not in opening_pages(siblings, module):
                return above
        if above.tag in NESTED:
            return None
    return None


def page_of(node):
    """The innermost page that a node stands in, or None."""
    return next((above for above in node.iterancestors() if above.tag in ("page", "app")), None)


def opening_pages(siblings, module=None):
    """Which of these may be open at first: those that may be the first one in sight."""
    if named := [page for page in siblings if page.get("name") == module]:
        return named
    found = [page for page in siblings if page.get("autofocus")]
    for page in siblings:
        if page.get("invisible") not in ("1", "True"):
            found.append(page)
            if not page.get("invisible"):
                break
    return found
