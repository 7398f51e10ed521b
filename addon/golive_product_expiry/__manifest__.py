{
    "name": "Golive for Expiration Dates",
    "summary": "Learn what to do with goods that expire, where the work is done",
    "version": "19.0.1.0.0",
    "category": "Productivity",
    "author": "Golive",
    "license": "LGPL-3",
    "depends": ["golive_stock", "product_expiry"],
    "auto_install": True,
    "data": [
        "data/scenarios.xml",
    ],
}
