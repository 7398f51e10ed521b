from . import golive_settings
