from . import test_scenarios, test_site
