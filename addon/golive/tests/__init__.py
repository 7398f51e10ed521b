from . import (
    test_database,
    test_entry,
    test_judge,
    test_offer,
    test_record,
    test_results,
    test_rpc,
    test_run,
    test_script,
    test_session_info,
    test_shape,
    test_versions,
)
