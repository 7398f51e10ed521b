"""Finds what an anchor of a scenario points at."""

from .finding import cannot_tell, gone, ok
from .seek_control import seek_control
from .seek_form import seek_button, seek_field, seek_status, seek_tab
from .seek_frame import seek_app, seek_column, seek_menu, seek_record, seek_view


def seek_css(_atlas, screen, _anchor, _action):
    """Only the page knows."""
    return cannot_tell("css", screen)


#: Functions (atlas, screen, anchor, action) → `Finding`.
SEEKERS = {
    "menu": seek_menu,
    "app": seek_app,
    "button": seek_button,
    "control": seek_control,
    "field": seek_field,
    "tab": seek_tab,
    "status": seek_status,
    "column": seek_column,
    "record": seek_record,
    "view": seek_view,
    "css": seek_css,
}


def look(atlas, screen, anchor, action=None):
    """Whether `anchor` can be found on `screen`.

    :param atlas: `Atlas` of who looks
    :param anchor: `Anchor` of the types
    :param action: `Action` of the types: what is done there must be possible, too
    :return: `Finding`
    """
    # A column may be named beside its field.
    target = next((name for name in SEEKERS if name in anchor), None)
    if not target:
        return ok(screen)
    seek = SEEKERS[target]
    finding = seek(atlas, screen, anchor, action or {})
    if finding.code != "missing":
        return finding
    theirs = seek(atlas.everyones, screen, anchor, action or {})
    if theirs.nodes and theirs.code != "invisible":
        return gone("hidden", screen, theirs.nodes, **finding.args)
    return finding if screen.sure else cannot_tell("unsure", screen)
