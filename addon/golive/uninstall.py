"""What of Golive hangs in Odoo's own tables goes with it."""


def uninstall_hook(env):
    """Activities are Odoo's, so that dropping our tables would leave them behind."""
    env["golive.turn"].search([]).activity_ids.unlink()
