"""Vendors, each with what it delivers and how long it takes."""


def make(hospital):
    rows = hospital.table("suppliers")
    days = hospital.env["account.payment.term"].search(
        [("line_ids.nb_days", "=", 30)], order="id", limit=1
    )
    tags = _tags(hospital)
    partners = hospital.create(
        "res.partner",
        [
            {
                "name": row["name"],
                "is_company": True,
                "city": row["city"],
                "street": f"Industriestrasse {number}",
                "zip": f"4{number:02}00",
                "email": f"orders@{row['key']}.example",
                "phone": f"+00 555 1{number:03}",
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


def _tags(hospital):
    words = dict.fromkeys(
        word for row in hospital.table("suppliers") for word in row["products"].split()
    )
    tags = hospital.create(
        "res.partner.category",
        [{"name": word.capitalize(), "color": at % 11} for at, word in enumerate(words, 1)],
    )
    return dict(zip(words, tags, strict=True))
