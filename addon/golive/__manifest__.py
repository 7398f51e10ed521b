{
    "name": "Golive",
    "summary": "Teach people their new work inside Odoo, and show when a site is ready",
    "version": "19.0.1.0.0",
    "category": "Productivity",
    "website": "https://golive.example.com",
    "author": "Golive",
    "license": "LGPL-3",
    "application": True,
    "depends": ["web", "mail"],
    "data": [
        "security/golive_groups.xml",
        "security/ir.model.access.csv",
        "security/golive_rules.xml",
        "security/golive_relay.xml",
        "data/golive_role.xml",
        "data/golive_cron.xml",
        "data/golive_relay.xml",
        "views/golive_role.xml",
        "views/golive_scenario.xml",
        "views/golive_scenario_anchors.xml",
        "views/golive_step.xml",
        "views/golive_result.xml",
        "views/golive_run.xml",
        "views/golive_database.xml",
        "views/golive_menu.xml",
        "views/golive_turn.xml",
        "views/golive_verify.xml",
    ],
    "uninstall_hook": "uninstall_hook",
    "assets": {
        "web.assets_backend": [
            "golive/static/src/boot.js",
            "golive/static/src/boot/**/*",
        ],
        "golive.assets_companion": [
            "golive/static/src/**/*",
            ("remove", "golive/static/src/boot.js"),
            ("remove", "golive/static/src/boot/**/*"),
            # What authors need and the player does not.
            ("remove", "golive/static/src/scenario/rules/**/*"),
            ("remove", "golive/static/src/scenario/parse.js"),
            ("remove", "golive/static/src/scenario/problem.js"),
            ("remove", "golive/static/src/scenario/validate.js"),
            ("remove", "golive/static/src/scenario/vocabulary.js"),
            ("remove", "golive/static/src/scenario/builders.js"),
            ("remove", "golive/static/src/scenario/domain.js"),
            # What acts for the person, fetched when it does.
            ("remove", "golive/static/src/acting/**/*"),
            ("remove", "golive/static/src/screen/acting/**/*"),
            ("remove", "golive/static/src/player/driver.js"),
            ("remove", "golive/static/src/services/palette.js"),
            # What only some modes and moments show.
            ("remove", "golive/static/src/components/modes/**/*"),
        ],
        "golive.assets_modes": [
            "golive/static/src/components/modes/**/*",
        ],
        # What the command palette lists, fetched when something is searched there.
        "golive.assets_palette": ["golive/static/src/services/palette.js"],
        "golive.assets_acting": [
            "golive/static/src/player/driver.js",
            "golive/static/src/screen/acting/**/*",
            "golive/static/src/acting/**/*",
            ("remove", "golive/static/src/acting/check_views.js"),
        ],
        # Odoo fetches it for views that it does not know yet.
        "web.assets_backend_lazy": [
            "golive/static/src/acting/check_views.js",
        ],
    },
}
