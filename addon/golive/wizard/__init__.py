from . import golive_correct, golive_settings
