"""Changes of views, menus and actions, as functions of an environment."""

from odoo import Command

ORDER = "purchase.order"


def inherit(view, *arch, model=ORDER, **values):
    """A view of another module that changes this one."""

    def apply(env):
        parent = env.ref(view)
        env["ir.ui.view"].create(
            {
                "name": "golive.change",
                "model": parent.model or model,
                "inherit_id": parent.id,
                "priority": 90,
                "arch": f"<data>{''.join(arch)}</data>",
                **values,
            }
        )

    return apply


def together(*changes):
    """Several changes, in this order."""

    def apply(env):
        for change in changes:
            change(env)

    return apply


def at(path, position, inner=""):
    """One change of an arch."""
    return f'<xpath expr="{path}" position="{position}">{inner}</xpath>'


def attributes(path, **values):
    """Attributes set at a place of an arch."""
    inner = "".join(
        f'<attribute name="{name}">{value}</attribute>' for name, value in values.items()
    )
    return at(path, "attributes", inner)


def write(xml_id, **values):
    """A record that a module or an administrator sets otherwise: values, or functions of env."""

    def apply(env):
        env.ref(xml_id).write(
            {name: value(env) if callable(value) else value for name, value in values.items()}
        )

    return apply


def groups(xml_id):
    """Value of a field that holds groups: this one alone."""
    return lambda env: [Command.set(env.ref(xml_id).ids)]
