from . import test_scenarios, test_screen, test_site
