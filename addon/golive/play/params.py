"""What the params of a scenario are where a run begins: what the site says, what the database's own
settings say, else what the scenario says."""

from odoo.exceptions import AccessError
from odoo.fields import Domain

from .reference import resolve

#: Of a field, what a param can hold.
SCALARS = frozenset({"char", "text", "selection", "integer", "float", "monetary", "boolean"})


def known_values(env, scenario, site, company):
    """The values that differ from the scenario's own: name → value.

    :param env: environment of the person: nothing is read that they may not read
    :param scenario: golive.scenario
    :param site: golive.site of the run; may be empty
    :param company: res.company of the run
    """
    params = (scenario.sudo().spec or {}).get("params") or []
    said = env["golive.site.value"]._known(site, scenario.sudo().key) if site else {}
    found = {}
    for param in params:
        name = param["name"]
        value = said.get(name)
        if value is None and param.get("from"):
            value = _from_database(env, param["from"], site, company)
        if value is not None:
            found[name] = value
    return found


def _from_database(env, source, site, company):
    """The value that a `ParamSource` leads to, or None."""
    try:
        if "company" in source:
            return _scalar(company.with_env(env), source["company"])
        if "site" in source:
            return _of_site(env, source["site"], site, company)
        return _of_only(env, source["only"], site)
    except AccessError:
        return None


def _scalar(record, name):
    """A field's value: of a record, its name; of nothing, None."""
    field = record._fields.get(name)
    if field is None:
        return None
    value = record[name]
    if field.type == "many2one":
        return value.display_name or None
    return value if field.type in SCALARS and (value or value == 0) else None


def _of_site(env, model, site, company):
    """The name of the site's first place of a model; where no site is known, of the company's only
    record of it."""
    if model not in env:
        return None
    if site:
        places = site.sudo().place_ids.filtered(lambda place: place.model == model)
        records = env[model].browse(places.sorted("id").mapped("res_id")).exists()
        return _named(records[:1])
    domain = [("company_id", "=", company.id)] if "company_id" in env[model]._fields else []
    return _named(_one(env[model], domain))


def _of_only(env, only, site):
    if only["model"] not in env:
        return None
    names = {"user": env.uid, "site": site.id}
    record = _one(env[only["model"]], resolve(only["domain"], names.get))
    if not record:
        return None
    return _scalar(record, only["field"]) if only.get("field") else _named(record)


def _one(model, domain):
    """The only record that matches, or none."""
    records = model.search(Domain(domain), limit=2)
    return records if len(records) == 1 else model


def _named(record):
    return record.display_name or None
