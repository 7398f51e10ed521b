from . import (
    test_access,
    test_belonging,
    test_explain,
    test_kinship,
    test_made_elsewhere,
    test_made_in_windows,
    test_lint_journey,
    test_lint_view_changes,
    test_other_roads,
    test_request_for_quotation,
    test_roles,
    test_wrong_outcomes,
)
