from . import models


def post_init_hook(env):
    """Makes the hospital group, up to the day on which it is installed."""
    env["golive.demo"]._make()
