from . import (
    golive_bundle_export,
    golive_bundle_import,
    golive_correct,
    golive_send_back,
    golive_settings,
    golive_try,
)
