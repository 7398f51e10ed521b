"""For whom a thing is that somebody may not see, and whom to ask."""

import ast

MAX_NAMES = 3


def groups_of(atlas, finding, anchor):
    """Groups that would let the person see it.

    :param atlas: `Atlas` of the person
    :return: res.groups, as superuser; empty where no group alone would do
    """
    env = atlas.env
    if finding.code == "menu_hidden":
        menu = atlas.menus.find(anchor.get("menu") or anchor["app"])
        return _of_menu(atlas, menu)
    if finding.code in ("model_hidden", "no_create_right"):
        mode = "create" if finding.code == "no_create_right" else "read"
        return _of_key(
            env, env["ir.model.access"]._get_access_groups(finding.args["model"], mode).key
        )
    for node in finding.nodes[:1]:
        for above in (node, *node.iterancestors()):
            key = above.get("__groups_key__")
            if key and not atlas.audience.matches(key):
                return _of_key(env, key)
    return env["res.groups"]


def administrators(env):
    """Names of people who can give rights."""
    people = env.ref("base.group_erp_manager").sudo().all_user_ids
    people = people.filtered(lambda user: user.active and not user.share).sorted("id")
    return people[:MAX_NAMES].mapped("name")


def _of_menu(atlas, menu):
    while menu:
        if not atlas.audience.has_any(menu.group_ids):
            return menu.group_ids
        menu = menu.parent_id
    return menu.env["res.groups"]


def _of_key(env, key):
    """Groups that a key names one by one; those that must come together are no answer."""
    unions = ast.literal_eval(key)
    ids = [union[0][0] for union in unions if len(union) == 1 and not union[0][1]]
    return env["res.groups"].browse(ids).exists()[:MAX_NAMES]
