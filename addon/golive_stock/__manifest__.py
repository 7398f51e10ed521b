{
    "name": "Golive for Inventory",
    "summary": "Learn Odoo's Inventory app where the work is done",
    "version": "19.0.1.0.0",
    "category": "Productivity",
    "author": "Golive",
    "license": "LGPL-3",
    "depends": ["golive", "stock"],
    "auto_install": True,
    "data": [
        "data/golive_role.xml",
        "data/golive_role_trace.xml",
        "data/golive_site.xml",
        "data/scenarios.xml",
        "data/paths.xml",
    ],
}
