"""Pages of a notebook, and apps in the settings: of each, one is open."""

PAGES = ("page", "app")


def closed_page(node, opened):
    """The page that hides a node although the steps before opened another one beside it. A page
    that no step spoke of is opened on the way: the player points at its tab first.

    :param opened: names of pages that steps opened, in that order
    :return: the page's node, or None where the node is in sight
    """
    for page in pages_of(node):
        beside = [other.get("name") for other in page.getparent() if other.tag == page.tag]
        chosen = [name for name in opened if name in beside]
        if chosen and chosen[-1] != page.get("name"):
            return page
    return None


def pages_of(node):
    """Pages that a node stands in, the innermost first."""
    return [above for above in node.iterancestors() if above.tag in PAGES]


def are_apart(one, other):
    """Whether two nodes stand on pages of which only one is open at a time."""
    theirs = {page.getparent(): page for page in pages_of(other)}
    return any(theirs.get(page.getparent(), page) is not page for page in pages_of(one))
