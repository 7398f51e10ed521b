"""Warehouses, wards below them, and where what a ward uses goes."""

#: key, company, code, name, sequence
WAREHOUSES = [
    ("cen", "group", "CEN", "Silberau Central Warehouse", 10),
    ("lin", "group", "LIN", "Lindenau Hospital", 20),
    ("erl", "group", "ERL", "Erlenried Hospital", 30),
    ("tan", "tannberg", "TAN", "Tannberg Clinic", 40),
]
#: Warehouse → ward → its name.
WARDS = {
    "lin": {
        "2A": "Ward 2A Surgery",
        "ICU": "Intensive Care",
        "OT": "Operating Theatre",
        "ED": "Emergency Department",
        "LAB": "Laboratory",
        "PHA": "Pharmacy",
    },
    "erl": {
        "W1": "Ward 1 Medicine",
        "W2": "Ward 2 Geriatrics",
        "OT": "Operating Theatre",
        "ED": "Emergency Department",
        "PHA": "Pharmacy",
    },
    "tan": {
        "W1": "Ward 1 Orthopaedics",
        "W2": "Ward 2 Rehabilitation",
        "OT": "Operating Theatre",
        "LAB": "Laboratory",
        "PHA": "Pharmacy",
    },
}
#: What is neither a ward's nor on the shelf.
STORES = {
    "cen": {"QUA": "Quarantine"},
    "lin": {"TEC": "Technical Store", "QUA": "Quarantine"},
    "erl": {"TEC": "Technical Store", "QUA": "Quarantine"},
    "tan": {"TEC": "Technical Store", "QUA": "Quarantine"},
}
#: The site whose warehouse it is.
SITE_OF = {"cen": "shared", "lin": "lindenau", "erl": "erlenried", "tan": "tannberg"}
WAREHOUSE_OF = {site: key for key, site in SITE_OF.items()}


def make(hospital):
    warehouses = {row[0]: _warehouse(hospital, *row) for row in WAREHOUSES}
    hospital.name({f"warehouse_{key}": warehouse for key, warehouse in warehouses.items()})
    for key in ("lin", "erl"):
        warehouses[key].resupply_wh_ids = warehouses["cen"]
    for key, warehouse in warehouses.items():
        _locations(hospital, key, warehouse)
    for key in WARDS:
        _ward_routes(hospital, key, warehouses[key])
        _ward_addresses(hospital, key, warehouses[key])


def _warehouse(hospital, _key, company, code, name, sequence):
    """Odoo makes one for each company: that is the first of it."""
    Warehouse = hospital.env["stock.warehouse"]
    company = hospital.get(f"company_{company}")
    values = {"name": name, "code": code, "sequence": sequence, "partner_id": company.partner_id.id}
    there = Warehouse.search([("company_id", "=", company.id)])
    if len(there) == 1 and there.code not in [row[2] for row in WAREHOUSES]:
        there.write(values)
        return there
    return Warehouse.create({**values, "company_id": company.id})


def _locations(hospital, key, warehouse):
    company = warehouse.company_id
    inside = {**STORES[key], **WARDS.get(key, {})}
    hospital.create(
        "stock.location",
        [
            {
                "name": name,
                "location_id": warehouse.view_location_id.id,
                "usage": "internal",
                "company_id": company.id,
                "barcode": f"{warehouse.code}-{ward}",
                "cyclic_inventory_frequency": 90,
            }
            for ward, name in inside.items()
        ],
        [f"location_{key}_{ward.lower()}" for ward in inside],
    )
    hospital.name({f"location_{key}_stock": warehouse.lot_stock_id})
    if key in WARDS:
        hospital.create(
            "stock.location",
            {
                "name": f"{warehouse.name} Patient Care",
                "location_id": hospital.env.ref("stock.stock_location_customers").id,
                "usage": "customer",
                "company_id": company.id,
            },
            [f"location_{key}_care"],
        )


def _ward_routes(hospital, key, warehouse):
    """Wards are supplied from the hospital's store, and book what their patients used."""
    care = hospital.get(f"location_{key}_care")
    wards = [hospital.get(f"location_{key}_{ward.lower()}") for ward in WARDS[key]]
    warehouse.int_type_id.active = True
    hospital.create(
        "stock.picking.type",
        {
            "name": "Ward Consumption",
            "code": "outgoing",
            "sequence_code": "USE",
            "warehouse_id": warehouse.id,
            "company_id": warehouse.company_id.id,
            "default_location_src_id": wards[0].id,
            "default_location_dest_id": care.id,
            "use_create_lots": False,
            "use_existing_lots": True,
            "sequence": 40,
            "color": 5,
        },
        [f"type_{key}_use"],
    )
    hospital.create(
        "stock.route",
        {
            "name": f"{warehouse.name}: Supply Wards from the Store",
            "product_selectable": True,
            "company_id": warehouse.company_id.id,
            "rule_ids": [
                (
                    0,
                    0,
                    {
                        "name": f"{warehouse.code}: Stock → {ward.name}",
                        "action": "pull",
                        "procure_method": "make_to_stock",
                        "picking_type_id": warehouse.int_type_id.id,
                        "location_src_id": warehouse.lot_stock_id.id,
                        "location_dest_id": ward.id,
                        "warehouse_id": warehouse.id,
                        "company_id": warehouse.company_id.id,
                    },
                )
                for ward in wards
            ],
        },
        [f"route_{key}_wards"],
    )


def _ward_addresses(hospital, key, warehouse):
    """Wards as those who deliver know them: what goes to their address is used on patients."""
    house = SITE_OF[key].capitalize()
    addresses = hospital.create(
        "res.partner",
        [
            {
                "name": f"{name}, {house}",
                "is_company": True,
                "company_id": warehouse.company_id.id,
            }
            for name in WARDS[key].values()
        ],
        [f"address_{key}_{ward.lower()}" for ward in WARDS[key]],
    )
    care = hospital.get(f"location_{key}_care")
    addresses.with_company(warehouse.company_id).property_stock_customer = care
