"""Medical products and spare parts, with units, price lists and shelf lives."""

from itertools import count

FAMILIES = {
    "gloves": "Medical Supplies / Gloves",
    "infusion": "Medical Supplies / Infusion",
    "syringes": "Medical Supplies / Syringes and Needles",
    "dressings": "Medical Supplies / Dressings",
    "surgical": "Medical Supplies / Surgery",
    "catheters": "Medical Supplies / Catheters",
    "airway": "Medical Supplies / Airway",
    "drugs": "Medicines",
    "laboratory": "Laboratory",
    "hygiene": "Hygiene and Waste",
    "linen": "Linen",
    "office": "Office and Print",
    "device": "Spare Parts / Medical Devices",
    "filters": "Spare Parts / Filters",
    "building": "Spare Parts / Building",
    "electrical": "Spare Parts / Electrical",
}


def make(hospital):
    categories = _categories(hospital)
    medical, parts = hospital.table("products"), hospital.table("parts")
    units = _units(hospital, medical)
    rows = medical + [
        {**row, "unit": "", "tracking": "none", "expiry": "0", "central": "no"} for row in parts
    ]
    barcodes = count(4_099_000_000_017)
    hospital.create(
        "product.product",
        [_values(hospital, row, categories, units, next(barcodes)) for row in rows],
        [product_name(row["code"]) for row in rows],
    )
    _price_lists(hospital, rows)


def product_name(code):
    """The name of a product's record in this addon."""
    return f"product_{code.lower().replace('-', '_')}"


def product_of(hospital, code):
    return hospital.get(product_name(code))


def _categories(hospital):
    """Family → category; what expires first leaves first."""
    made = {}
    first_out = hospital.env.ref("product_expiry.removal_fefo")
    for path in FAMILIES.values():
        parent = hospital.env["product.category"]
        for depth, name in enumerate(path.split(" / ")):
            key = tuple(path.split(" / ")[: depth + 1])
            if key not in made:
                values = {"name": name, "parent_id": parent.id}
                if key[0] != "Spare Parts":
                    values["removal_strategy_id"] = first_out.id
                made[key] = hospital.create("product.category", values)
            parent = made[key]
    return {family: made[tuple(path.split(" / "))] for family, path in FAMILIES.items()}


def _units(hospital, rows):
    """“Box of 100” is a hundred units; a kit is a kit."""
    unit = hospital.env.ref("uom.product_uom_unit")
    names = list(dict.fromkeys(row["unit"] for row in rows))
    values = []
    for name in names:
        size = name.partition(" of ")[2]
        of = {"relative_factor": float(size), "relative_uom_id": unit.id} if size else {}
        values.append({"name": name, **of})
    made = dict(zip(names, hospital.create("uom.uom", values), strict=True))
    return {**made, "": unit}


def _values(hospital, row, categories, units, barcode):
    days = int(row["expiry"])
    values = {
        "name": row["name"],
        "default_code": row["code"],
        "barcode": f"{barcode}",
        "type": "consu",
        "is_storable": True,
        "sale_ok": False,
        "purchase_ok": True,
        "list_price": float(row["cost"]),
        "categ_id": categories[row["family"]].id,
        "uom_id": units[row["unit"]].id,
        "tracking": row["tracking"],
        "route_ids": [(6, 0, [hospital.env.ref("purchase_stock.route_warehouse0_buy").id])],
        "purchase_method": "receive",
        "taxes_id": [(5,)],
    }
    if days:
        values |= {
            "use_expiration_date": True,
            "expiration_time": days,
            "use_time": 0,
            "removal_time": 7,
            "alert_time": 60 if days > 365 else 30,
        }
    if row.get("fits"):
        values["description_purchase"] = f"For: {row['fits']}. Original part only."
    return values


def _price_lists(hospital, rows):
    """One or two vendors for each product, the cheaper one first; a better price for more."""
    draw = hospital.draw("prices")
    suppliers = hospital.table("suppliers")
    group, tannberg = hospital.get("company_group"), hospital.get("company_tannberg")
    values = []
    for row in rows:
        product = product_of(hospital, row["code"])
        cost = float(row["cost"])
        for company in (group, tannberg):
            product.with_company(company).standard_price = cost
        offers = [s for s in suppliers if row["family"] in s["products"].split()]
        for rank, supplier in enumerate(offers[:2]):
            price = round(cost * (1 + 0.06 * rank + draw.uniform(0, 0.02)), 2)
            offer = {
                "product_tmpl_id": product.product_tmpl_id.id,
                "partner_id": hospital.get(f"supplier_{supplier['key']}").id,
                "sequence": rank + 1,
                "delay": int(supplier["days"]),
                "company_id": False,
                "currency_id": group.currency_id.id,
            }
            values.append({**offer, "price": price})
            if rank == 0 and cost < 100:
                values.append({**offer, "min_qty": 50, "price": round(price * 0.94, 2)})
    hospital.create("product.supplierinfo", values)
