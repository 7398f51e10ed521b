from . import controllers, models
from .uninstall import uninstall_hook
