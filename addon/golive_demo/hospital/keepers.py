"""Who keeps what in stock: the stores and the wards of each site."""

#: Who moves goods at a site, and who books what a ward used.
STOREKEEPERS = {
    "cen": ["storekeeper.shared", "storekeeper2.shared", "storekeeper3.shared"],
    "lin": ["storekeeper.lindenau", "storekeeper2.lindenau", "super.stock.lindenau"],
    "erl": ["storekeeper.erlenried", "storekeeper2.erlenried", "super.stock.erlenried"],
    "tan": ["storekeeper.tannberg", "storekeeper2.tannberg", "super.stock.tannberg"],
}
WARD_KEEPERS = {
    "lin/2a": "ward.lindenau",
    "lin/icu": "icu.lindenau",
    "lin/ot": "theatre.lindenau",
    "lin/ed": "requester.lindenau",
    "lin/pha": "pharmacy.lindenau",
    "lin/tec": "technician.lindenau",
    "erl/w1": "requester.erlenried",
    "erl/w2": "ward.erlenried",
    "erl/ot": "theatre.erlenried",
    "erl/pha": "pharmacy.erlenried",
    "erl/tec": "technician.erlenried",
    "tan/w1": "ward.tannberg",
    "tan/w2": "rehab.tannberg",
    "tan/ot": "theatre.tannberg",
    "tan/tec": "technician.tannberg",
}
