"""Makes a record that a scenario needs to begin, as the superuser, the way a person would: with
values, and by the buttons of its form."""

from lxml import etree

from odoo import SUPERUSER_ID, Command
from odoo.exceptions import AccessError, UserError
from odoo.service.model import get_public_method

from .reference import references
from .script import XML_ID

#: Nobody is told of what is made for a run.
SILENT = {
    "tracking_disable": True,
    "mail_create_nosubscribe": True,
    "mail_create_nolog": True,
    "mail_notrack": True,
    "mail_auto_subscribe_no_notify": True,
}


def make(env, given, company, lookup):
    """Make the record of a `Given`, and press its buttons.

    :param env: environment of the person, whose language and time zone count
    :param company: res.company that it is to be of
    :param lookup: gives the value of a reference without its `$`; may raise `Unbound`
    :return: the record, as superuser
    :raise UserError: for a value that names nothing here, a button that its form does not have,
        and whatever Odoo itself has to say
    """
    context = {**env.context, **SILENT, "allowed_company_ids": company.ids}
    model = env(user=SUPERUSER_ID, su=True, context=context)[given["model"]]
    record = model.create(_values(model, given["make"], lookup))
    for name in given.get("press") or []:
        _press(record, name)
    return record


def refers_to(given):
    """The references of a `Given`, without their `$`."""
    values = [given.get("make") or {}]
    for value in list(values[0].values()):
        values += value if isinstance(value, list) else []
    made = [value for line in values for value in line.values() if isinstance(value, str)]
    return references(given["find"]) + [value[1:] for value in made if value.startswith("$")]


def _values(model, values, lookup):
    return {name: _value(model, name, value, lookup) for name, value in values.items()}


def _value(model, name, value, lookup):
    field = model._fields.get(name)
    if field is None:
        raise UserError(
            model.env._("%(model)s has no field “%(field)s”", model=model._name, field=name)
        )
    if isinstance(value, list):
        lines = model.env[field.comodel_name]
        return [Command.create(_values(lines, line, lookup)) for line in value]
    if isinstance(value, str) and value.startswith("$"):
        value = lookup(value[1:])
    if field.type == "many2one" and isinstance(value, str):
        return _named(model.env, field.comodel_name, value).id
    return value


def _named(env, comodel, name):
    """A record by its xml id or by its whole name; the name in English or in the person's
    language. Of several of that name the first."""
    if XML_ID.fullmatch(name):
        record = env.ref(name, raise_if_not_found=False)
        if record and record._name == comodel:
            return record
    for lang in dict.fromkeys(("en_US", env.lang or "en_US")):
        found = env[comodel].with_context(lang=lang).name_search(name, operator="=", limit=1)
        if found:
            return env[comodel].browse(found[0][0])
    what = env["ir.model"]._get(comodel).name
    raise UserError(env._("There is no %(what)s “%(name)s” here", what=what, name=name))


def _press(record, name):
    """Call what a button of the record's form calls: no other method can be named.

    Behind a field, it is the button of what Odoo made of the record: that of the receipts of an
    order is `picking_ids.button_validate`.
    """
    path, dot, rest = name.partition(".")
    if dot and path in record._fields and record._fields[path].relational:
        for one in record[path]:
            _press(one, rest)
        return
    arch = etree.fromstring(record.get_view(view_type="form")["arch"])
    buttons = [button for button in arch.iter("button") if button.get("type") == "object"]
    try:
        is_button = any(button.get("name") == name for button in buttons)
        method = get_public_method(record, name) if is_button else None
    except (AccessError, AttributeError):
        method = None
    if method is None:
        what = record.env["ir.model"]._get(record._name).name
        raise UserError(
            record.env._("The form of %(what)s has no button “%(name)s”", what=what, name=name)
        )
    method(record)
