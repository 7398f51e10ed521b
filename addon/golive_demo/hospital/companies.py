"""Two companies: one runs two hospitals and the shared services, one a clinic of its own."""

#: An order from here on needs a second signature.
APPROVAL = {"group": 5000.0, "tannberg": 2500.0}
#: Days ahead that replenishment looks: in a year, most of what lies on a shelf has expired.
HORIZON = 30

GROUP = {
    "name": "Silberau Hospitals",
    "street": "Parkallee 1",
    "zip": "40110",
    "city": "Silberau",
    "phone": "+00 555 0100",
    "email": "office@silberau.example",
    "website": "https://silberau.example",
}
TANNBERG = {
    "name": "Tannberg Clinic",
    "street": "Am Tannberg 7",
    "zip": "40290",
    "city": "Tannberg",
    "phone": "+00 555 0300",
    "email": "office@tannberg.example",
    "website": "https://tannberg.example",
}
#: What Inventory and Purchase offer as settings, and this group uses.
FEATURES = {
    "group_stock_multi_locations": True,
    "group_stock_adv_location": True,
    "group_stock_production_lot": True,
    "group_lot_on_delivery_slip": True,
    "group_uom": True,
    # Nobody is sent a message of what leaves the house.
    "stock_text_confirmation": False,
}


def make(hospital):
    env = hospital.env
    euro = env.ref("base.EUR")
    euro.active = True
    group = env.ref("base.main_company")
    group.write({**GROUP, "currency_id": euro.id})
    tannberg = hospital.create("res.company", {**TANNBERG, "currency_id": euro.id})
    hospital.name({"company_group": group, "company_tannberg": tannberg})
    env["account.chart.template"]._load("generic_coa", tannberg, install_demo=False)
    for key, company in (("group", group), ("tannberg", tannberg)):
        company.write(
            {
                "currency_id": euro.id,
                "po_double_validation": "two_step",
                "po_double_validation_amount": APPROVAL[key],
                "horizon_days": HORIZON,
            }
        )
        # An invented country has no tax rules of its own: addresses do without one, and no vendor
        # is foreign to it.
        company.partner_id.country_id = False
        positions = env["account.fiscal.position"].with_company(company)
        positions.search([("company_id", "=", company.id)]).auto_apply = False
        settings = env["res.config.settings"].with_company(company)
        wanted = {name: value for name, value in FEATURES.items() if name in settings._fields}
        settings.create(wanted).set_values()
    env.ref("base.user_admin").write({"company_ids": [(4, tannberg.id)]})
