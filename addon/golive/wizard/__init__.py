from . import (
    base_language_import,
    golive_bundle_export,
    golive_bundle_import,
    golive_correct,
    golive_script_import,
    golive_script_import_column,
    golive_script_import_file,
    golive_script_import_outcome,
    golive_script_import_problem,
    golive_send_back,
    golive_settings,
    golive_try,
)
