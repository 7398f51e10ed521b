"""Bundles: signed files that carry scenarios and what was proven from one database to another.
Nothing here knows of Odoo; docs/bundles.md says the format."""
