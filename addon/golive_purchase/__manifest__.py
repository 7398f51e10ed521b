{
    "name": "Golive for Purchase",
    "summary": "Learn Odoo's Purchase app where the work is done",
    "version": "19.0.1.0.0",
    "category": "Productivity",
    "author": "Golive",
    "license": "LGPL-3",
    "depends": ["golive", "purchase_stock"],
    "auto_install": True,
    "data": [
        "data/golive_role.xml",
        "data/golive_role_trace.xml",
        "data/golive_site.xml",
        "data/scenarios.xml",
        "data/paths.xml",
    ],
}
