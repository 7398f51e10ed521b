from . import controllers, models, wizard
from .uninstall import uninstall_hook
