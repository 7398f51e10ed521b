{
    "name": "Golive for Facility Faults",
    "summary": "Learn how service desk, workshop, storeroom and buyer end a fault together",
    "version": "19.0.1.0.0",
    "category": "Productivity",
    "author": "Golive",
    "license": "AGPL-3",
    "depends": [
        "golive_helpdesk_mgmt",
        "golive_maintenance",
        "golive_purchase",
        "golive_stock",
    ],
    "auto_install": True,
    "data": [
        "data/scenarios.xml",
    ],
}
