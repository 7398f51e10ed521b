{
    "name": "Golive",
    "summary": "Teach people their new work inside Odoo, and show when a site is ready",
    "version": "19.0.1.0.0",
    "category": "Productivity",
    "author": "Golive",
    "license": "LGPL-3",
    "application": True,
    "depends": ["web", "mail"],
    "external_dependencies": {"python": ["openpyxl", "xlsxwriter"]},
    "data": [
        "security/golive_groups.xml",
        "security/golive_problem.xml",
        "security/ir.model.access.csv",
        "security/golive_rules.xml",
        "security/golive_relay.xml",
        "security/golive_learning.xml",
        "security/golive_script_import.xml",
        "data/golive_role.xml",
        "data/golive_cron.xml",
        "data/golive_relay.xml",
        "views/golive_cards.xml",
        "views/golive_holding.xml",
        "views/golive_role.xml",
        "views/golive_scenario.xml",
        "views/golive_scenario_anchors.xml",
        "views/golive_step.xml",
        "views/golive_step_author.xml",
        "views/golive_result.xml",
        "views/golive_run.xml",
        "views/golive_database.xml",
        "views/golive_menu.xml",
        "views/golive_site.xml",
        "views/golive_learning.xml",
        "views/golive_stop.xml",
        "views/golive_problem.xml",
        "views/golive_screen.xml",
        "views/golive_turn.xml",
        "views/golive_attempt.xml",
        "views/golive_verify.xml",
        "views/golive_bundle_wizards.xml",
        "views/golive_bundle.xml",
        "views/golive_script_import.xml",
    ],
    "uninstall_hook": "uninstall_hook",
    "assets": {
        "web.assets_backend": [
            "golive/static/src/boot.js",
            "golive/static/src/boot/**/*",
        ],
        "golive.assets_companion": [
            "golive/static/src/vendor/valibot.js",
            "golive/static/src/companion.js",
            "golive/static/src/components/**/*",
            ("remove", "golive/static/src/components/home/**/*"),
            ("remove", "golive/static/src/components/modes/**/*"),
            ("remove", "golive/static/src/components/moments/**/*"),
        ],
        # What keeps on the machine what could not be sent, and the dock within reach of a modal
        # `<dialog>`: fetched once the dock stands.
        "golive.assets_keeping": [
            "golive/static/src/vendor/idb_keyval.js",
            "golive/static/src/vendor/ciphers.js",
            "golive/static/src/keeping.js",
        ],
        # What the dock shows while nothing is played, and what a person asks and reports.
        "golive.assets_home": [
            "golive/static/src/home.js",
            "golive/static/src/components/home/**/*",
        ],
        # What a run needs in some modes and moments only: fetched when the first of them comes.
        "golive.assets_more": [
            "golive/static/src/more.js",
            "golive/static/src/components/modes/**/*",
            "golive/static/src/components/moments/**/*",
        ],
        # What acts for the person, fetched when it does.
        "golive.assets_acting": ["golive/static/src/acting.js"],
        # Odoo fetches it for views that it does not know yet.
        "web.assets_backend_lazy": [
            "golive/static/src/check_views.js",
            "golive/static/src/author_views.js",
        ],
        # What authors write with, on Odoo's own screens.
        "golive.assets_authoring": [
            "golive/static/src/authoring.js",
            "golive/static/src/authoring/**/*",
        ],
    },
}
