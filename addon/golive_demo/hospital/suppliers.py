"""Vendors, each with what it delivers, how long it takes, and where its money goes.

Tax IDs and accounts have valid check digits, in ranges that no office and no bank gives out.
"""


def make(hospital):
    rows = hospital.table("suppliers")
    days = hospital.env["account.payment.term"].search(
        [("line_ids.nb_days", "=", 30)], order="id", limit=1
    )
    tags = _tags(hospital)
    countries = {row["country"]: hospital.env.ref(f"base.{row['country'].lower()}") for row in rows}
    partners = hospital.create(
        "res.partner",
        [
            {
                "name": row["name"],
                "is_company": True,
                "city": row["city"],
                "street": row["street"],
                "zip": row["zip"],
                "country_id": countries[row["country"]].id,
                "vat": row["vat"],
                "email": f"orders@{row['key']}.example",
                "phone": row["phone"],
                "website": f"https://{row['key']}.example",
                "supplier_rank": 1,
                "ref": f"V{1000 + number}",
                "comment": row["note"] or False,
                "category_id": [(6, 0, [tags[word].id for word in row["products"].split()])],
            }
            for number, row in enumerate(rows, 1)
        ],
        [f"supplier_{row['key']}" for row in rows],
    )
    for company in (hospital.get("company_group"), hospital.get("company_tannberg")):
        partners.with_company(company).property_supplier_payment_term_id = days
    _accounts(hospital, rows, countries)


def _accounts(hospital, rows, countries):
    """Accounts payable has checked each of them, as it does before the first payment."""
    places = {row["bank"]: countries[row["country"]] for row in rows}
    banks = hospital.create(
        "res.bank", [{"name": name, "country": country.id} for name, country in places.items()]
    )
    known = dict(zip(places, banks, strict=True))
    hospital.create(
        "res.partner.bank",
        [
            {
                "partner_id": hospital.get(f"supplier_{row['key']}").id,
                "acc_number": row["iban"],
                "bank_id": known[row["bank"]].id,
                "allow_out_payment": True,
            }
            for row in rows
        ],
    )


def _tags(hospital):
    words = dict.fromkeys(
        word for row in hospital.table("suppliers") for word in row["products"].split()
    )
    tags = hospital.create(
        "res.partner.category",
        [{"name": word.capitalize(), "color": at % 11} for at, word in enumerate(words, 1)],
    )
    return dict(zip(words, tags, strict=True))
