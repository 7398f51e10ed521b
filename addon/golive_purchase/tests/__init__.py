from . import test_access, test_request_for_quotation
