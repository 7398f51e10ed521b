from . import controllers, models, parts, wizard
from .uninstall import uninstall_hook
