{
    "name": "Golive for Helpdesk (OCA)",
    "summary": "Learn OCA's Helpdesk where the work is done",
    "version": "19.0.1.0.0",
    "category": "Productivity",
    "author": "Golive",
    "license": "AGPL-3",
    "depends": ["golive", "helpdesk_mgmt"],
    "auto_install": True,
    "data": [
        "data/golive_role.xml",
        "data/golive_role_trace.xml",
        "data/golive_site.xml",
        "data/scenarios.xml",
        "data/paths.xml",
    ],
}
