"""Views that modules of Odoo ship, applied from their own files although they are not installed."""

import re
from unittest.mock import patch

from lxml import etree

from odoo.modules import get_module_path
from odoo.tools import file_path

from .view_change import inherit

XML_ID = re.compile(r"%\(([\w.]+)\)d")


def ships(module, file, xml_id):
    """A change of views: the very view that a module of Odoo has in a file of its own. What it adds
    of fields that only the module has stays in it, and is drawn for nobody here.

    :param file: path below the module
    :param xml_id: of the view, without the module
    """

    def apply(env):
        record = _record(module, file, xml_id)
        arch = "".join(
            etree.tostring(child, encoding="unicode", with_tail=False)
            for child in record.find("field[@name='arch']")
            if isinstance(child.tag, str)
        )
        arch = XML_ID.sub(lambda name: _id(env, module, name[1]), arch)
        view = _full(module, record.find("field[@name='inherit_id']").get("ref"))
        # Odoo would refuse fields that the module alone brings.
        with patch.object(type(env["ir.ui.view"]), "_check_xml", lambda self: None):
            inherit(view, arch, name=f"{module}.{xml_id}")(env)

    return apply


def active(*xml_ids):
    """Views of an installed module come into force: `LintCase` switches them off at first."""

    def apply(env):
        for xml_id in xml_ids:
            env.ref(xml_id).active = True

    return apply


def _record(module, file, xml_id):
    assert get_module_path(module), f"Odoo has no module {module} here"
    tree = etree.parse(file_path(f"{module}/{file}"))
    [record] = tree.xpath(f"//record[@id='{xml_id}'][@model='ir.ui.view']")
    return record


def _id(env, module, name):
    """An id in the database; 0 for what only the module has."""
    record = env.ref(_full(module, name), raise_if_not_found=False)
    return str(record.id if record else 0)


def _full(module, name):
    return name if "." in name else f"{module}.{name}"
