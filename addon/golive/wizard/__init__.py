from . import golive_correction, golive_settings
