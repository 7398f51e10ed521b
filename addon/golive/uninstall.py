"""What of Golive hangs in Odoo's own tables goes with it."""


def uninstall_hook(env):
    """Activities and parameters are Odoo's, so that dropping our tables leaves them behind."""
    env["golive.turn"].search([]).activity_ids.unlink()
    env["ir.config_parameter"].search([("key", "=like", "golive.%")]).unlink()
