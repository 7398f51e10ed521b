{
    "name": "Golive Demo Hospital",
    "summary": "A hospital group with three sites at work, to learn, test and show Golive in",
    "version": "19.0.1.0.0",
    "category": "Productivity",
    "author": "Golive",
    "license": "LGPL-3",
    "depends": [
        "golive_purchase",
        "golive_stock",
        "golive_maintenance",
        "product_expiry",
    ],
    "data": [
        "data/golive_demo.xml",
    ],
    "post_init_hook": "post_init_hook",
}
